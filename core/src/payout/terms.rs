//! What a payout is told beside its lines: the platform's terms, and who is paid.
//!
//! Does not know amounts of a payout, nor whether an account exists: the bank's answer is told.

use crate::money::{Money, RoundingMode};
use crate::partner::{Partner, PartnerType, TaxationType};
use crate::withholding::{IncomeKind, WithholdingRole, WithholdingTable};
use crate::words::worded;

worded! {
    /// What a settlement amount is to a taxable business (정산 금액 취급 기준). Of a net of 10,000, all of it taxable: `Gross` pays
    /// 10,000 (9,091 and VAT of 909 inside), `Net` pays 11,000 (10,000 and VAT of 1,000 on top).
    AmountKind {
        /// VAT is inside (합계금액).
        Gross "gross";
        /// VAT comes on top (공급가액).
        Net "net";
    }
}

worded! {
    /// What becomes of a partner whose net is negative.
    NegativePolicy {
        /// Nothing is paid, the balance is carried and settled first next time.
        CarryOver "carry_over";
        /// The whole plan is refused, with all such partners.
        Refuse "refuse";
    }
}

worded! {
    /// Whether an older negative balance lessens the income that tax is withheld from. A policy: the law does not say it.
    WithholdingBase {
        /// It does not: its refund undid a sale that was taxed when it was paid, and tax is not given back by a later payout.
        BeforeCarry "before_carry";
        /// It does, as one period would.
        AfterCarry "after_carry";
    }
}

worded! {
    /// What is held against the least amount worth paying. Of 51,000 to a payee with 3.3 % withheld and a minimum of 50,000: `AfterTax` carries
    /// it over, because 49,330 would be sent, and `BeforeTax` pays it.
    MinimumBasis {
        /// What would be sent.
        AfterTax "after_tax";
        /// What is due before tax is withheld: the settlement, with VAT on top where there is any.
        BeforeTax "before_tax";
    }
}

worded! {
    /// What an occasion (건) is of a payee whose income is exempt occasion by occasion (other income; Income Tax Act, article 84). The law grants the
    /// exemption for each occasion, and only the platform knows what one is. Two lectures of 125,000 with a 60 % expense: 22,000 are withheld when the
    /// payment is one occasion, nothing when each line is one.
    WithholdingOccasion {
        /// All of a payment is one: withholds rather too much, which the payee has back from the tax office, than too little, which the platform
        /// owes it.
        Payment "payment";
        /// Each line is one, or the lines that are named together.
        Line "line";
    }
}

worded! {
    /// Who pays. Closed: the rules on accounts depend on it.
    PayoutMethod {
        /// The engine's host through its bank (송금대행), in KRW.
        Agency "agency";
        /// Somebody, elsewhere and already, in any currency.
        Direct "direct";
    }
}

worded! {
    /// What the bank has said about an account.
    AccountStatus {
        /// The holder is the one named.
        Verified "verified";
        /// The holder is another.
        VerifyFailed "verify_failed";
        /// The bank was not asked since the account last changed.
        NotVerified "not_verified";
        /// The bank could not answer.
        VerifyError "verify_error";
        /// Not known.
        Unknown "unknown";
    }
}

/// The platform's terms of payout: what is the same for every partner of a batch.
///
/// | term | decides | unless said |
/// |---|---|---|
/// | `amount_kind` | whether VAT is inside a settlement or comes on top, for businesses that issue tax invoices | `Gross` |
/// | `vat_rounding` | how that VAT is rounded | half up inside, cut on top |
/// | `deduct_withholding` | whether tax is withheld from withholding subjects | yes |
/// | `withholding_base` | whether an older negative balance lessens the income that is taxed | it does not |
/// | `occasion` | what is exempt by itself, of income that is exempt by occasion | the payment |
/// | `negative` | whether a negative net is carried, or the plan refused | carried |
/// | `minimums` | the least amount worth paying, by currency | anything above zero |
/// | `minimum_basis` | whether that is held against the amount before tax or after it | after it |
/// | `table` | the rates of tax | those of South Korea |
///
/// They are told with each plan and not kept: what applied is frozen in the payouts. Calculation §7.5 and §7.6.
///
/// ```
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::payout::{AmountKind, NegativePolicy, PayoutTerms};
/// let mut terms = PayoutTerms::default();
/// terms.amount_kind = AmountKind::Net;
/// terms.minimums.push(Money::new(1_000, Currency::Krw)?);
/// assert_eq!(terms.negative, NegativePolicy::CarryOver);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PayoutTerms {
    /// What settlement amounts are to a taxable business.
    pub amount_kind: AmountKind,
    /// Rounding of VAT; when absent, an eleventh inside is rounded half up and a tenth on top is cut, as everywhere else.
    pub vat_rounding: Option<RoundingMode>,
    /// Whether withheld tax is deducted. When not, the engine withholds nothing.
    pub deduct_withholding: bool,
    /// Whether older negative balances lessen the income.
    pub withholding_base: WithholdingBase,
    /// What is exempt by itself, of income that is exempt by occasion.
    pub occasion: WithholdingOccasion,
    /// What becomes of negative nets.
    pub negative: NegativePolicy,
    /// The least amounts worth paying, one a currency; anything above zero where there is none.
    pub minimums: Vec<Money>,
    /// What is held against them.
    pub minimum_basis: MinimumBasis,
    /// The rates in force.
    pub table: WithholdingTable,
}

impl Default for PayoutTerms {
    fn default() -> Self {
        PayoutTerms {
            amount_kind: AmountKind::Gross,
            vat_rounding: None,
            deduct_withholding: true,
            withholding_base: WithholdingBase::BeforeCarry,
            occasion: WithholdingOccasion::Payment,
            negative: NegativePolicy::CarryOver,
            minimums: Vec::new(),
            minimum_basis: MinimumBasis::AfterTax,
            table: WithholdingTable::south_korea(),
        }
    }
}

/// Who is paid, with what a payout has to know beyond the partner itself: what the bank said of the account, what the income is for
/// the tax law, and whether the partner is held.
///
/// It is told anew with each plan, because each of these changes without the partner changing: an account is verified again, a hold
/// is lifted.
///
/// | [`has_vat`](PayoutPartner::has_vat) | [`is_withheld_from`](PayoutPartner::is_withheld_from) | who | gets |
/// |---|---|---|---|
/// | yes | no | a business that issues tax invoices | supply + VAT + tax-free part |
/// | no | no | any other business, or a person not withheld from | the net |
/// | no | yes | a withholding subject, when the platform is the payer | the net less income tax and local income tax |
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PayoutPartner {
    /// The partner.
    pub partner: Partner,
    /// What the bank said about its account.
    pub account_status: AccountStatus,
    /// What its income is for the tax law, when it is a withholding subject.
    pub income_kind: IncomeKind,
    /// Who withholds from it, when it is a withholding subject.
    pub role: WithholdingRole,
    /// Whether nothing is paid to it for now.
    pub held: bool,
}

impl PayoutPartner {
    /// A partner whose account is not verified; the platform withholds from its business income if it is a withholding subject.
    #[must_use]
    pub const fn new(partner: Partner) -> Self {
        PayoutPartner {
            partner,
            account_status: AccountStatus::NotVerified,
            income_kind: IncomeKind::Business,
            role: WithholdingRole::Payer,
            held: false,
        }
    }

    /// Whether VAT is told apart for it: a business that can issue a tax invoice for it.
    ///
    /// A general taxpayer can, and so can a simplified one of the issuing kind. A simplified one of the other kind gives receipts
    /// only (Value-Added Tax Act, article 36 paragraph 1 item 2) and an exempt one has no VAT: VAT on top would be money that no invoice supports and that the
    /// platform could not deduct.
    #[must_use]
    pub fn has_vat(&self) -> bool {
        matches!(
            self.partner.partner_type.taxation(),
            Some(TaxationType::Normal | TaxationType::SimpleTaxInvoiceIssuer)
        )
    }

    /// Whether the platform withholds from it. Business partners invoice, other persons are not subject.
    #[must_use]
    pub fn is_withheld_from(&self) -> bool {
        matches!(self.partner.partner_type, PartnerType::WithholdingSubject { .. })
            && self.role == WithholdingRole::Payer
    }
}
