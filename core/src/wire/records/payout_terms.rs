//! Payees and the platform's terms of payout as records.
//!
//! The checks are the payout's own.

use crate::code::{Code, Error};
use crate::money::{Currency, Money, RoundingMode};
use crate::partner::Partner;
use crate::payout::{
    AccountStatus, AmountKind, MinimumBasis, NegativePolicy, PayoutPartner, PayoutTerms, WithholdingBase,
    WithholdingOccasion,
};
use crate::wire::records::dated::Dated;
use crate::wire::text::record::record;
use crate::withholding::{IncomeKind, WithholdingRole, WithholdingTable};

/// A least amount worth paying.
struct Minimum(Money);

record! {
    /// Who is paid.
    PayoutPartnerRecord of PayoutPartner {
        /// The partner, in the version in force.
        partner: Dated<Partner>,
        /// What the bank said about its account; `not_verified` when absent.
        account_status: AccountStatus = AccountStatus::NotVerified,
        /// A withholding subject's kind of income; `business` when absent.
        income_kind: IncomeKind = IncomeKind::Business,
        /// Who withholds from a withholding subject; `payer` when absent.
        withholding_role: WithholdingRole = WithholdingRole::Payer,
        /// Whether nothing is paid to it for now; false when absent.
        held: bool = false,
    }
    read { Ok(PayoutPartner { partner: partner.value, account_status, income_kind, role: withholding_role, held }) }

    /// A least amount.
    PayoutMinimumRecord of Minimum {
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
        /// The least amount worth paying.
        amount: i64,
    }
    read {
        if amount < 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", amount).under("amount"));
        }
        Ok(Minimum(Money::trusted(amount, currency)))
    }

    /// The platform's terms of payout.
    PayoutTermsRecord of PayoutTerms {
        /// What settlement amounts are to a taxable business; `gross` when absent.
        amount_kind: AmountKind = AmountKind::Gross,
        /// Rounding of VAT; `half_up` inside and `down` on top when absent.
        vat_rounding: Option<RoundingMode>,
        /// Whether withheld tax is deducted; true when absent.
        deduct_withholding: bool = true,
        /// Whether older negative balances lessen the income; `before_carry` (they do not) when absent.
        withholding_base: WithholdingBase = WithholdingBase::BeforeCarry,
        /// What is exempt by itself, of income that is exempt by occasion: the `payment` (when absent), or each `line`.
        occasion: WithholdingOccasion = WithholdingOccasion::Payment,
        /// What becomes of negative nets; `carry_over` when absent.
        negative: NegativePolicy = NegativePolicy::CarryOver,
        /// Least amounts, one a currency.
        minimums: Vec<Minimum> = Vec::new(),
        /// What is held against them; `after_tax` when absent.
        minimum_basis: MinimumBasis = MinimumBasis::AfterTax,
        /// A table of rates in place of the built-in one.
        table: WithholdingTable = WithholdingTable::south_korea(),
    }
    read {
        let minimums: Vec<Money> = minimums.into_iter().map(|minimum| minimum.0).collect();
        for (index, minimum) in minimums.iter().enumerate() {
            if minimums.iter().take(index).any(|other| other.currency() == minimum.currency()) {
                let error = Error::new(Code::DuplicateId).with("kind", "minimum").with("id", minimum.currency().code());
                return Err(error.under("currency").under_index(index).under("minimums"));
            }
        }
        Ok(PayoutTerms {
            amount_kind, vat_rounding, deduct_withholding, withholding_base, occasion, negative, minimums, minimum_basis, table })
    }
}
