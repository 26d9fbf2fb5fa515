//! Transfers as statements read them: the record of any kind of transfer, of which only a part is needed.
//!
//! Reads what `settle`, `cancel` and `manual_transfer` answer as it is; the fields that are not needed are named here and passed over, so a
//! misspelt field is still refused.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId, PaymentId, TransferId};
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::transfer::{Amounts, TransferKind, TransferSummary};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Ignored;
use crate::wire::text::record::record;
use crate::wire::text::words::Named;

record! {
    /// A transfer of any kind, as `settle`, `cancel` and `manual_transfer` answer it or as a host keeps it.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(extend("answers" = ["TransferRecord", "CancelRecord", "ManualTransferRecord"])))]
    pub struct TransferSummaryRecord {
        /// The kind.
        pub r#type: Given<Named<TransferKind>>,
        /// Its id; an order transfer may give `order` instead.
        pub id: Option<Given<TransferId>>,
        /// The order of an order transfer, which is its id. Not needed of a cancel.
        pub order: Option<Given<TransferId>>,
        /// The ledger; `live` when absent.
        pub ledger: Option<Given<Named<Ledger>>>,
        /// The partner.
        pub partner: Given<PartnerId>,
        /// The contract; not of a manual transfer.
        pub contract: Option<Given<ContractId>>,
        /// The payment.
        pub payment: Option<Given<PaymentId>>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// First day of its cycle; not of a manual transfer.
        pub start_date: Option<Given<NaiveDate>>,
        /// The day it is due.
        pub settlement_date: Given<NaiveDate>,
        /// Its amounts; magnitudes for a cancel.
        pub amounts: Amounts,
        /// A note.
        pub memo: Option<String>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub calculation_version: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub calendar: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub contract_version: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub calculator_version: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub user_formulas: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub discounts: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub additional_fees: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub lines: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub order_level: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub cancellation: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub left_before: Option<Ignored>,
        /// Not needed.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub left: Option<Ignored>,
    }
}

impl TransferSummaryRecord {
    /// The transfer, and the payment it names.
    pub(crate) fn summary(self) -> Result<(TransferSummary, Option<PaymentId>), Error> {
        let kind = self.r#type.field("type")?.0;
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let id = match (kind, optional(self.id, "id")?, optional(self.order, "order")?) {
            (TransferKind::Order, Some(_), Some(_)) => {
                return Err(Error::new(Code::ExactlyOneOf).with("fields", "`id`, `order`"));
            }
            (TransferKind::Order, None, Some(order)) => order,
            (_, Some(id), _) => id,
            (_, None, _) => return Err(Error::new(Code::MissingField).with("field", "id")),
        };
        let contract = optional(self.contract, "contract")?;
        let start_date = optional(self.start_date, "startDate")?;
        for (field, given) in [("contract", contract.is_some()), ("startDate", start_date.is_some())] {
            match (kind, given) {
                (TransferKind::Manual, true) => return Err(Error::new(Code::UnknownField).with("field", field)),
                (TransferKind::Order | TransferKind::OrderCancel, false) => {
                    return Err(Error::new(Code::MissingField).with("field", field));
                }
                _ => {}
            }
        }
        let summary = TransferSummary {
            id,
            kind,
            ledger: optional(self.ledger, "ledger")?.map_or(Ledger::Live, |named| named.0),
            partner: self.partner.field("partner")?,
            contract,
            start_date,
            settlement_date: self.settlement_date.field("settlementDate")?,
            amounts: Amounts { currency, ..self.amounts },
            memo: self.memo,
        };
        Ok((summary, optional(self.payment, "payment")?))
    }
}
