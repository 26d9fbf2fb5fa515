//! Payments tax was withheld from and their payees, as records.

use chrono::NaiveDate;

use crate::code::Error;
use crate::id::PartnerId;
use crate::limits::NAME_CHARS_MAX;
use crate::money::{Currency, Money, Rate};
use crate::text::bounded;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::record::record;
use crate::wire::text::words::Named;
use crate::withholding::{IncomeKind, Payee, ResidentNumber, WithheldIncome, WithholdingTable};

record! {
    /// A payment as it was taxed, from the answer of `withhold`.
    #[derive(Clone, Debug)]
    pub struct WithheldRecord {
        /// The kind of income.
        pub kind: Given<Named<IncomeKind>>,
        /// The day of payment.
        pub paid_on: Given<NaiveDate>,
        /// The rate of income tax; default that of the built-in table on the day of payment.
        pub rate: Option<Given<Rate>>,
        /// What was paid before tax.
        pub gross: Given<i64>,
        /// Income tax.
        pub income_tax: Given<i64>,
        /// Local income tax.
        pub local_income_tax: Given<i64>,
    }
}

impl WithheldRecord {
    pub(crate) fn withheld(self) -> Result<WithheldIncome, Error> {
        let (kind, paid_on) = (self.kind.field("kind")?.0, self.paid_on.field("paidOn")?);
        let row = |paid_on| {
            let table = WithholdingTable::south_korea();
            table.row(kind, paid_on).map(|row| row.rate).map_err(|error| error.under("paidOn"))
        };
        let won = |given: Given<i64>, field| Money::new(given.field(field)?, Currency::Krw);
        Ok(WithheldIncome {
            kind,
            paid_on,
            rate: optional(self.rate, "rate")?.map_or_else(|| row(paid_on), Ok)?,
            gross: won(self.gross, "gross")?,
            income_tax: won(self.income_tax, "incomeTax")?,
            local_income_tax: won(self.local_income_tax, "localIncomeTax")?,
        })
    }
}

record! {
    /// Who was paid.
    #[derive(Clone, Debug)]
    pub struct PayeeRecord {
        /// The host's key: one person, one key.
        pub id: Given<PartnerId>,
        /// Name, as registered.
        pub name: String,
        /// Resident or foreigner registration number, with or without hyphen.
        pub resident_number: Given<ResidentNumber>,
    }
}

impl PayeeRecord {
    pub(crate) fn payee(self) -> Result<Payee, Error> {
        Ok(Payee {
            id: self.id.field("id")?,
            name: bounded("name", &self.name, NAME_CHARS_MAX)?,
            resident_number: self.resident_number.field("residentNumber")?,
        })
    }
}
