//! Rates, what is withheld by them, what was withheld and from whom, as records. Withholding knows won and nothing else.

use chrono::NaiveDate;

use crate::id::PartnerId;
use crate::limits::NAME_CHARS_MAX;
use crate::money::{Currency, Money, Rate};
use crate::text::bounded;
use crate::wire::text::record::record;
use crate::withholding::{
    IncomeKind, Payee, RateRow, RateStatus, ResidentNumber, TaxReason, WithheldIncome, Withholding, WithholdingTable,
};

record! {
    /// A row of a table of rates.
    RateRowRecord of RateRow as row {
        /// The kind of income.
        kind: IncomeKind => row.kind,
        /// First day of payment.
        from: NaiveDate => row.from,
        /// Last day of payment; none when absent.
        to: Option<NaiveDate> => row.to,
        /// Income tax, of the base.
        rate: Rate => row.rate,
        /// Local income tax, of the income tax; 10 % when absent.
        local_rate: Rate = Rate::LOCAL_INCOME_TAX => row.local_rate,
        /// Deemed expense, of the gross; 0 % when absent.
        expense: Rate = Rate::ZERO => row.expense,
        /// Base up to which an occasion is exempt; none when absent.
        exempt_up_to: Option<i64> => row.exempt_up_to.map(Money::minor),
        /// Income tax below which nothing is collected; none when absent.
        collected_from: Option<i64> => row.collected_from.map(Money::minor),
        /// The articles of law.
        law: String => row.law.as_ref(),
        /// `enacted`, or `proposed`: listed and never applied; `enacted` when absent.
        status: RateStatus = RateStatus::Enacted => row.status,
    }
    read {
        let [exempt_up_to, collected_from] = [exempt_up_to, collected_from].map(|bound| bound.map(won));
        let law = law.into();
        Ok(RateRow { kind, from, to, rate, local_rate, expense, exempt_up_to, collected_from, law, status })
    }

    /// A table of rates of the host's own, in place of the built-in one.
    RateTableRecord of WithholdingTable as table, format 1, one form {
        /// Its name, which every answer repeats.
        name: String => table.label(),
        /// Its rows.
        rows: Vec<RateRow> => table.rows(),
    }
    read { WithholdingTable::builder(&name).rows(rows).build() }

    /// What is withheld from one payment.
    WithholdingRecord of Withholding as tax, format 1 {
        /// The kind of income.
        kind: IncomeKind => tax.kind,
        /// The day of payment.
        paid_on: NaiveDate => tax.paid_on,
        /// What is paid before tax.
        gross: i64 => tax.gross.minor(),
        /// What is taxed.
        base: i64 => tax.base.minor(),
        /// Income tax, of the base.
        rate: Rate => tax.rate,
        /// Local income tax, of the income tax.
        local_rate: Rate => tax.local_rate,
        /// Income tax.
        income_tax: i64 => tax.income_tax.minor(),
        /// Local income tax.
        local_income_tax: i64 => tax.local_income_tax.minor(),
        /// Both.
        total: i64 = 0 => tax.total().minor(),
        /// What the payee gets.
        net: i64 = 0 => tax.net().minor(),
        /// Why: `taxed`, `below_small_amount`, `exempt_per_occasion`, `nothing_to_tax`.
        reason: TaxReason => tax.reason,
        /// The articles of law.
        law: String => tax.law.as_ref(),
        /// The table with its version.
        table: String => tax.table.as_ref(),
    }
    passed over: total, net;
    read {
        let [gross, base, income_tax, local_income_tax] = [gross, base, income_tax, local_income_tax].map(won);
        let (law, table) = (law.into(), table.into());
        Ok(Withholding { kind, paid_on, gross, base, rate, local_rate, income_tax, local_income_tax, reason, law, table })
    }

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

/// An amount that was checked when it was read.
pub(crate) fn won(minor: i64) -> Money {
    Money::trusted(minor, Currency::Krw)
}
