//! Statements as records, and the payouts they count.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::Error;
use crate::id::PayoutId;
use crate::money::{Currency, Money};
use crate::statement::{Balance, PayoutEntry, Statement, StatementRow};
use crate::transfer::Amounts;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::record::record;
use crate::wire::text::scalar::{DateText, off_live};
use crate::wire::text::write::Written;

record! {
    /// A payout of the period, in minor units; on input a VAT or tax that is absent is 0.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(extend("answers" = ["PayoutEntryRecord"])))]
    pub struct PayoutEntryInput {
        /// The payout.
        pub id: Given<PayoutId>,
        /// The day it was paid.
        pub paid_on: Given<NaiveDate>,
        /// What went to the bank.
        pub paid: Given<i64>,
        /// VAT paid on top of the balance.
        pub vat_on_top: Option<Given<i64>>,
        /// Income tax withheld.
        pub income_tax: Option<Given<i64>>,
        /// Local income tax withheld.
        pub local_income_tax: Option<Given<i64>>,
    }
}

impl PayoutEntryInput {
    pub(crate) fn entry(self, currency: Currency) -> Result<PayoutEntry, Error> {
        let money = |given: Option<Given<i64>>, field: &str| {
            Ok::<_, Error>(Money::trusted(optional(given, field)?.unwrap_or(0), currency))
        };
        Ok(PayoutEntry {
            id: self.id.field("id")?,
            paid_on: self.paid_on.field("paidOn")?,
            paid: Money::trusted(self.paid.field("paid")?, currency),
            vat_on_top: money(self.vat_on_top, "vatOnTop")?,
            income_tax: money(self.income_tax, "incomeTax")?,
            local_income_tax: money(self.local_income_tax, "localIncomeTax")?,
        })
    }
}

/// The balance of a period: opening + lines + adjustments − payouts − tax = closing, and payable + carried = closing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementBalanceRecord {
    /// Owed before.
    pub opening: i64,
    /// Orders less cancels.
    pub lines: i64,
    /// Manual lines.
    pub adjustments: i64,
    /// What the payouts settled: paid less VAT on top.
    pub payouts: i64,
    /// Tax withheld.
    pub tax: i64,
    /// Owed after.
    pub closing: i64,
    /// Held back or excluded, in this period and before.
    pub held: i64,
    /// What can be paid now.
    pub payable: i64,
    /// What stays.
    pub carried: i64,
}

impl From<&Balance> for StatementBalanceRecord {
    fn from(balance: &Balance) -> Self {
        StatementBalanceRecord {
            opening: balance.opening.minor(),
            lines: balance.lines.minor(),
            adjustments: balance.adjustments.minor(),
            payouts: balance.payouts.minor(),
            tax: balance.tax.minor(),
            closing: balance.closing.minor(),
            held: balance.held.minor(),
            payable: balance.payable.minor(),
            carried: balance.carried.minor(),
        }
    }
}

/// One line of a statement, with signs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementRowRecord {
    /// The line.
    pub line: String,
    /// The kind of its transfers.
    pub r#type: String,
    /// The contract.
    pub contract: Option<String>,
    /// The day the money is due.
    pub settlement_date: DateText,
    /// Where the line stands.
    pub status: String,
    /// Its transfers.
    pub transfers: Vec<String>,
    /// Its amounts; negative for cancels.
    pub amounts: Written<Amounts>,
    /// What a formula of the user's own deducts beyond the amounts named.
    pub other_deductions: i64,
}

impl From<&StatementRow> for StatementRowRecord {
    fn from(row: &StatementRow) -> Self {
        StatementRowRecord {
            line: row.line.id.to_string(),
            r#type: row.line.kind.as_str().to_owned(),
            contract: row.line.contract.as_ref().map(ToString::to_string),
            settlement_date: DateText(row.line.settlement_date),
            status: row.line.status.as_str().to_owned(),
            transfers: row.line.transfers.iter().map(ToString::to_string).collect(),
            amounts: Written(row.amounts),
            other_deductions: row.other_deductions(),
        }
    }
}

/// A payout of a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutEntryRecord {
    /// The payout.
    pub id: String,
    /// The day it was paid.
    pub paid_on: DateText,
    /// What went to the bank.
    pub paid: i64,
    /// VAT paid on top of the balance.
    pub vat_on_top: i64,
    /// Income tax withheld.
    pub income_tax: i64,
    /// Local income tax withheld.
    pub local_income_tax: i64,
}

/// Counts and sums of a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementControlRecord {
    /// How many lines.
    pub lines: usize,
    /// How many transfers on them.
    pub transfers: usize,
    /// How many payouts.
    pub payouts: usize,
    /// The sum of the settlements of all lines, with their signs.
    pub total: i64,
}

/// The statement of a partner.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementRecord {
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Whose it is.
    pub partner: String,
    /// The currency.
    pub currency: String,
    /// The first day.
    pub from: DateText,
    /// The last day.
    pub to: DateText,
    /// The balance.
    pub balance: StatementBalanceRecord,
    /// Orders less cancels, amount by amount.
    pub totals: Written<Amounts>,
    /// Platform fee and additional fees.
    pub fees: i64,
    /// Their VAT.
    pub fee_vat: i64,
    /// What went to the bank.
    pub paid: i64,
    /// VAT paid on top of the balance.
    pub vat_on_top: i64,
    /// Income tax withheld.
    pub income_tax: i64,
    /// Local income tax withheld.
    pub local_income_tax: i64,
    /// The lines, by settlement date, contract, kind and id.
    pub rows: Vec<StatementRowRecord>,
    /// The payouts, by date and id.
    pub payouts: Vec<PayoutEntryRecord>,
    /// Counts and sums.
    pub control: StatementControlRecord,
    /// SHA-256 of the canonical text.
    pub hash: String,
}

impl From<&Statement> for StatementRecord {
    fn from(statement: &Statement) -> Self {
        let payout = |payout: &PayoutEntry| PayoutEntryRecord {
            id: payout.id.to_string(),
            paid_on: DateText(payout.paid_on),
            paid: payout.paid.minor(),
            vat_on_top: payout.vat_on_top.minor(),
            income_tax: payout.income_tax.minor(),
            local_income_tax: payout.local_income_tax.minor(),
        };
        let control = statement.control;
        StatementRecord {
            ledger: off_live(statement.ledger),
            partner: statement.partner.to_string(),
            currency: statement.totals.currency().code().to_owned(),
            from: DateText(statement.period.first_day()),
            to: DateText(statement.period.last_day()),
            balance: StatementBalanceRecord::from(&statement.balance),
            totals: Written(statement.totals),
            fees: statement.fees.minor(),
            fee_vat: statement.fee_vat.minor(),
            paid: statement.paid.minor(),
            vat_on_top: statement.vat_on_top.minor(),
            income_tax: statement.income_tax.minor(),
            local_income_tax: statement.local_income_tax.minor(),
            rows: statement.rows.iter().map(StatementRowRecord::from).collect(),
            payouts: statement.payouts.iter().map(payout).collect(),
            control: StatementControlRecord {
                lines: control.lines,
                transfers: control.transfers,
                payouts: control.payouts,
                total: control.total.minor(),
            },
            hash: statement.hash(),
        }
    }
}
