//! The policy book: everything in force, checked and indexed once, then read by millions of orders.
//!
//! Immutable, `Send + Sync`, and cheap to clone. Building reports every problem at once. Does not know orders.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::calculator::{Calculator, CalculatorSpec, Parameter, too_many_parameters};
use crate::calendar::{HolidayCalendar, KOREAN_OFFSET_MINUTES};
use crate::code::{Code, Error, Errors, NearIndex};
use crate::contract::{AdditionalFeePolicy, Contract, DiscountSharePolicy, Fee, FeeReturn};
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId, PartnerId};
use crate::ledger::Ledger;
use crate::limits::UTC_OFFSET_MINUTES_MAX;
use crate::order::CancelBasis;
use crate::partner::Partner;
use crate::versions::{Version, Versioned, Versions};

/// Everything in force, checked and indexed once, then read by millions of orders.
///
/// A book is what a platform has agreed and decided: contracts, policies, partners, calculators with their parameters, each with
/// its versions, a calendar, and a few settings. It is the engine's only knowledge: two calls with one book and one order give the
/// same bytes, on any machine, at any time.
///
/// | ask | with | answer |
/// |---|---|---|
/// | what an order owes | [`settle`](PolicyBook::settle) | [`OrderTransfer`](crate::transfer::OrderTransfer) |
/// | and why | [`explain`](PolicyBook::explain) | [`Explanation`](crate::transfer::Explanation), in English or Korean |
/// | what a cancel takes back | [`cancel`](PolicyBook::cancel), [`explain_cancel`](PolicyBook::explain_cancel) | [`OrderCancel`](crate::transfer::OrderCancel) |
/// | whether an amount by hand may be | [`manual`](PolicyBook::manual) | [`ManualTransfer`](crate::transfer::ManualTransfer) |
/// | who or what is in force on a day | [`partner`](PolicyBook::partner), [`contract`](PolicyBook::contract) | a [`Version`] |
///
/// # What it can never be
///
/// - **Half right.** [`build`](PolicyBookBuilder::build) answers a book, or every problem at once with its place.
/// - **Changed.** A change of policy is a new version in a new book. Cloning shares the inside; threads read it without a lock.
/// - **Of today.** It holds past and future versions; the start date of each order picks among them.
/// - **Dangling.** A partner's default contract is in the book. What an order names is looked up when it is settled.
/// - **On two ledgers.** A book is live or a rehearsal, and so is every transfer of it.
///
/// # Example
///
/// One contract, from December on with another fee: the start date of the order decides.
///
/// ```
/// use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle, parse_date};
/// use jeongsan::contract::{Contract, Fee};
/// use jeongsan::money::{Currency, Money, Rate};
/// use jeongsan::order::Order;
/// use jeongsan::partner::{Partner, PartnerType};
/// use jeongsan::versions::Versions;
/// use jeongsan::{ContractId, OrderId, PartnerId, PolicyBook};
///
/// let contract = |percent: u32| -> Result<Contract, jeongsan::Error> {
///     let cycle = SettlementCycle::new(Lag::CalendarDays(2), Recurrence::daily(), BusinessDayConvention::Following)?;
///     Contract::new(ContractId::new("standard")?, "Standard", Fee::Rate(Rate::from_millipercent(percent * 1_000)?), cycle)
/// };
/// let december = parse_date("2026-12-01")?;
/// let standard = Versions::of(vec![(None, contract(10)?), (Some(december), contract(8)?)], None)?;
/// let kind = PartnerType::NonWithholdingSubject { birth_date: None };
/// let farm = Partner::new(PartnerId::new("farm")?, "Hana Farm", kind, ContractId::new("standard")?)?;
/// let book = PolicyBook::builder().contract_versions(standard).partner(farm).build()?;
///
/// let settled = |day: &str| -> Result<(i64, u32), jeongsan::Error> {
///     let order = Order::of_amount(OrderId::new("o-1")?, PartnerId::new("farm")?, Money::new(10_000, Currency::Krw)?)
///         .start_date(parse_date(day)?)
///         .build()?;
///     let transfer = book.settle(&order)?;
///     Ok((transfer.settlement().minor(), transfer.contract().1))
/// };
/// assert_eq!(settled("2026-11-30")?, (8_900, 1));         // 10,000 − 1,000 − 100
/// assert_eq!(settled("2026-12-01")?, (9_120, 2));         // 10,000 − 800 − 80
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Building answers [`Errors`], all of them, in the order settings, parameters, calculators, fees, contracts, partners, policies.
/// Asking answers one [`Error`]; of an order it has its place in the order.
///
/// ```
/// use jeongsan::partner::{Partner, PartnerType};
/// use jeongsan::{Code, ContractId, PartnerId, PolicyBook};
/// let kind = PartnerType::NonWithholdingSubject { birth_date: None };
/// let farm = Partner::new(PartnerId::new("farm")?, "Hana Farm", kind, ContractId::new("standard")?)?;
/// let errors = PolicyBook::builder().partner(farm).utc_offset_minutes(9_000).build().unwrap_err();
/// let found: Vec<_> = errors.as_slice().iter().map(|error| (error.code(), error.at())).collect();
/// assert_eq!(found[0], (Code::NumberOutOfRange, "$.settings.utcOffsetMinutes".to_owned()));
/// assert_eq!(found[1], (Code::UnknownContract, "$.partners[0].defaultContract".to_owned()));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct PolicyBook(pub(crate) Arc<Book>);

/// Objects of one kind by id. The hash is a fixed function and the order of the map never reaches an answer.
///
/// A list in the order given beside a map of places: what is listed to the host keeps its order, and what is looked up millions of times costs
/// one hash.
#[derive(Debug)]
struct Shelf<T> {
    places: FxHashMap<Arc<str>, usize>,
    objects: Vec<Versions<T>>,
    /// For suggestions; made when the first unknown id is asked for.
    near: OnceLock<NearIndex>,
}

impl<T: Versioned> Shelf<T> {
    /// Every version of every object.
    fn values(&self) -> impl Iterator<Item = &T> {
        self.objects.iter().flat_map(|versions| versions.all()).map(|version| &version.value)
    }

    fn fill(objects: Vec<Versions<T>>, list: &'static str, problems: &mut Vec<Error>) -> Self {
        let mut places = FxHashMap::default();
        for (index, versions) in objects.iter().enumerate() {
            let Some(first) = versions.all().first() else { continue };
            let id = first.value.id();
            if places.contains_key(id) {
                let error = Error::new(Code::DuplicateId).with("kind", T::KIND).with("id", id);
                problems.push(error.under_index(index).under(list));
                continue;
            }
            places.insert(Arc::from(id), index);
        }
        Shelf { places, objects, near: OnceLock::new() }
    }

    #[inline]
    fn get(&self, id: &str) -> Option<&Versions<T>> {
        self.places.get(id).and_then(|place| self.objects.get(*place))
    }

    fn id_at(&self, place: usize) -> Option<&str> {
        self.objects.get(place)?.all().first().map(|version| version.value.id())
    }

    #[cold]
    fn unknown(&self, code: Code, id: &str) -> Error {
        let ids = (0..self.objects.len()).map(|place| self.id_at(place).unwrap_or_default());
        let near = self.near.get_or_init(|| NearIndex::of(ids));
        Error::new(code).with("id", id).suggested(near.nearest(id, |place| self.id_at(place)))
    }

    #[inline]
    fn as_of(&self, id: &str, start: NaiveDate, unknown: Code) -> Result<&Version<T>, Error> {
        match self.get(id) {
            Some(versions) => versions.as_of(start),
            None => Err(self.unknown(unknown, id)),
        }
    }
}

/// The inside of a book, for the modules that settle.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) calendar: HolidayCalendar,
    pub(crate) calendar_label: Arc<str>,
    pub(crate) utc_offset_minutes: i32,
    pub(crate) adjust_if_not_after_start: bool,
    pub(crate) cancel_not_before_order: bool,
    pub(crate) cancel_basis: CancelBasis,
    pub(crate) ledger: Ledger,
    pub(crate) allow_negative_manual: bool,
    parameters: Shelf<Parameter>,
    calculator_versions: Versions<CalculatorSpec>,
    /// One for each version, in order.
    calculators: Vec<Calculator>,
    contracts: Shelf<Contract>,
    discount_share_policies: Shelf<DiscountSharePolicy>,
    additional_fee_policies: Shelf<AdditionalFeePolicy>,
    partners: Shelf<Partner>,
    /// For each partner with one version in force since ever and never archived: the place of its default contract.
    sole_contracts: Vec<Option<u32>>,
    /// Whether any contract or policy keeps a fee when an order is cancelled, or charges for the refund: mostly none does.
    pub(crate) keeps_fees: bool,
}

impl Book {
    /// The partner's versions, of which one is in force at `start`; and its default contract where no version of the partner can
    /// change it, so that settling need not look it up by name.
    #[inline]
    pub(crate) fn partner_and_contract(
        &self,
        id: &PartnerId,
        start: NaiveDate,
    ) -> Result<(&Versions<Partner>, Option<&Versions<Contract>>), Error> {
        let unknown = || self.partners.unknown(Code::UnknownPartner, id.as_str());
        let place = *self.partners.places.get(id.as_str()).ok_or_else(unknown)?;
        let versions = self.partners.objects.get(place).ok_or_else(unknown)?;
        let sole = self.sole_contracts.get(place).copied().flatten();
        match sole.and_then(|contract| usize::try_from(contract).ok()).and_then(|at| self.contracts.objects.get(at)) {
            Some(contract) => Ok((versions, Some(contract))),
            None => versions.as_of(start).map(|_| (versions, None)),
        }
    }

    #[inline]
    pub(crate) fn contract(&self, id: &ContractId, start: NaiveDate) -> Result<&Version<Contract>, Error> {
        self.contracts.as_of(id.as_str(), start, Code::UnknownContract)
    }

    #[inline]
    pub(crate) fn partner(&self, id: &PartnerId, start: NaiveDate) -> Result<&Version<Partner>, Error> {
        self.partners.as_of(id.as_str(), start, Code::UnknownPartner)
    }

    /// The calculator in force, and which version it is.
    #[inline]
    pub(crate) fn calculator(&self, start: NaiveDate) -> Result<(&Calculator, u32), Error> {
        let version = self.calculator_versions.as_of(start)?.number;
        let index = usize::try_from(version).ok().and_then(|number| number.checked_sub(1));
        match index.and_then(|index| self.calculators.get(index)) {
            Some(calculator) => Ok((calculator, version)),
            None => Err(Error::new(Code::EmptyList).with("what", "calculators")),
        }
    }

    /// How many parameters there are.
    pub(crate) fn parameter_count(&self) -> usize {
        self.parameters.objects.len()
    }

    /// The version of a parameter in force, by its place.
    #[inline]
    pub(crate) fn parameter_at(&self, place: usize, start: NaiveDate) -> Result<&Version<Parameter>, Error> {
        match self.parameters.objects.get(place) {
            Some(versions) => versions.as_of(start),
            None => Err(Error::new(Code::EmptyList).with("what", "parameters")),
        }
    }

    /// The version of a parameter in force, by its key.
    pub(crate) fn parameter(&self, key: &str, start: NaiveDate) -> Result<&Version<Parameter>, Error> {
        let Some(versions) = self.parameters.get(key) else {
            let known = (0..self.parameters.objects.len()).filter_map(|place| self.parameters.id_at(place));
            return Err(Error::new(Code::UnknownParameter).with("key", key).suggest(key, known));
        };
        versions.as_of(start)
    }

    #[inline]
    pub(crate) fn discount_share_policy(
        &self,
        id: &DiscountSharePolicyId,
        start: NaiveDate,
    ) -> Result<&Version<DiscountSharePolicy>, Error> {
        self.discount_share_policies.as_of(id.as_str(), start, Code::UnknownDiscountSharePolicy)
    }

    #[inline]
    pub(crate) fn additional_fee_policy(
        &self,
        id: &AdditionalFeePolicyId,
        start: NaiveDate,
    ) -> Result<&Version<AdditionalFeePolicy>, Error> {
        self.additional_fee_policies.as_of(id.as_str(), start, Code::UnknownAdditionalFeePolicy)
    }
}

impl PolicyBook {
    /// An empty book being written: the built-in Korean calendar, Korean time, the default formulas and roundings, the live ledger.
    pub fn builder() -> PolicyBookBuilder {
        PolicyBookBuilder {
            calendar: HolidayCalendar::south_korea(),
            utc_offset_minutes: KOREAN_OFFSET_MINUTES,
            adjust_if_not_after_start: true,
            cancel_not_before_order: true,
            cancel_basis: CancelBasis::Remaining,
            ledger: Ledger::Live,
            allow_negative_manual: true,
            parameters: Vec::new(),
            calculators: Versions::new(CalculatorSpec::default()),
            contracts: Vec::new(),
            discount_share_policies: Vec::new(),
            additional_fee_policies: Vec::new(),
            partners: Vec::new(),
        }
    }

    /// The calendar.
    #[must_use]
    pub fn calendar(&self) -> &HolidayCalendar {
        &self.0.calendar
    }

    /// The partner's version in force on `start`.
    ///
    /// # Errors
    /// [`Code::UnknownPartner`], [`Code::NotInForce`], [`Code::Archived`].
    pub fn partner(&self, id: &PartnerId, start: NaiveDate) -> Result<&Version<Partner>, Error> {
        self.0.partner(id, start)
    }

    /// The contract's version in force on `start`.
    ///
    /// # Errors
    /// [`Code::UnknownContract`], [`Code::NotInForce`], [`Code::Archived`].
    pub fn contract(&self, id: &ContractId, start: NaiveDate) -> Result<&Version<Contract>, Error> {
        self.0.contract(id, start)
    }

    /// All partners, in the order they were given.
    pub fn partners(&self) -> impl Iterator<Item = &Versions<Partner>> {
        self.0.partners.objects.iter()
    }

    /// All contracts, in the order they were given.
    pub fn contracts(&self) -> impl Iterator<Item = &Versions<Contract>> {
        self.0.contracts.objects.iter()
    }
}

/// A book being written.
///
/// ```
/// use jeongsan::PolicyBook;
/// use jeongsan::{ContractId, OrderId, PartnerId};
/// use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle, parse_date};
/// use jeongsan::contract::{Contract, Fee};
/// use jeongsan::money::{Currency, Money, Rate};
/// use jeongsan::order::Order;
/// use jeongsan::partner::{Partner, PartnerType};
///
/// let month_end = SettlementCycle::new(Lag::CalendarDays(2), Recurrence::monthly(&[31])?, BusinessDayConvention::Preceding)?;
/// let contract = Contract::new(ContractId::new("contract-A")?, "Standard", Fee::Rate(Rate::from_millipercent(10_000)?), month_end)?;
/// let kind = PartnerType::NonWithholdingSubject { birth_date: None };
/// let partner = Partner::new(PartnerId::new("partner-A")?, "Hana Farm", kind, contract.id().clone())?;
/// let book = PolicyBook::builder().contract(contract).partner(partner).build()?;
///
/// let order = Order::of_amount(OrderId::new("order-1")?, PartnerId::new("partner-A")?, Money::new(10_000, Currency::Krw)?)
///     .start_date(parse_date("2023-08-11")?)
///     .build()?;
/// let transfer = book.settle(&order)?;
/// assert_eq!(transfer.settlement().to_string(), "8,900 KRW");
/// assert_eq!(transfer.settlement_date().to_string(), "2023-08-31");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct PolicyBookBuilder {
    calendar: HolidayCalendar,
    utc_offset_minutes: i32,
    adjust_if_not_after_start: bool,
    cancel_not_before_order: bool,
    cancel_basis: CancelBasis,
    ledger: Ledger,
    allow_negative_manual: bool,
    parameters: Vec<Versions<Parameter>>,
    calculators: Versions<CalculatorSpec>,
    contracts: Vec<Versions<Contract>>,
    discount_share_policies: Vec<Versions<DiscountSharePolicy>>,
    additional_fee_policies: Vec<Versions<AdditionalFeePolicy>>,
    partners: Vec<Versions<Partner>>,
}

impl PolicyBookBuilder {
    /// Another calendar than the built-in one, or that one with the host's own days.
    pub fn calendar(mut self, calendar: HolidayCalendar) -> Self {
        self.calendar = calendar;
        self
    }

    /// Another offset from UTC than Korea's +540 minutes, −1,080 to 1,080: it decides on which day a payment was made.
    pub fn utc_offset_minutes(mut self, minutes: i32) -> Self {
        self.utc_offset_minutes = minutes;
        self
    }

    /// Whether a settlement date that the convention moved back to or before the start, or the close, is recomputed with `Following`. On by default.
    pub fn adjust_if_not_after_start(mut self, adjust: bool) -> Self {
        self.adjust_if_not_after_start = adjust;
        self
    }

    /// Whether a cancel is settled on the settlement date of its order where its own cycle would settle it earlier. On by default:
    /// otherwise money that is due for other sales is kept back for one that was not paid yet.
    pub fn cancel_not_before_order(mut self, wait: bool) -> Self {
        self.cancel_not_before_order = wait;
        self
    }

    /// Which settlement the reversal of a partial cancel is taken from. [`CancelBasis::Remaining`] by default.
    pub fn cancel_basis(mut self, basis: CancelBasis) -> Self {
        self.cancel_basis = basis;
        self
    }

    /// The ledger of every transfer the book settles. Real money by default.
    pub fn ledger(mut self, ledger: Ledger) -> Self {
        self.ledger = ledger;
        self
    }

    /// Whether a manual transfer may be negative. By default it may.
    pub fn allow_negative_manual(mut self, allow: bool) -> Self {
        self.allow_negative_manual = allow;
        self
    }

    /// Another calculator, in force since ever.
    pub fn calculator(self, calculator: CalculatorSpec) -> Self {
        self.calculator_versions(Versions::new(calculator))
    }

    /// A calculator with its versions.
    pub fn calculator_versions(mut self, calculators: Versions<CalculatorSpec>) -> Self {
        self.calculators = calculators;
        self
    }

    /// A parameter formulas can use, in force since ever; at most 64. An order may give its own value.
    pub fn parameter(self, parameter: Parameter) -> Self {
        self.parameter_versions(Versions::new(parameter))
    }

    /// A parameter with its versions. Formulas of every version of the calculator may name it; an order that needs it has to start while a
    /// version of it is in force.
    ///
    /// ```
    /// use jeongsan::calculator::{CalculatorSpec, Parameter};
    /// use jeongsan::calendar::parse_date;
    /// use jeongsan::versions::Versions;
    /// # use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle};
    /// # use jeongsan::contract::{Contract, Fee};
    /// # use jeongsan::money::{Currency, Money, Rate};
    /// # use jeongsan::order::{Cancellation, Order};
    /// # use jeongsan::partner::{Partner, PartnerType};
    /// # use jeongsan::{ContractId, OrderId, PartnerId, PolicyBook, TransferId};
    /// # let cycle = SettlementCycle::new(Lag::CalendarDays(2), Recurrence::daily(), BusinessDayConvention::Following)?;
    /// # let contract = Contract::new(ContractId::new("standard")?, "Standard", Fee::Rate(Rate::ZERO), cycle)?;
    /// # let kind = PartnerType::NonWithholdingSubject { birth_date: None };
    /// # let partner = Partner::new(PartnerId::new("farm")?, "Hana Farm", kind, ContractId::new("standard")?)?;
    /// let rate = |default: &str| Parameter::new("r", "Fee rate", default.parse().unwrap_or_default());
    /// let versions = Versions::of(vec![(None, rate("0.10")?), (Some(parse_date("2026-12-01")?), rate("0.20")?)], None)?;
    /// let book = PolicyBook::builder()
    ///     .contract(contract)
    ///     .partner(partner)
    ///     .calculator(CalculatorSpec::default().with_platform_fee("ORDER_AMOUNT * r"))
    ///     .parameter_versions(versions)
    ///     .build()?;
    /// let order = Order::of_amount(OrderId::new("o-1")?, PartnerId::new("farm")?, Money::new(10_000, Currency::Krw)?)
    ///     .start_date(parse_date("2026-11-30")?)
    ///     .build()?;
    /// let settled = book.settle(&order)?;
    /// let refund = Cancellation::of_all(TransferId::new("c-1")?, OrderId::new("o-1")?).start_date(parse_date("2026-12-05")?).build()?;
    /// let cancel = book.cancel(&order, &[], &refund)?;
    /// assert_eq!((settled.settlement().minor(), cancel.settlement().minor()), (8_900, 8_900));    // by r = 0.1, both
    /// assert_eq!(cancel.parameters(), settled.parameters());
    /// assert_eq!((&*cancel.parameters()[0].key, cancel.parameters()[0].value.to_string().as_str()), ("r", "0.1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parameter_versions(mut self, parameter: Versions<Parameter>) -> Self {
        self.parameters.push(parameter);
        self
    }

    /// A contract in force since ever.
    pub fn contract(self, contract: Contract) -> Self {
        self.contract_versions(Versions::new(contract))
    }

    /// A contract with its versions.
    pub fn contract_versions(mut self, contract: Versions<Contract>) -> Self {
        self.contracts.push(contract);
        self
    }

    /// A discount-share policy in force since ever.
    pub fn discount_share_policy(self, policy: DiscountSharePolicy) -> Self {
        self.discount_share_policy_versions(Versions::new(policy))
    }

    /// A discount-share policy with its versions.
    pub fn discount_share_policy_versions(mut self, policy: Versions<DiscountSharePolicy>) -> Self {
        self.discount_share_policies.push(policy);
        self
    }

    /// An additional-fee policy in force since ever.
    pub fn additional_fee_policy(self, policy: AdditionalFeePolicy) -> Self {
        self.additional_fee_policy_versions(Versions::new(policy))
    }

    /// An additional-fee policy with its versions.
    pub fn additional_fee_policy_versions(mut self, policy: Versions<AdditionalFeePolicy>) -> Self {
        self.additional_fee_policies.push(policy);
        self
    }

    /// A partner in force since ever.
    pub fn partner(self, partner: Partner) -> Self {
        self.partner_versions(Versions::new(partner))
    }

    /// A partner with its versions.
    pub fn partner_versions(mut self, partner: Versions<Partner>) -> Self {
        self.partners.push(partner);
        self
    }

    /// The book, if nothing is wrong with it.
    ///
    /// # Errors
    /// Every problem at once: [`Code::DuplicateId`], [`Code::UnknownContract`] of a partner, [`Code::NumberOutOfRange`] of the
    /// offset, and every problem of the calculators and parameters.
    pub fn build(self) -> Result<PolicyBook, Errors> {
        let mut problems = Vec::new();
        if self.utc_offset_minutes.unsigned_abs() > UTC_OFFSET_MINUTES_MAX.unsigned_abs() {
            let most = i64::from(UTC_OFFSET_MINUTES_MAX);
            let error = Error::new(Code::NumberOutOfRange).with("value", i64::from(self.utc_offset_minutes));
            problems.push(
                error
                    .with("least", most.saturating_neg())
                    .with("most", most)
                    .under("utcOffsetMinutes")
                    .under("settings"),
            );
        }
        let too_many = too_many_parameters(self.parameters.len());
        // With more parameters than there may be the book is refused, whatever its formulas say.
        let judged = if too_many.is_some() { &[] } else { self.calculators.all() };
        problems.extend(too_many.map(|error| error.under("parameters")));
        let parameters = Shelf::fill(self.parameters, "parameters", &mut problems);
        let keys: Vec<&str> =
            (0..parameters.objects.len()).map(|place| parameters.id_at(place).unwrap_or_default()).collect();
        let mut calculators = Vec::new();
        for (index, version) in judged.iter().enumerate() {
            match version.value.compile_among(&keys) {
                Ok(calculator) => calculators.push(calculator),
                Err(errors) => {
                    let place = |error: Error| error.under_index(index).under("calculators");
                    problems.extend(errors.into_vec().into_iter().map(place));
                }
            }
        }
        // Fields are open to hosts, so a fixed fee may not have come through its constructor.
        for (list, fees) in [
            (
                "contracts",
                self.contracts.iter().flat_map(Versions::all).map(|v| v.value.platform_fee).collect::<Vec<_>>(),
            ),
            (
                "additionalFeePolicies",
                self.additional_fee_policies.iter().flat_map(Versions::all).map(|v| v.value.fee).collect(),
            ),
        ] {
            let negative = fees
                .into_iter()
                .filter_map(|fee| if let Fee::Fixed(amount) = fee { Some(amount.minor()) } else { None });
            problems.extend(
                negative
                    .filter(|amount| *amount < 0)
                    .map(|amount| Error::new(Code::NegativeAmount).with("amount", amount).under(list)),
            );
        }
        let contracts = Shelf::fill(self.contracts, "contracts", &mut problems);
        let partners = Shelf::fill(self.partners, "partners", &mut problems);
        for (index, partner) in partners.objects.iter().enumerate() {
            for version in partner.all() {
                let id = version.value.default_contract.as_str();
                if contracts.get(id).is_none() {
                    let error = contracts.unknown(Code::UnknownContract, id).with("partner", version.value.id.as_str());
                    problems.push(error.under("defaultContract").under_index(index).under("partners"));
                }
            }
        }
        let sole_contracts = partners
            .objects
            .iter()
            .map(|versions| match versions.all() {
                [only] if only.effective_from.is_none() && versions.archived_from().is_none() => contracts
                    .places
                    .get(only.value.default_contract.as_str())
                    .and_then(|place| u32::try_from(*place).ok()),
                _ => None,
            })
            .collect();
        let discount_share_policies = Shelf::fill(self.discount_share_policies, "discountSharePolicies", &mut problems);
        let additional_fee_policies = Shelf::fill(self.additional_fee_policies, "additionalFeePolicies", &mut problems);
        let keeps_fees = contracts.values().any(Contract::keeps_fees)
            || additional_fee_policies.values().any(|policy| policy.fee_return != FeeReturn::Always);
        let book = Book {
            sole_contracts,
            keeps_fees,
            calendar_label: Arc::from(self.calendar.label()),
            calendar: self.calendar,
            utc_offset_minutes: self.utc_offset_minutes,
            adjust_if_not_after_start: self.adjust_if_not_after_start,
            cancel_not_before_order: self.cancel_not_before_order,
            cancel_basis: self.cancel_basis,
            ledger: self.ledger,
            allow_negative_manual: self.allow_negative_manual,
            parameters,
            calculator_versions: self.calculators,
            calculators,
            discount_share_policies,
            additional_fee_policies,
            contracts,
            partners,
        };
        Errors::none_in(problems)?;
        Ok(PolicyBook(Arc::new(book)))
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::limits::PARAMETERS_MAX;

    fn parameter(key: &str) -> Parameter {
        Parameter::new(key, "Rate", Decimal::ONE).unwrap()
    }

    #[test]
    fn a_parameter_has_one_key_and_one_set_of_versions() {
        let twice = PolicyBook::builder().parameter(parameter("r")).parameter(parameter("r"));
        let errors = twice.build().unwrap_err();
        let found: Vec<_> = errors.as_slice().iter().map(|error| (error.code(), error.at())).collect();
        assert_eq!(found, [(Code::DuplicateId, "$.parameters[1]".to_owned())]);
        let mixed =
            Versions::of(vec![(None, parameter("r")), (NaiveDate::from_ymd_opt(2026, 12, 1), parameter("s"))], None);
        assert_eq!(mixed.map(|_| ()).unwrap_err().code(), Code::InvalidId);
    }

    #[test]
    fn parameters_are_counted_without_their_versions() {
        let versions = |number: usize| {
            let later = (NaiveDate::from_ymd_opt(2026, 12, 1), parameter(&format!("r{number}")));
            Versions::of(vec![(None, parameter(&format!("r{number}"))), later], None).unwrap()
        };
        let book =
            |count: usize| (0..count).map(versions).fold(PolicyBook::builder(), PolicyBookBuilder::parameter_versions);
        assert!(book(PARAMETERS_MAX).build().is_ok());
        assert_eq!(book(PARAMETERS_MAX + 1).build().unwrap_err().as_slice()[0].code(), Code::TooMany);
    }
}
