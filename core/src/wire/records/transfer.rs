//! Settled orders and their cancels as records.
//!
//! A record has the dates of a transfer and not how its cycle came to them: one that is read says its date was given.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::calculator::CALCULATION_VERSION;
use crate::calendar::SettlementDate;
use crate::code::Error;
use crate::id::{
    AdditionalFeePolicyId, ContractId, DiscountSharePolicyId, OrderId, PartnerId, PaymentId, ProductId, TransferId,
};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::trace::Language;
use crate::transfer::{
    Amounts, Kept, KeptFee, LineTransfer, Note, NoteCode, OrderCancel, OrderTransfer, SettledDiscount, SettledFee,
    StagePart, TransferKind, UsedParameter, UserResult,
};
use crate::wire::text::fault::{unknown_word, within};
use crate::wire::text::record::record;
use crate::wire::text::scalar::Units;

/// An amount whose currency the record around it says.
fn minor(minor: i64) -> Money {
    Money::trusted(minor, Currency::Krw)
}

record! {
    /// A discount as shared.
    SettledDiscountRecord of SettledDiscount as discount {
        /// The policy.
        policy: DiscountSharePolicyId => discount.policy,
        /// Which version of the policy.
        policy_version: u32 => discount.policy_version,
        /// The discount.
        amount: i64 => discount.amount.minor(),
        /// Its tax-free part.
        tax_free: i64 => discount.tax_free.minor(),
        /// The partner's share.
        share: i64 => discount.share.minor(),
        /// The tax-free part of that share.
        share_tax_free: i64 => discount.share_tax_free.minor(),
    }
    read {
        let (amount, tax_free, share, share_tax_free) = (minor(amount), minor(tax_free), minor(share), minor(share_tax_free));
        Ok(SettledDiscount { policy, policy_version, amount, tax_free, share, share_tax_free })
    }

    /// A part of a transfer that is settled in stages.
    StagePartRecord of StagePart as part {
        /// The id it has on statement lines: that of the transfer, with `/2`, `/3` and so on for later stages.
        id: TransferId => part.id,
        /// The day it is due.
        settlement_date: NaiveDate => part.settlement_date,
        /// Its amounts; the parts add up to the transfer.
        amounts: Amounts => part.amounts,
    }
    read { Ok(StagePart { id, settlement_date, amounts }) }

    /// An additional fee as charged.
    SettledFeeRecord of SettledFee as fee {
        /// The policy.
        policy: AdditionalFeePolicyId => fee.policy,
        /// Which version of the policy.
        policy_version: u32 => fee.policy_version,
        /// The fee.
        amount: i64 => fee.amount.minor(),
        /// Its VAT, when the partner bears it.
        vat: i64 => fee.vat.minor(),
    }
    read { Ok(SettledFee { policy, policy_version, amount: minor(amount), vat: minor(vat) }) }

    /// A line as settled.
    LineTransferRecord of LineTransfer as line {
        /// The product.
        product_id: ProductId => line.product,
        /// Units; 0 where only money is left or came back.
        quantity: Units => line.quantity,
        /// The line's amounts.
        amounts: Amounts => line.amounts,
        /// What a settlement formula of the user's own deducts from this line beyond the amounts named; only when it is not zero.
        other_deductions: Option<i64> => Some(line.amounts.other_deductions()).filter(|other| *other != 0),
        /// Results of the user's own formulas on this line alone, by key; they do not add up to the order's. Only when there are any.
        user_formulas: BTreeMap<String, i64> = BTreeMap::new() => by_key(&line.user),
        /// The line's discounts.
        discounts: Vec<SettledDiscount> => line.discounts,
        /// The line's additional fees.
        additional_fees: Vec<SettledFee> => line.additional_fees,
    }
    left out: other_deductions, user_formulas;
    passed over: other_deductions;
    read { Ok(LineTransfer { product: product_id, quantity: quantity.0, amounts, user: results(user_formulas), discounts, additional_fees }) }
}

record! {
    /// Something an answer says beside its amounts.
    NoteRecord of Note as note {
        /// What it is about.
        code: NoteCode => note.code,
        /// The sentence.
        message: Option<String> => Some(note.message(Language::English)),
        /// The place in the question: a JSONPath.
        at: String => note.at,
        /// What it is about, by name, as text.
        detail: BTreeMap<String, String> => note.detail,
    }
    passed over: message;
    read { Ok(Note::read(code, at, detail)) }
}

record! {
    /// A charge that did not come back with the cancels of an order so far.
    KeptRecord of Kept as kept {
        /// Which charge.
        fee: KeptFee => kept.fee,
        /// The policy of an additional fee.
        policy: Option<AdditionalFeePolicyId> => kept.policy,
        /// The line it stands on; absent of the order's own.
        product_id: Option<ProductId> => kept.product,
        /// How much of it is kept.
        amount: i64 => kept.amount.minor(),
        /// The VAT on that.
        vat: i64 => kept.vat.minor(),
    }
    left out: policy, product_id;
    read { Ok(Kept { fee, policy, product: product_id, amount: minor(amount), vat: minor(vat) }) }
}

fn kept_in(kept: Kept, currency: Currency) -> Kept {
    let [amount, vat] = [kept.amount, kept.vat].map(|amount| Money::trusted(amount.minor(), currency));
    Kept { amount, vat, ..kept }
}

fn by_key(results: &[UserResult]) -> BTreeMap<String, i64> {
    results.iter().map(|result| (result.key.to_string(), result.amount.minor())).collect()
}

fn results(by_key: BTreeMap<String, i64>) -> Vec<UserResult> {
    by_key.into_iter().map(|(key, amount)| UserResult { key: key.into(), amount: minor(amount) }).collect()
}

fn values(used: &[UsedParameter]) -> BTreeMap<String, Decimal> {
    used.iter().map(|parameter| (parameter.key.to_string(), parameter.value)).collect()
}

fn used(by_key: BTreeMap<String, Decimal>) -> Vec<UsedParameter> {
    by_key.into_iter().map(|(key, value)| UsedParameter { key: key.into(), value }).collect()
}

/// What belongs to no line, when there are lines.
fn order_level(transfer: &OrderTransfer) -> Option<Amounts> {
    if transfer.lines.is_empty() { None } else { Some(transfer.order_level()) }
}

/// Every amount in the currency of the record.
fn in_currency(mut transfer: OrderTransfer, currency: Currency) -> OrderTransfer {
    let amounts = |amounts: &mut Amounts| amounts.currency = currency;
    let set = |money: &mut Money| *money = Money::trusted(money.minor(), currency);
    let discount = |discount: &mut SettledDiscount| {
        [&mut discount.amount, &mut discount.tax_free, &mut discount.share, &mut discount.share_tax_free]
            .into_iter()
            .for_each(set);
    };
    let fee = |fee: &mut SettledFee| [&mut fee.amount, &mut fee.vat].into_iter().for_each(set);
    amounts(&mut transfer.amounts);
    transfer.user.iter_mut().for_each(|result| set(&mut result.amount));
    transfer.discounts.iter_mut().for_each(discount);
    transfer.additional_fees.iter_mut().for_each(fee);
    transfer.stages.iter_mut().for_each(|part| amounts(&mut part.amounts));
    for line in &mut transfer.lines {
        amounts(&mut line.amounts);
        line.user.iter_mut().for_each(|result| set(&mut result.amount));
        line.discounts.iter_mut().for_each(discount);
        line.additional_fees.iter_mut().for_each(fee);
    }
    transfer
}

/// That a record is of this kind, and of the version of the answers that is computed here: it would be written as one of this version.
fn expect(kind: TransferKind, expected: TransferKind, version: u32) -> Result<(), Error> {
    if kind != expected {
        return Err(unknown_word(kind.as_str(), &[expected.as_str()]).under("type"));
    }
    let known = i64::from(CALCULATION_VERSION);
    let version = within::<u32>(i64::from(version), known, known);
    version.map(|_| ()).map_err(|error| error.under("calculationVersion"))
}

/// The record of a settled order, with fields before and after: an order's own, and that of what came back of one.
macro_rules! settled {
    (
        $(#[doc = $doc:literal])+ $name:ident of $of:ty as $it:ident: $order:expr, $kind:expr;
        first { $($first:tt)* } last { $($last:tt)* } left out { $($left:ident),* } read |$transfer:ident, $currency:ident| $build:expr
    ) => {
        record! {
            $(#[doc = $doc])+
            $name of $of as $it, format 1 {
                $($first)*
                /// `order`, or `order_cancel` for what came back of one.
                r#type: TransferKind => $kind,
                /// The version of the answers.
                calculation_version: u32 => CALCULATION_VERSION,
                /// The calendar with its data version.
                calendar: String => $order.calendar.to_string(),
                /// `test`; absent on the live ledger.
                ledger: Ledger = Ledger::Live => $order.ledger,
                /// The order.
                order: OrderId => $order.order,
                /// The partner who is owed.
                partner: PartnerId => $order.partner,
                /// The contract that applied.
                contract: ContractId => $order.contract,
                /// Which version of it.
                contract_version: u32 => $order.contract_version,
                /// Which version of the calculator computed the amounts.
                calculator_version: u32 => $order.calculator_version,
                /// The payment.
                payment: Option<PaymentId> => $order.payment,
                /// The settlement currency.
                currency: Currency = Currency::Krw => $order.currency(),
                /// First day of the cycle.
                start_date: NaiveDate => $order.start_date(),
                /// The day the money is due.
                settlement_date: NaiveDate => $order.settlement_date(),
                /// The totals.
                amounts: Amounts => $order.amounts,
                /// What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT; only when it is not zero.
                other_deductions: Option<i64> => Some($order.amounts.other_deductions()).filter(|other| *other != 0),
                /// Results of the user's own formulas on the whole order, by key, and not the sum of those of the lines; only when there are any.
                user_formulas: BTreeMap<String, i64> = BTreeMap::new() => by_key(&$order.user),
                /// Values, by key, of the parameters that formulas of the order name; only when there are any.
                parameters: BTreeMap<String, Decimal> = BTreeMap::new() => values(&$order.parameters),
                /// Discounts on the order.
                discounts: Vec<SettledDiscount> => $order.discounts.as_slice(),
                /// Additional fees on the order.
                additional_fees: Vec<SettledFee> => $order.additional_fees.as_slice(),
                /// The lines.
                lines: Vec<LineTransfer> => $order.lines,
                /// What belongs to no line; only when there are lines.
                order_level: Option<Amounts> => order_level(&$order),
                /// What is said beside the amounts; only when there is something to say.
                notes: Vec<Note> = Vec::new() => (!$order.notes.is_empty()).then_some(&$order.notes),
                /// Its parts, where it is settled in stages; `settlementDate` is that of the first.
                stages: Vec<StagePart> = Vec::new() => $order.stages,
                $($last)*
            }
            left out: ledger, other_deductions, user_formulas, parameters, order_level, notes, stages $(, $left)*;
            passed over: other_deductions, order_level;
            read {
                expect(r#type, $kind, calculation_version)?;
                let dates = SettlementDate::given(start_date, settlement_date);
                let transfer = OrderTransfer {
                    order,
                    ledger,
                    partner,
                    contract,
                    contract_version,
                    calculator_version,
                    payment,
                    calendar: calendar.into(),
                    dates,
                    date_given: true,
                    amounts,
                    user: results(user_formulas),
                    parameters: used(parameters),
                    discounts: discounts.into(),
                    additional_fees: additional_fees.into(),
                    lines,
                    notes,
                    stages,
                };
                let ($transfer, $currency) = (in_currency(transfer, currency), currency);
                Ok($build)
            }
        }
    };
}

settled! {
    /// A settled order.
    TransferRecord of OrderTransfer as transfer: *transfer, TransferKind::Order;
    first {} last {} left out {} read |transfer, _currency| transfer
}

settled! {
    /// A cancelled order, or the cancelled part of one: magnitudes, with the original's ids and versions and the cancel's dates.
    CancelRecord of OrderCancel as cancel: cancel.reversal, TransferKind::OrderCancel;
    first {
        /// Its id.
        id: TransferId => cancel.id,
    }
    last {
        /// What the order and its earlier cancels came to.
        left_before: Amounts => cancel.left_before,
        /// What the order and all its cancels come to now.
        left: Amounts => cancel.left,
        /// The charges that did not come back with the cancels so far: they are in `left` beside the settlement of what is left; only when
        /// there are any.
        kept: Vec<Kept> = Vec::new() => (!cancel.kept.is_empty()).then_some(&cancel.kept),
        /// The note.
        memo: Option<String> => cancel.memo,
    }
    left out { kept }
    read |reversal, currency| OrderCancel {
        id, reversal, left_before: Amounts { currency, ..left_before }, left: Amounts { currency, ..left }, memo,
        kept: kept.into_iter().map(|kept| kept_in(kept, currency)).collect(),
    }
}
