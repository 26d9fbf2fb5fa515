//! The statement (정산내역서) of one partner, currency and period: what was owed, what came, what went, what is owed.
//!
//! `opening + lines + adjustments − payouts − tax = closing`, and the closing balance is the next opening (calculation §7.3). A line
//! counts in the period of its settlement date, whatever became of it; adjustments are the manual lines. Payouts and the tax
//! withheld from them are plain amounts from the host. Does not know how they were computed, nor banks.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::canonical::{Canonical, sha256_hex};
use super::line::{StatementLine, total_out_of_range};
use super::status::LineStatus;
use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId, PayoutId, TransferId};
use crate::money::{Currency, Money, checked_minor};
use crate::trace::Component;
use crate::transfer::{Amounts, Ledger, TransferKind, WideAmounts};

/// The amounts of a line in version 2 of the canonical text. A component that is added later is not in it: a hash that was printed
/// once stays the hash of its statement.
const HASHED_IN_2: [Component; 17] = [
    Component::Order,
    Component::OrderTaxFree,
    Component::Discount,
    Component::DiscountTaxFree,
    Component::Payment,
    Component::PaymentTaxFree,
    Component::PaymentSupply,
    Component::PaymentVat,
    Component::PaymentVatBurden,
    Component::DiscountShare,
    Component::DiscountShareTaxFree,
    Component::PlatformFee,
    Component::PlatformFeeVat,
    Component::AdditionalFee,
    Component::AdditionalFeeVat,
    Component::Settlement,
    Component::SettlementTaxFree,
];

/// The days of a statement, the first and the last included: a month, a week, a day.
///
/// ```
/// use jeongsan::{Code, calendar::parse_date as day, statement::Period};
/// assert!(Period::new(day("2026-10-01")?, day("2026-10-31")?).is_ok());
/// assert!(Period::new(day("2026-10-31")?, day("2026-10-31")?).is_ok());        // one day
/// assert_eq!(Period::new(day("2026-10-31")?, day("2026-10-01")?).unwrap_err().code(), Code::PeriodReversed);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    first_day: NaiveDate,
    last_day: NaiveDate,
}

impl Period {
    /// A period of at least one day.
    ///
    /// # Errors
    /// [`Code::PeriodReversed`].
    pub fn new(first_day: NaiveDate, last_day: NaiveDate) -> Result<Self, Error> {
        if first_day <= last_day {
            return Ok(Period { first_day, last_day });
        }
        Err(Error::new(Code::PeriodReversed).with("from", first_day).with("to", last_day).under("to"))
    }

    /// The first day.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// The last day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.last_day
    }

    fn check(self, what: &'static str, id: &str, field: &'static str, date: NaiveDate) -> Result<(), Error> {
        if self.first_day <= date && date <= self.last_day {
            return Ok(());
        }
        Err(not_of(what, id, field, &date.to_string(), &format!("{} to {}", self.first_day, self.last_day)))
    }
}

fn not_of(what: &'static str, id: &str, field: &'static str, found: &str, expected: &str) -> Error {
    let error = Error::new(Code::NotOfStatement).with("what", what).with("id", id).with("field", field);
    error.with("found", found).with("expected", expected).under(field)
}

/// A payout of the period, as the host knows it. Amounts are zero or more.
///
/// It settles `paid − vat_on_top + income_tax + local_income_tax` of the balance: tax was withheld from what was owed, VAT on top was paid
/// beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PayoutEntry {
    /// The payout.
    pub id: PayoutId,
    /// The day it was paid.
    pub paid_on: NaiveDate,
    /// What went to the partner's bank.
    pub paid: Money,
    /// VAT that was paid on top of the balance; it settles nothing of it.
    pub vat_on_top: Money,
    /// Income tax withheld.
    pub income_tax: Money,
    /// Local income tax withheld.
    pub local_income_tax: Money,
}

impl PayoutEntry {
    /// A payout without VAT on top and without tax, which can be set.
    #[must_use]
    pub fn new(id: PayoutId, paid_on: NaiveDate, paid: Money) -> Self {
        let zero = Money::zero(paid.currency());
        PayoutEntry { id, paid_on, paid, vat_on_top: zero, income_tax: zero, local_income_tax: zero }
    }

    fn named(&self) -> [(&'static str, Money); 4] {
        [
            ("paid", self.paid),
            ("vatOnTop", self.vat_on_top),
            ("incomeTax", self.income_tax),
            ("localIncomeTax", self.local_income_tax),
        ]
    }
}

/// What a statement is made of.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StatementRequest {
    /// The ledger of all lines.
    pub ledger: Ledger,
    /// Whose statement it is.
    pub partner: PartnerId,
    /// The period.
    pub period: Period,
    /// The closing balance of the period before; negative when the partner owes. Its currency is the statement's.
    pub opening: Money,
    /// The part of the opening balance that is not to be paid now: lines of earlier periods that are held back or excluded.
    pub opening_held: Money,
    /// The lines of the period.
    pub lines: Vec<StatementLine>,
    /// The payouts of the period.
    pub payouts: Vec<PayoutEntry>,
}

impl StatementRequest {
    /// A statement on the live ledger without lines and payouts, nothing of whose opening balance is held back; all of it can be set.
    #[must_use]
    pub fn new(partner: PartnerId, period: Period, opening: Money) -> Self {
        let opening_held = Money::zero(opening.currency());
        let (lines, payouts) = (Vec::new(), Vec::new());
        StatementRequest { ledger: Ledger::Live, partner, period, opening, opening_held, lines, payouts }
    }
}

/// One line, explained: its amounts with their signs, so that a column adds up. The line itself keeps magnitudes, and its status as it
/// was when the statement was made.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StatementRow {
    /// The line.
    pub line: StatementLine,
    /// Its amounts; those of a cancel are negative.
    pub amounts: Amounts,
}

impl StatementRow {
    /// What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT: zero with the default
    /// formula, zero for manual lines.
    #[must_use]
    pub fn other_deductions(&self) -> i64 {
        match self.line.kind {
            TransferKind::Manual => 0,
            TransferKind::Order | TransferKind::OrderCancel => self.amounts.other_deductions(),
        }
    }
}

/// The balance of a period: what was owed to a partner, what came and went, and what is owed.
///
/// ```text
/// closing = opening + lines + adjustments − payouts − tax
/// payable = max(0, closing − held)          held = lines that are withheld or excluded, of this period and before
/// carried = closing − payable
/// ```
///
/// The closing balance of a period, with its `held` part, opens the next one, so statements of any length hang together without a
/// gap. A line counts in the period of its settlement date, whatever its status: a line on its way to the bank is owed until a
/// payout has paid it. Calculation §7.3.
///
/// # What it can never be
///
/// - **Out of balance.** `closing` is computed from the other five and from nothing else; a host that keeps a ledger can hold it
///   against that.
/// - **Negative in what is payable.** A partner who owes has a negative `carried`.
/// - **A mix.** One ledger, one partner, one currency, one period.
/// - **A judge of taxes.** Tax and payouts are plain amounts the host recorded.
///
/// # Example
///
/// ```
/// use jeongsan::calendar::parse_date as day;
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::statement::{PayoutEntry, Period, StatementRequest, statement_lines};
/// # use jeongsan::{PartnerId, PayoutId, TransferId, transfer::ManualRequest, wire};
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "withholding"}}]}"#)?;
/// let (won, farm) = (|minor| Money::new(minor, Currency::Krw), PartnerId::new("farm")?);
/// let gift = ManualRequest::new(TransferId::new("m-1")?, farm.clone(), won(82_000)?, day("2026-10-15")?);
/// let mut payout = PayoutEntry::new(PayoutId::new("bp-1-1")?, day("2026-10-20")?, won(48_350)?);
/// (payout.income_tax, payout.local_income_tax) = (won(1_500)?, won(150)?);
/// let mut request = StatementRequest::new(farm, Period::new(day("2026-10-01")?, day("2026-10-31")?)?, won(1_200)?);
/// request.lines = statement_lines(&[book.manual(gift)?.summary()])?;
/// request.payouts.push(payout);
/// let balance = request.statement()?.balance;
/// assert_eq!((balance.adjustments, balance.payouts, balance.tax), (won(82_000)?, won(48_350)?, won(1_650)?));
/// assert_eq!(balance.closing, won(33_200)?);                  // 1,200 + 82,000 − 48,350 − 1,650
/// assert_eq!((balance.payable, balance.carried), (won(33_200)?, won(0)?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Code::NotOfStatement`] for a line or payout of another partner, ledger or period, [`Code::CurrencyMismatch`],
/// [`Code::DuplicateId`], [`Code::NegativeAmount`] in a payout, each with its place in the request; [`Code::TotalOutOfRange`] of a
/// sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Balance {
    /// Owed before.
    pub opening: Money,
    /// Orders less cancels.
    pub lines: Money,
    /// Manual lines.
    pub adjustments: Money,
    /// What the payouts settled of the balance, without tax: what was paid less VAT on top.
    pub payouts: Money,
    /// Income tax and local income tax withheld.
    pub tax: Money,
    /// Owed after: `opening + lines + adjustments − payouts − tax`.
    pub closing: Money,
    /// What is not to be paid now: held back or excluded, in this period and before.
    pub held: Money,
    /// What of the closing balance is not held; never negative. A line on its way to the bank is in it until a payout has paid it.
    pub payable: Money,
    /// What stays in any case: closing less payable. Negative when the partner owes, to be settled first next time.
    pub carried: Money,
}

/// Counts and sums that a receiver can check before reading on, as the trailer of a payment file has them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Control {
    /// How many lines.
    pub lines: usize,
    /// How many transfers on them.
    pub transfers: usize,
    /// How many payouts.
    pub payouts: usize,
    /// The sum of the settlements of all lines, with their signs.
    pub total: Money,
}

/// The statement of a partner (정산내역서): what was owed, what came, what was paid, what is owed, and every line behind it.
///
/// | part | for |
/// |---|---|
/// | [`balance`](Statement::balance) | the sum of the period: see [`Balance`] |
/// | [`totals`](Statement::totals) | sales, discounts, fees and VAT of orders less cancels, amount by amount |
/// | [`fees`](Statement::fees), [`fee_vat`](Statement::fee_vat) | the fee invoice of the platform |
/// | [`rows`](Statement::rows) | each line with its amounts signed, so that a column adds up |
/// | [`payouts`](Statement::payouts) | what went to the bank |
/// | [`control`](Statement::control) | counts and a sum, to be checked before reading on |
///
/// The same lines and payouts in any sequence give the same statement and the same [`hash`](Statement::hash), in
/// every language. It is sent as it is; what is found later is a manual transfer of a later period. Calculation §7.3.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Statement {
    /// Which ledger.
    pub ledger: Ledger,
    /// Whose it is.
    pub partner: PartnerId,
    /// The period.
    pub period: Period,
    /// The part of the opening balance that is not to be paid now.
    pub opening_held: Money,
    /// The balance.
    pub balance: Balance,
    /// Orders less cancels, amount by amount: sales, discounts, fees and their VAT.
    pub totals: Amounts,
    /// Platform fee and additional fees: the supply value of the fee invoice.
    pub fees: Money,
    /// Their VAT, as the sum of what was charged.
    pub fee_vat: Money,
    /// What went to the bank.
    pub paid: Money,
    /// VAT that was paid on top of the balance.
    pub vat_on_top: Money,
    /// Income tax withheld.
    pub income_tax: Money,
    /// Local income tax withheld.
    pub local_income_tax: Money,
    /// The lines, by settlement date, contract, kind and id.
    pub rows: Vec<StatementRow>,
    /// The payouts, by date and id.
    pub payouts: Vec<PayoutEntry>,
    /// Counts and sums.
    pub control: Control,
}

impl StatementRequest {
    /// The statement.
    ///
    /// # Errors
    /// With the place in the request: [`Code::NotOfStatement`] for a line or payout of another partner, ledger or period;
    /// [`Code::CurrencyMismatch`]; [`Code::DuplicateId`] for a line, transfer or payout given twice; [`Code::NegativeAmount`] in a
    /// payout; [`Code::TotalOutOfRange`] of a sum.
    pub fn statement(mut self) -> Result<Statement, Error> {
        let currency = self.opening.currency();
        self.opening_held.expect_currency(currency).map_err(|error| error.under("openingHeld"))?;
        self.check_lines(currency)?;
        self.check_payouts(currency)?;
        self.lines.iter_mut().for_each(|line| line.transfers.sort_unstable());
        self.lines.sort_by(|a, b| {
            (a.settlement_date, &a.contract, a.kind, &a.id).cmp(&(b.settlement_date, &b.contract, b.kind, &b.id))
        });
        self.payouts.sort_by(|a, b| (a.paid_on, &a.id).cmp(&(b.paid_on, &b.id)));
        self.add_up(currency)
    }

    fn check_lines(&self, currency: Currency) -> Result<(), Error> {
        let (mut ids, mut transfers) = (BTreeSet::new(), BTreeSet::new());
        for (index, line) in self.lines.iter().enumerate() {
            let mut check = || {
                let id = line.id.as_str();
                if line.ledger != self.ledger {
                    return Err(not_of("line", id, "ledger", line.ledger.as_str(), self.ledger.as_str()));
                }
                if line.partner != self.partner {
                    return Err(not_of("line", id, "partner", line.partner.as_str(), self.partner.as_str()));
                }
                line.net().expect_currency(currency).map_err(|error| error.under("currency"))?;
                self.period.check("line", id, "settlementDate", line.settlement_date)?;
                if !ids.insert(&line.id) {
                    return Err(duplicate("statement line", id).under("id"));
                }
                match line.transfers.iter().position(|transfer| !transfers.insert(transfer)) {
                    None => Ok(()),
                    Some(at) => {
                        let id = line.transfers.get(at).map_or("", TransferId::as_str);
                        Err(duplicate("transfer", id).under_index(at).under("transfers"))
                    }
                }
            };
            check().map_err(|error| error.under_index(index).under("lines"))?;
        }
        Ok(())
    }

    fn check_payouts(&self, currency: Currency) -> Result<(), Error> {
        let mut ids = BTreeSet::new();
        for (index, payout) in self.payouts.iter().enumerate() {
            let mut check = || {
                for (field, amount) in payout.named() {
                    let minor = amount.expect_currency(currency).map_err(|error| error.under(field))?;
                    if minor < 0 {
                        return Err(Error::new(Code::NegativeAmount).with("amount", minor).under(field));
                    }
                }
                self.period.check("payout", payout.id.as_str(), "paidOn", payout.paid_on)?;
                if ids.insert(&payout.id) { Ok(()) } else { Err(duplicate("payout", payout.id.as_str()).under("id")) }
            };
            check().map_err(|error| error.under_index(index).under("payouts"))?;
        }
        Ok(())
    }

    fn add_up(self, currency: Currency) -> Result<Statement, Error> {
        let partner = self.partner.clone();
        let of_whom = |error: Error, name: &str| total_out_of_range(&error, name, &partner, currency);
        let money = |name: &str, minor: i128| {
            checked_minor(minor).map(|minor| Money::trusted(minor, currency)).map_err(|error| of_whom(error, name))
        };
        let added = |name: &str, one: Money, other: Money| one.checked_add(other).map_err(|error| of_whom(error, name));
        let mut totals = WideAmounts::zero(currency);
        let (mut lines, mut adjustments, mut held) = (0_i128, 0_i128, i128::from(self.opening_held.minor()));
        let mut rows = Vec::with_capacity(self.lines.len());
        let mut transfers = 0_usize;
        for line in self.lines {
            let amounts = line.amounts.signed(line.kind.sign());
            let net = i128::from(line.net().minor());
            match line.kind {
                TransferKind::Manual => adjustments = adjustments.saturating_add(net),
                TransferKind::Order | TransferKind::OrderCancel => {
                    totals.add(&amounts);
                    lines = lines.saturating_add(net);
                }
            }
            if matches!(line.status, LineStatus::Withheld | LineStatus::Excluded) {
                held = held.saturating_add(net);
            }
            transfers = transfers.saturating_add(line.transfers.len());
            rows.push(StatementRow { line, amounts });
        }
        let sum = |amount: fn(&PayoutEntry) -> Money| {
            self.payouts.iter().fold(0_i128, |sum, payout| sum.saturating_add(i128::from(amount(payout).minor())))
        };
        let (paid, vat_on_top) = (sum(|payout| payout.paid), sum(|payout| payout.vat_on_top));
        let (income_tax, local_income_tax) = (sum(|payout| payout.income_tax), sum(|payout| payout.local_income_tax));
        let (payouts, tax) = (paid.saturating_sub(vat_on_top), income_tax.saturating_add(local_income_tax));
        let owed = i128::from(self.opening.minor()).saturating_add(lines).saturating_add(adjustments);
        let closing = owed.saturating_sub(payouts).saturating_sub(tax);
        let payable = closing.saturating_sub(held).max(0);
        let totals = totals.narrow().map_err(|error| of_whom(error, "settlement"))?;
        let balance = Balance {
            opening: self.opening,
            lines: money("lines", lines)?,
            adjustments: money("adjustments", adjustments)?,
            payouts: money("payouts", payouts)?,
            tax: money("tax", tax)?,
            closing: money("closing", closing)?,
            held: money("held", held)?,
            payable: money("payable", payable)?,
            carried: money("carried", closing.saturating_sub(payable))?,
        };
        let control = Control {
            lines: rows.len(),
            transfers,
            payouts: self.payouts.len(),
            total: money("total", lines.saturating_add(adjustments))?,
        };
        Ok(Statement {
            ledger: self.ledger,
            partner: self.partner,
            period: self.period,
            opening_held: self.opening_held,
            balance,
            totals,
            fees: added("fees", totals.platform_fee(), totals.additional_fee())?,
            fee_vat: added("feeVat", totals.platform_fee_vat(), totals.additional_fee_vat())?,
            paid: money("paid", paid)?,
            vat_on_top: money("vatOnTop", vat_on_top)?,
            income_tax: money("incomeTax", income_tax)?,
            local_income_tax: money("localIncomeTax", local_income_tax)?,
            rows,
            payouts: self.payouts,
            control,
        })
    }
}

fn duplicate(kind: &'static str, id: &str) -> Error {
    Error::new(Code::DuplicateId).with("kind", kind).with("id", id)
}

impl Statement {
    /// The content hash: SHA-256 of [`Statement::canonical_text`], in 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hash(&self) -> String {
        sha256_hex(&self.canonical_text())
    }

    /// The text the hash is taken of: all that was owed and paid in the period, the same for any order of input. Fields are joined by
    /// tabs, every row ends with a line feed; amounts are minor units, signed as the statement shows them:
    ///
    /// ```text
    /// jeongsan statement 2
    /// statement ⇥ ledger ⇥ partner ⇥ currency ⇥ first day ⇥ last day ⇥ opening ⇥ closing
    /// line ⇥ id ⇥ kind ⇥ contract or nothing ⇥ settlement date ⇥ first start date or nothing ⇥ last start date or nothing ⇥ the 17 amounts
    ///      ⇥ ids of its transfers
    /// payout ⇥ id ⇥ date ⇥ paid ⇥ VAT on top ⇥ income tax ⇥ local income tax
    /// ```
    ///
    /// A row for every line, then one for every payout, in the order of [`Statement::rows`] and [`Statement::payouts`].
    ///
    /// **Where a line stands is not in it**, nor what follows from that: what is held, of the opening balance too, what is payable, what is
    /// carried. Those say what may be paid *today*, and go on moving after the period is closed; what was owed does not. So the
    /// statement of a closed month, drawn up again after its lines were held back, paid or carried over, has the hash that was sent. A
    /// payout of the period is in it, because it makes the closing balance another; one after the period belongs to the next.
    #[must_use]
    pub fn canonical_text(&self) -> String {
        let mut text = Canonical::default();
        text.row(["jeongsan statement 2"]);
        let minor = |money: Money| money.minor().to_string();
        text.row([
            "statement",
            self.ledger.as_str(),
            self.partner.as_str(),
            self.balance.closing.currency().code(),
            &self.period.first_day.to_string(),
            &self.period.last_day.to_string(),
            &minor(self.balance.opening),
            &minor(self.balance.closing),
        ]);
        for StatementRow { line, amounts } in &self.rows {
            let contract = line.contract.as_ref().map_or("", ContractId::as_str);
            let date = line.settlement_date.to_string();
            let (first, last) =
                line.start_dates.map(|(first, last)| (first.to_string(), last.to_string())).unwrap_or_default();
            let amounts: Vec<String> = HASHED_IN_2.iter().map(|component| minor(amounts.get(*component))).collect();
            let fields = ["line", line.id.as_str(), line.kind.as_str(), contract, &date, &first, &last];
            let transfers = line.transfers.iter().map(TransferId::as_str);
            text.row(fields.into_iter().chain(amounts.iter().map(String::as_str)).chain(transfers));
        }
        for payout in &self.payouts {
            let amounts: Vec<String> = payout.named().iter().map(|(_, amount)| minor(*amount)).collect();
            let date = payout.paid_on.to_string();
            text.row(["payout", payout.id.as_str(), &date].into_iter().chain(amounts.iter().map(String::as_str)));
        }
        text.into_text()
    }
}
