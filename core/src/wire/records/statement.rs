//! Statements as records, and the payouts they count.
//!
//! A statement is read from what it rests on, and everything else of it is computed again; its hash tells whether it is the same one.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId, PayoutId, StatementLineId, TransferId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::statement::{
    Balance, Control, LineStatus, PayoutEntry, Period, Statement, StatementLine, StatementRequest, StatementRow,
};
use crate::transfer::{Amounts, TransferKind};
use crate::wire::text::record::record;

/// An amount whose currency the record around it says.
fn minor(minor: i64) -> Money {
    Money::trusted(minor, Currency::Krw)
}

/// The same amounts in the currency of the statement.
pub(crate) fn in_currency(entry: PayoutEntry, currency: Currency) -> PayoutEntry {
    let [paid, vat_on_top, income_tax, local_income_tax] =
        [entry.paid, entry.vat_on_top, entry.income_tax, entry.local_income_tax]
            .map(|money| Money::trusted(money.minor(), currency));
    PayoutEntry { paid, vat_on_top, income_tax, local_income_tax, ..entry }
}

record! {
    /// A payout of the period, in minor units.
    PayoutEntryRecord of PayoutEntry as payout {
        /// The payout.
        id: PayoutId => payout.id,
        /// The day it was paid.
        paid_on: NaiveDate => payout.paid_on,
        /// What went to the bank.
        paid: i64 => payout.paid.minor(),
        /// VAT paid on top of the balance; 0 when absent.
        vat_on_top: i64 = 0 => payout.vat_on_top.minor(),
        /// Income tax withheld; 0 when absent.
        income_tax: i64 = 0 => payout.income_tax.minor(),
        /// Local income tax withheld; 0 when absent.
        local_income_tax: i64 = 0 => payout.local_income_tax.minor(),
    }
    read {
        let [paid, vat_on_top, income_tax, local_income_tax] = [paid, vat_on_top, income_tax, local_income_tax].map(minor);
        Ok(PayoutEntry { id, paid_on, paid, vat_on_top, income_tax, local_income_tax })
    }

    /// The balance of a period: opening + lines + adjustments − payouts − tax = closing, and payable + carried = closing.
    StatementBalanceRecord of Balance as balance {
        /// Owed before.
        opening: i64 => balance.opening.minor(),
        /// Orders less cancels.
        lines: i64 => balance.lines.minor(),
        /// Manual lines.
        adjustments: i64 => balance.adjustments.minor(),
        /// What the payouts settled: paid less VAT on top.
        payouts: i64 => balance.payouts.minor(),
        /// Tax withheld.
        tax: i64 => balance.tax.minor(),
        /// Owed after.
        closing: i64 => balance.closing.minor(),
        /// Held back or excluded, in this period and before.
        held: i64 => balance.held.minor(),
        /// What can be paid now.
        payable: i64 => balance.payable.minor(),
        /// What stays.
        carried: i64 => balance.carried.minor(),
    }
    read {
        let [opening, lines, adjustments] = [opening, lines, adjustments].map(minor);
        let [payouts, tax, closing, held, payable, carried] = [payouts, tax, closing, held, payable, carried].map(minor);
        Ok(Balance { opening, lines, adjustments, payouts, tax, closing, held, payable, carried })
    }

    /// One line of a statement, with signs.
    StatementRowRecord of StatementRow as row {
        /// The line.
        line: StatementLineId => row.line.id,
        /// The kind of its transfers.
        r#type: TransferKind => row.line.kind,
        /// The contract.
        contract: Option<ContractId> => row.line.contract,
        /// The day the money is due.
        settlement_date: NaiveDate => row.line.settlement_date,
        /// First start date among its transfers; none for manual transfers.
        first_start_date: Option<NaiveDate> => row.line.start_dates.map(|(first, _)| first),
        /// Last start date among its transfers; none for manual transfers.
        last_start_date: Option<NaiveDate> => row.line.start_dates.map(|(_, last)| last),
        /// Where the line stands now; not part of the hash.
        status: LineStatus => row.line.status,
        /// Its transfers.
        transfers: Vec<TransferId> => row.line.transfers,
        /// Its amounts; negative for cancels.
        amounts: Amounts => row.amounts,
        /// What a formula of the user's own deducts beyond the amounts named.
        other_deductions: i64 = 0 => row.other_deductions(),
    }
    passed over: other_deductions;
    read {
        let line = StatementLine {
            // The statement around it says whose it is, on which ledger and in which currency.
            partner: PartnerId::new(line.as_str())?,
            ledger: Ledger::Live,
            id: line,
            kind: r#type,
            contract,
            settlement_date,
            status,
            transfers,
            start_dates: first_start_date.zip(last_start_date),
            amounts: amounts.signed(r#type.sign()),
        };
        Ok(StatementRow { line, amounts })
    }

    /// Counts and sums of a statement.
    StatementControlRecord of Control as control {
        /// How many lines.
        lines: usize => control.lines,
        /// How many transfers on them.
        transfers: usize => control.transfers,
        /// How many payouts.
        payouts: usize => control.payouts,
        /// The sum of the settlements of all lines, with their signs.
        total: i64 => control.total.minor(),
    }
    read { Ok(Control { lines, transfers, payouts, total: minor(total) }) }

    /// The statement of a partner.
    StatementRecord of Statement as statement, format 1 {
        /// `test`; absent on the live ledger.
        ledger: Ledger = Ledger::Live => statement.ledger,
        /// Whose it is.
        partner: PartnerId => statement.partner,
        /// The currency.
        currency: Currency => statement.totals.currency(),
        /// The first day.
        from: NaiveDate => statement.period.first_day(),
        /// The last day.
        to: NaiveDate => statement.period.last_day(),
        /// The balance.
        balance: Balance => statement.balance,
        /// The part of the opening balance that is not to be paid now.
        opening_held: i64 = 0 => statement.opening_held.minor(),
        /// Orders less cancels, amount by amount.
        totals: Amounts = Amounts::zero(currency) => statement.totals,
        /// Platform fee and additional fees.
        fees: i64 = 0 => statement.fees.minor(),
        /// Their VAT.
        fee_vat: i64 = 0 => statement.fee_vat.minor(),
        /// What went to the bank.
        paid: i64 = 0 => statement.paid.minor(),
        /// VAT paid on top of the balance.
        vat_on_top: i64 = 0 => statement.vat_on_top.minor(),
        /// Income tax withheld.
        income_tax: i64 = 0 => statement.income_tax.minor(),
        /// Local income tax withheld.
        local_income_tax: i64 = 0 => statement.local_income_tax.minor(),
        /// The lines, by settlement date, contract, kind and id.
        rows: Vec<StatementRow> => statement.rows,
        /// The payouts, by date and id.
        payouts: Vec<PayoutEntry> => statement.payouts,
        /// Counts and sums.
        control: Control = Control { lines: 0, transfers: 0, payouts: 0, total: minor(0) } => statement.control,
        /// SHA-256 of the canonical text: of what was owed and paid in the period, not of where its lines stand now.
        hash: String => statement.hash(),
    }
    left out: ledger;
    passed over: opening_held, totals, fees, fee_vat, paid, vat_on_top, income_tax, local_income_tax, control;
    kept only: opening_held;
    read {
        // What was held of the opening balance is what is held beside the lines.
        let is_held = |row: &&StatementRow| matches!(row.line.status, LineStatus::Withheld | LineStatus::Excluded);
        let of_lines = rows.iter().filter(is_held).map(|row| row.amounts.settlement().minor());
        let opening_held = of_lines.fold(balance.held.minor(), i64::saturating_sub);
        let line = |row: StatementRow| {
            let amounts = Amounts { currency, ..row.line.amounts };
            StatementLine { ledger, partner: partner.clone(), amounts, ..row.line }
        };
        let statement = StatementRequest {
            ledger,
            partner: partner.clone(),
            period: Period::new(from, to)?,
            opening: Money::trusted(balance.opening.minor(), currency),
            opening_held: Money::trusted(opening_held, currency),
            lines: rows.into_iter().map(line).collect(),
            payouts: payouts.into_iter().map(|payout| in_currency(payout, currency)).collect(),
        }
        .statement()?;
        let expected = statement.hash();
        if hash != expected {
            let error = Error::new(Code::NotOfStatement).with("what", "statement").with("id", partner.as_str());
            return Err(error.with("field", "hash").with("found", hash).with("expected", expected).under("hash"));
        }
        Ok(statement)
    }
}
