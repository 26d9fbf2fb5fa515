//! Withholding on the wire: the tax of a payment, the rates, and a tax shown on lines.
//!
//! Computes nothing itself.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::money::{Currency, Money};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::withholding::won;
use crate::wire::text::record::record;
use crate::withholding::{IncomeKind, RateRow, TaxShare, Withholding, WithholdingTable};

record! {
    pub(crate) struct WithholdInput {
        /// The kind of income.
        kind: IncomeKind,
        /// The day of payment.
        paid_on: NaiveDate,
        /// What is paid before tax; exactly one of `gross` and `occasions`.
        gross: Option<i64>,
        /// What is paid before tax, where each may be exempt by itself; exactly one of `gross` and `occasions`.
        occasions: Option<Vec<i64>>,
        /// Currency; `KRW`, and nothing else.
        currency: Currency = Currency::Krw,
        /// Rates of the host's own; the built-in ones when absent.
        table: WithholdingTable = WithholdingTable::south_korea(),
    }
}

fn withhold(input: WithholdInput) -> Answered<Withholding> {
    let WithholdInput { kind, paid_on, currency, table, .. } = input;
    let place = |error: Error, field: &str| match error.code() {
        Code::NoWithholdingRate => error.under("paidOn"),
        _ => error.under(field),
    };
    let money = |minor| Money::trusted(minor, currency);
    let tax = match (input.gross, input.occasions) {
        (Some(gross), None) => table.withhold(kind, money(gross), paid_on).map_err(|error| place(error, "gross"))?,
        (None, Some(occasions)) => {
            let occasions: Vec<Money> = occasions.into_iter().map(money).collect();
            table.withhold_occasions(kind, &occasions, paid_on).map_err(|error| place(error, "occasions"))?
        }
        _ => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`gross`, `occasions`").into()),
    };
    Ok(tax)
}

record! {
    pub(crate) struct WithholdingRatesInput {
        /// Rows of this kind of income only.
        kind: Option<IncomeKind>,
        /// A table of the host's own; the built-in one when absent.
        table: WithholdingTable = WithholdingTable::south_korea(),
    }

    pub(crate) answer WithholdingRatesAnswer {
        /// The table with its data version.
        table: String,
        /// Its rows, proposals included.
        rows: Vec<RateRow>,
    }
}

fn withholding_rates(input: WithholdingRatesInput) -> Answered<WithholdingRatesAnswer> {
    let rows = input.table.rows().iter().filter(|row| input.kind.is_none_or(|kind| row.kind == kind));
    Ok(WithholdingRatesAnswer { table: input.table.label().to_owned(), rows: rows.cloned().collect() })
}

record! {
    pub(crate) struct AttributeWithholdingInput {
        /// The payout's income tax.
        income_tax: i64,
        /// The payout's local income tax.
        local_income_tax: i64,
        /// What each line came to; lines of zero or less bear nothing.
        lines: Vec<i64>,
        /// The untaxed income of each open balance the payout settled; none when absent.
        carries: Vec<i64> = Vec::new(),
    }

    /// The tax shown on a line.
    TaxShareRecord of TaxShare as share {
        /// Income tax.
        income_tax: i64 => share.income_tax.minor(),
        /// Local income tax.
        local_income_tax: i64 => share.local_income_tax.minor(),
    }

    pub(crate) answer AttributeWithholdingAnswer, left out carries {
        /// One for each line; with those of the balances they sum to the payout's tax.
        lines: Vec<TaxShare>,
        /// One for each balance; absent when there are none.
        carries: Vec<TaxShare>,
    }
}

fn attribute_withholding(input: AttributeWithholdingInput) -> Answered<AttributeWithholdingAnswer> {
    let [lines, carries] = [input.lines, input.carries].map(|list| list.into_iter().map(won).collect::<Vec<Money>>());
    let shares = TaxShare::of_payout(won(input.income_tax), won(input.local_income_tax), &lines, &carries);
    let (lines, carries) = shares.map_err(|error| error.under("lines"))?;
    Ok(AttributeWithholdingAnswer { lines, carries })
}

calls! {
    /// A payout's tax shown on its lines, for display only.
    attribute_withholding(AttributeWithholdingInput) -> AttributeWithholdingAnswer;
    /// The tax of one payment to one payee of one kind of income.
    withhold(WithholdInput) -> Withholding;
    /// The rows of a table of rates, proposals included.
    withholding_rates(WithholdingRatesInput) -> WithholdingRatesAnswer;
}
