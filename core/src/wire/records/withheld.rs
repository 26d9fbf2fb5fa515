//! Payments tax was withheld from and their payees, as records.

use chrono::NaiveDate;

use crate::id::PartnerId;
use crate::limits::NAME_CHARS_MAX;
use crate::money::Rate;
use crate::text::bounded;
use crate::wire::records::withholding::won;
use crate::wire::text::record::record;
use crate::withholding::{IncomeKind, Payee, ResidentNumber, WithheldIncome, WithholdingTable};

record! {
    /// A payment as it was taxed, from the answer of `withhold`.
    WithheldRecord of WithheldIncome as income, format 1, one form {
        /// The kind of income.
        kind: IncomeKind => income.kind,
        /// The day of payment.
        paid_on: NaiveDate => income.paid_on,
        /// The rate of income tax; default that of the built-in table on the day of payment.
        rate: Option<Rate> => income.rate,
        /// What was paid before tax.
        gross: i64 => income.gross.minor(),
        /// Income tax.
        income_tax: i64 => income.income_tax.minor(),
        /// Local income tax.
        local_income_tax: i64 => income.local_income_tax.minor(),
    }
    read {
        let built_in = || {
            let table = WithholdingTable::south_korea();
            table.row(kind, paid_on).map(|row| row.rate).map_err(|error| error.under("paidOn"))
        };
        let [gross, income_tax, local_income_tax] = [gross, income_tax, local_income_tax].map(won);
        Ok(WithheldIncome { kind, paid_on, rate: rate.map_or_else(built_in, Ok)?, gross, income_tax, local_income_tax })
    }

    /// Who was paid.
    PayeeRecord of Payee as payee, format 1, one form {
        /// The host's key: one person, one key.
        id: PartnerId => payee.id,
        /// Name, as registered.
        name: String => payee.name,
        /// Resident or foreigner registration number, with or without hyphen.
        resident_number: ResidentNumber => payee.resident_number,
    }
    read { Ok(Payee { id, name: bounded("name", &name, NAME_CHARS_MAX)?, resident_number }) }
}
