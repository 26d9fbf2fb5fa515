//! What becomes of a fee when its order is cancelled, and what a refund costs.
//!
//! Terms only. Does not know cancels or amounts. Rules: calculation §3.9.

use super::fee::{Bearer, Fee};
use crate::words::worded;

worded! {
    /// Whether a fee comes back with a cancel: the words of [`FeeReturn`].
    FeeReturned {
        /// It comes back.
        Always "always";
        /// It stays.
        Never "never";
        /// It comes back by the cancelled value.
        Proportional "proportional";
        /// It comes back until a day.
        Until "until";
    }
}

/// Whether a fee comes back when its order is cancelled (수수료 환급 조건). A term of a contract's platform fee and of every additional fee.
///
/// | of a fixed fee of 300 on an order of 10,000 | half cancelled | the rest |
/// |---|---:|---:|
/// | `Always` | 0 | 300 |
/// | `Proportional` | 150 | 150 |
/// | `Never` | 0 | 0 |
/// | `Until(7)`, both after the seventh day | 0 | 0 |
///
/// What does not come back is kept: it stays charged on what is left, even when nothing is left. Its VAT stays with it. Calculation §3.9.
///
/// ```
/// use jeongsan::{AdditionalFeePolicyId, contract::{AdditionalFeePolicy, Bearer, Fee, FeeReturn}, money::{Currency, Money}};
/// let fee = Fee::fixed(Money::new(300, Currency::Krw)?)?;
/// let policy = AdditionalFeePolicy::new(AdditionalFeePolicyId::new("virtual-account")?, "Virtual account", fee, Bearer::Partner)?;
/// assert_eq!(policy.fee_return(), FeeReturn::Always);
/// assert_eq!(policy.with_fee_return(FeeReturn::Never).fee_return(), FeeReturn::Never);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum FeeReturn {
    /// What is left is charged as an order of its own: a rate comes back with what it was charged on, a fixed fee with the last of its line
    /// or order.
    #[default]
    Always,
    /// It stays as it was charged.
    Never,
    /// It comes back by the cancelled part of the order amount it stands on, fixed or not.
    Proportional,
    /// As `Always` with cancels whose start date is at most so many calendar days after that of the order; later ones leave it as it is.
    Until(u16),
}

impl FeeReturn {
    /// Its word.
    #[must_use]
    pub const fn returned(self) -> FeeReturned {
        match self {
            FeeReturn::Always => FeeReturned::Always,
            FeeReturn::Never => FeeReturned::Never,
            FeeReturn::Proportional => FeeReturned::Proportional,
            FeeReturn::Until(_) => FeeReturned::Until,
        }
    }
}

/// What every cancel costs, and who bears it (환불 비용): a term of a contract.
///
/// A rate is of the payment that was given back so far, a fixed amount for each cancel; VAT is inside. Borne by the partner it is charged on the
/// order as an additional fee of no policy, borne by the merchant it is told and changes no amount. Calculation §3.9.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RefundCost {
    /// What it costs.
    pub fee: Fee,
    /// Who bears it.
    pub bearer: Bearer,
}
