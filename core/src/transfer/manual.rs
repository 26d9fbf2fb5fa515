//! A manual transfer (수기 정산건): an amount set by hand, for a partner, on a day.
//!
//! No contract, no fees, no start date; only the partner, the day, the amount and its tax-free part. Calculation §4.

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::note::{Note, NoteCode};
use super::status::TransferStatus;
use super::summary::{TransferKind, TransferSummary};
use crate::code::{Code, Error};
use crate::id::{PartnerId, TransferId};
use crate::ledger::Ledger;
use crate::limits::MEMO_CHARS_MAX;
use crate::money::{Currency, Money, checked_minor};
use crate::policy_book::PolicyBook;
use crate::text::at_most;

/// A manual transfer as it is asked for; [`PolicyBook::manual`] checks it.
///
/// For what no order explains: postage of a return, a penalty, a gift, money that came back from a bank, a difference found after
/// the month was closed. It is never an edit of something that was settled.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ManualRequest {
    /// Its id, in the one name space of transfers.
    pub id: TransferId,
    /// Who is owed, or owes.
    pub partner: PartnerId,
    /// What the partner is owed; negative when the partner owes.
    pub settlement: Money,
    /// The part of it without VAT, of the same sign; zero unless said.
    pub tax_free: Money,
    /// The day it is due; any day.
    pub settlement_date: NaiveDate,
    /// A note of at most 256 characters.
    pub memo: Option<String>,
}

impl ManualRequest {
    /// A request without a tax-free part and without a note.
    #[must_use]
    pub fn new(id: TransferId, partner: PartnerId, settlement: Money, settlement_date: NaiveDate) -> Self {
        let tax_free = Money::zero(settlement.currency());
        ManualRequest { id, partner, settlement, tax_free, settlement_date, memo: None }
    }

    fn check(&self, allow_negative: bool) -> Result<(), Error> {
        let settlement = checked_minor(self.settlement.minor()).map_err(|error| error.under("amount"))?;
        if settlement < 0 && !allow_negative {
            return Err(Error::new(Code::NegativeManualForbidden).with("amount", settlement).under("amount"));
        }
        let tax_free =
            self.tax_free.expect_currency(self.settlement.currency()).map_err(|error| error.under("taxFree"))?;
        let same_sign = tax_free == 0 || tax_free.signum() == settlement.signum();
        if !same_sign || tax_free.unsigned_abs() > settlement.unsigned_abs() {
            let error = Error::new(Code::TaxFreeExceedsSettlement).with("taxFree", tax_free);
            return Err(error.with("settlement", settlement).under("taxFree"));
        }
        if let Some(memo) = &self.memo {
            at_most("memo", memo, MEMO_CHARS_MAX)?;
        }
        Ok(())
    }
}

/// A manual transfer (수기 정산건), checked. Made by [`PolicyBook::manual`]. Calculation §4.
///
/// It has a settlement and its tax-free part; the other fifteen amounts are zero. It has no start date, so it is never `scheduled`,
/// and no contract, so statements list it as an adjustment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ManualTransfer {
    pub(crate) request: ManualRequest,
    pub(crate) ledger: Ledger,
    pub(crate) notes: Vec<Note>,
}

impl PolicyBook {
    /// The manual transfer on the ledger of this book, if its partner is in force on the settlement date.
    ///
    /// ```
    /// # use jeongsan::{ContractId, PartnerId, PolicyBook, TransferId};
    /// # use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle, parse_date};
    /// # use jeongsan::contract::{Contract, Fee};
    /// # use jeongsan::money::{Currency, Money, Rate};
    /// # use jeongsan::partner::{Partner, PartnerType};
    /// use jeongsan::transfer::{ManualRequest, TransferStatus};
    /// # let daily = SettlementCycle::new(Lag::CalendarDays(1), Recurrence::daily(), BusinessDayConvention::Preceding)?;
    /// # let contract = Contract::new(ContractId::new("contract-A")?, "Standard", Fee::Rate(Rate::from_millipercent(10_000)?), daily)?;
    /// # let kind = PartnerType::NonWithholdingSubject { birth_date: None };
    /// # let partner = Partner::new(PartnerId::new("partner-A")?, "Hana Farm", kind, contract.id().clone())?;
    /// # let book = PolicyBook::builder().contract(contract).partner(partner).build()?;
    /// let (id, partner) = (TransferId::new("return-fee")?, PartnerId::new("partner-A")?);
    /// let request = ManualRequest::new(id, partner, Money::new(-5_000, Currency::Krw)?, parse_date("2026-10-31")?);
    /// let manual = book.manual(request)?;
    /// assert_eq!(manual.settlement().to_string(), "-5,000 KRW");
    /// assert_eq!(manual.status(parse_date("2026-10-30")?), TransferStatus::InProcess);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::UnknownPartner`], [`Code::NotInForce`], [`Code::Archived`]; [`Code::NegativeManualForbidden`] by the settings;
    /// [`Code::TaxFreeExceedsSettlement`], [`Code::CurrencyMismatch`], [`Code::TooLong`].
    pub fn manual(&self, request: ManualRequest) -> Result<ManualTransfer, Error> {
        self.0.partner(&request.partner, request.settlement_date).map_err(|error| error.under("partner"))?;
        request.check(self.0.allow_negative_manual)?;
        let (code, date) = (NoteCode::SettlementDateClosed, request.settlement_date);
        let notes = Note::if_closed(code, "$.transfer.settlementDate", date, &self.0.calendar).into_iter().collect();
        Ok(ManualTransfer { request, ledger: self.0.ledger, notes })
    }
}

impl ManualTransfer {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &TransferId {
        &self.request.id
    }

    /// The ledger of the book it was checked by.
    #[must_use]
    pub fn ledger(&self) -> Ledger {
        self.ledger
    }

    /// Who is owed, or owes.
    #[must_use]
    pub fn partner(&self) -> &PartnerId {
        &self.request.partner
    }

    /// What the partner is owed; negative when the partner owes.
    #[must_use]
    pub fn settlement(&self) -> Money {
        self.request.settlement
    }

    /// The part of it without VAT.
    #[must_use]
    pub fn settlement_tax_free(&self) -> Money {
        self.request.tax_free
    }

    /// The settlement currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.request.settlement.currency()
    }

    /// The day it is due.
    #[must_use]
    pub fn settlement_date(&self) -> NaiveDate {
        self.request.settlement_date
    }

    /// Notes about its days: a settlement date that is no business day. Mostly none.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The note.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        self.request.memo.as_deref()
    }

    /// The status on a given day: in process until the settlement date.
    #[must_use]
    pub fn status(&self, today: NaiveDate) -> TransferStatus {
        TransferStatus::on(today, None, self.settlement_date())
    }

    /// What statements need of it.
    #[must_use]
    pub fn summary(&self) -> TransferSummary {
        let mut amounts = Amounts::zero(self.currency());
        amounts.settlement = self.settlement().minor();
        amounts.settlement_tax_free = self.settlement_tax_free().minor();
        TransferSummary {
            id: self.request.id.clone(),
            kind: TransferKind::Manual,
            ledger: self.ledger,
            partner: self.request.partner.clone(),
            contract: None,
            start_date: None,
            settlement_date: self.settlement_date(),
            amounts,
            memo: self.request.memo.clone(),
            stages: Vec::new(),
        }
    }
}
