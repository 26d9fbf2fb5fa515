//! Payees and the platform's terms of payout as records.
//!
//! The checks are the payout's own.

use crate::code::{Code, Error};
use crate::money::{Currency, Money, RoundingMode};
use crate::partner::Partner;
use crate::payout::{AccountStatus, AmountKind, NegativePolicy, PayoutPartner, PayoutTerms, WithholdingBase};
use crate::wire::records::contract::Dated;
use crate::wire::text::given::{Given, optional, records};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;
use crate::wire::text::words::{Named, word_or};
use crate::withholding::{IncomeKind, WithholdingRole, WithholdingTable};

record! {
    /// Who is paid.
    #[derive(Clone, Debug)]
    pub struct PayoutPartnerRecord {
        /// The partner, in the version in force.
        pub(crate) partner: Dated<Partner>,
        /// What the bank said about its account; `not_verified` when absent.
        pub account_status: Option<Given<Named<AccountStatus>>>,
        /// A withholding subject's kind of income; `business` when absent.
        pub income_kind: Option<Given<Named<IncomeKind>>>,
        /// Who withholds from a withholding subject; `payer` when absent.
        pub withholding_role: Option<Given<Named<WithholdingRole>>>,
        /// Whether nothing is paid to it for now; false when absent.
        pub held: Option<bool>,
    }
}

impl PayoutPartnerRecord {
    pub(crate) fn payee(self) -> Result<PayoutPartner, Error> {
        let mut payee = PayoutPartner::new(self.partner.value);
        payee.account_status = word_or(self.account_status, "accountStatus", payee.account_status)?;
        payee.income_kind = word_or(self.income_kind, "incomeKind", payee.income_kind)?;
        payee.role = word_or(self.withholding_role, "withholdingRole", payee.role)?;
        payee.held = self.held.unwrap_or(payee.held);
        Ok(payee)
    }
}

record! {
    /// A least amount.
    #[derive(Clone, Debug)]
    pub struct PayoutMinimumRecord {
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// The least amount worth paying.
        pub amount: Given<i64>,
    }
}

record! {
    /// The platform's terms of payout.
    #[derive(Clone, Debug, Default)]
    pub struct PayoutTermsRecord {
        /// What settlement amounts are to a taxable business; `gross` when absent.
        pub amount_kind: Option<Given<Named<AmountKind>>>,
        /// Rounding of VAT; `half_up` inside and `down` on top when absent.
        pub vat_rounding: Option<Given<Named<RoundingMode>>>,
        /// Whether withheld tax is deducted; true when absent.
        pub deduct_withholding: Option<bool>,
        /// Whether older negative balances lessen the income; `before_carry` (they do not) when absent.
        pub withholding_base: Option<Given<Named<WithholdingBase>>>,
        /// What becomes of negative nets; `carry_over` when absent.
        pub negative: Option<Given<Named<NegativePolicy>>>,
        /// Least amounts, one a currency.
        pub minimums: Option<Vec<Record<PayoutMinimumRecord>>>,
        /// A table of rates in place of the built-in one.
        pub table: Option<WithholdingTable>,
    }
}

impl PayoutTermsRecord {
    pub(crate) fn terms(self) -> Result<PayoutTerms, Error> {
        let default = PayoutTerms::default();
        Ok(PayoutTerms {
            amount_kind: word_or(self.amount_kind, "amountKind", default.amount_kind)?,
            vat_rounding: optional(self.vat_rounding, "vatRounding")?.map(|named| named.0),
            deduct_withholding: self.deduct_withholding.unwrap_or(default.deduct_withholding),
            withholding_base: word_or(self.withholding_base, "withholdingBase", default.withholding_base)?,
            negative: word_or(self.negative, "negative", default.negative)?,
            minimums: minimums(self.minimums)?,
            table: self.table.unwrap_or_else(WithholdingTable::south_korea),
        })
    }
}

fn minimums(given: Option<Vec<Record<PayoutMinimumRecord>>>) -> Result<Vec<Money>, Error> {
    let minimums = records(given, "minimums", |record: PayoutMinimumRecord| {
        let currency = optional(record.currency, "currency")?.unwrap_or(Currency::Krw);
        let amount = record.amount.field("amount")?;
        if amount < 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", amount).under("amount"));
        }
        Money::new(amount, currency)
    })?;
    for (index, minimum) in minimums.iter().enumerate() {
        if minimums.iter().take(index).any(|other| other.currency() == minimum.currency()) {
            let error = Error::new(Code::DuplicateId).with("kind", "minimum").with("id", minimum.currency().code());
            return Err(error.under("currency").under_index(index).under("minimums"));
        }
    }
    Ok(minimums)
}
