//! Effective-dated values: which version of a contract, policy, partner, calculator or parameter applies on a start date.
//!
//! A version is in force from its effective date until the next one's; the start date of a transfer decides, never the time of a
//! call. One change may be scheduled; an archived object takes no new orders and no changes. The host tells what today is.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::limits::VERSIONS_MAX;

/// Something that has an id and comes in versions: contracts, policies, partners, calculators, and parameters, whose id is their key.
///
/// Every version of an object has the object's id: [`Versions`] refuses one that has another.
pub trait Versioned {
    /// The word for it in messages.
    const KIND: &'static str;
    /// Its id, the same in every version.
    fn id(&self) -> &str;
}

/// One version.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Version<T> {
    /// Counts from 1 in the order of effective dates.
    pub number: u32,
    /// First start date it applies to; `None` since ever.
    pub effective_from: Option<NaiveDate>,
    /// The value.
    pub value: T,
}

/// All versions of one contract, policy, partner, calculator or parameter, in the order of their effective dates.
///
/// A version says from which **start date** on it applies; the next one ends it. The start date of an order picks one
/// ([`as_of`](Versions::as_of)), so an order that is settled late, or settled again, is settled as it would have been then.
/// Calculation §5.7.
///
/// ```text
///              since ever        2026-07-01            2026-12-01
///   version        1        ──▶      2          ──▶        3        (scheduled while today is before December)
///   applies to   … 06-30        07-01 … 11-30          12-01 …
/// ```
///
/// # What it can never be
///
/// - **Empty.** There is always a first version; withdrawing the only one is refused.
/// - **Edited in the past.** A version that is in force stays as it is. [`update`](Versions::update) adds one from today,
///   [`schedule`](Versions::schedule) one from a later day. So at most one change a day: two versions of one day could not be told
///   apart.
/// - **Of two objects.** Every version has the id of the first; one of another id is refused wherever it would come in.
/// - **Full of plans.** One change may be scheduled at a time; it may be moved ([`reschedule`](Versions::reschedule)) or withdrawn
///   ([`unschedule`](Versions::unschedule)).
/// - **Deleted.** What takes no more orders is [archived](Versions::archive) from a day on; orders that started before still find
///   it.
/// - **Aware of today.** The host tells it. `as_of` never asks.
///
/// # Example
/// ```
/// use jeongsan::calendar::parse_date;
/// use jeongsan::DiscountSharePolicyId;
/// use jeongsan::contract::DiscountSharePolicy;
/// use jeongsan::money::Rate;
/// use jeongsan::versions::Versions;
/// let policy = |share| DiscountSharePolicy::new(DiscountSharePolicyId::new("coupon")?, "Coupon", Rate::from_millipercent(share)?);
/// let today = parse_date("2026-11-23")?;
/// let mut coupon = Versions::new(policy(50_000)?);
/// coupon.schedule(policy(30_000)?, parse_date("2026-12-01")?, today)?;
/// assert_eq!(coupon.as_of(parse_date("2026-11-30")?)?.number, 1);
/// assert_eq!(coupon.as_of(parse_date("2026-12-01")?)?.number, 2);
/// assert!(coupon.archive(today).is_err());                    // a scheduled change first has to be withdrawn
/// # Ok::<(), jeongsan::Error>(())
/// ```
/// # Errors
///
/// | code | when |
/// |---|---|
/// | [`NotInForce`](Code::NotInForce) | the start date is before the first version |
/// | [`Archived`](Code::Archived) | the start date is on or after the archive date; or a change of what is archived |
/// | [`ScheduleExists`](Code::ScheduleExists) | a second change, or an archive, while one is scheduled |
/// | [`NoSchedule`](Code::NoSchedule) | nothing to move or withdraw |
/// | [`EffectiveDateTooEarly`](Code::EffectiveDateTooEarly) | a change before what is in force, or a schedule that is not in the future; with the earliest day |
/// | [`DuplicateVersion`](Code::DuplicateVersion) | two versions of one day |
/// | [`InvalidId`](Code::InvalidId) | a version of another id than the first has |
/// | [`NotArchived`](Code::NotArchived) | a restore of what is not archived |
///
/// ```
/// # use jeongsan::calendar::parse_date;
/// # use jeongsan::DiscountSharePolicyId;
/// # use jeongsan::contract::DiscountSharePolicy;
/// # use jeongsan::money::Rate;
/// # use jeongsan::versions::Versions;
/// use jeongsan::Code;
/// let policy = DiscountSharePolicy::new(DiscountSharePolicyId::new("coupon")?, "Coupon", Rate::from_millipercent(50_000)?)?;
/// let first = parse_date("2026-07-01")?;
/// let mut coupon = Versions::of(vec![(Some(first), policy)], None)?;
/// assert_eq!(coupon.as_of(parse_date("2026-06-30")?).unwrap_err().code(), Code::NotInForce);
/// coupon.archive(parse_date("2026-11-23")?)?;
/// assert!(coupon.as_of(parse_date("2026-11-22")?).is_ok());
/// assert_eq!(coupon.as_of(parse_date("2026-11-23")?).unwrap_err().code(), Code::Archived);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Versions<T> {
    versions: Vec<Version<T>>,
    archived_from: Option<NaiveDate>,
}

impl<T: Versioned> Versions<T> {
    /// One version, in force since ever.
    #[must_use]
    pub fn new(value: T) -> Self {
        Versions { versions: vec![Version { number: 1, effective_from: None, value }], archived_from: None }
    }

    /// Versions with their effective dates, in any order, as a store keeps them. `None` is since ever; numbers follow the dates.
    ///
    /// # Errors
    /// [`Code::DuplicateVersion`] for two with one date; [`Code::InvalidId`] for one of another id than the first; [`Code::EmptyList`];
    /// [`Code::TooMany`] above 1,000.
    pub fn of(values: Vec<(Option<NaiveDate>, T)>, archived_from: Option<NaiveDate>) -> Result<Self, Error> {
        let Some((_, first)) = values.first() else {
            return Err(Error::new(Code::EmptyList).with("what", "versions"));
        };
        values.iter().try_for_each(|(_, value)| same_id(first, value))?;
        too_many(values.len())?;
        let mut versions = Versions {
            versions: values
                .into_iter()
                .map(|(effective_from, value)| Version { number: 0, effective_from, value })
                .collect(),
            archived_from,
        };
        versions.put_in_order()?;
        Ok(versions)
    }

    fn put_in_order(&mut self) -> Result<(), Error> {
        self.versions.sort_by_key(|version| version.effective_from);
        for (number, version) in (1_u32..).zip(&mut self.versions) {
            version.number = number;
        }
        let twice = self.versions.windows(2).find_map(|pair| match pair {
            [first, second] if first.effective_from == second.effective_from => Some(first),
            _ => None,
        });
        match twice {
            None => Ok(()),
            Some(version) => Err(duplicate_version(&version.value, version.effective_from)),
        }
    }

    /// All versions, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Version<T>] {
        &self.versions
    }

    /// First start date from which it takes no new orders.
    #[must_use]
    pub fn archived_from(&self) -> Option<NaiveDate> {
        self.archived_from
    }

    /// The version in force for a start date.
    ///
    /// # Errors
    /// [`Code::NotInForce`] before the first version; [`Code::Archived`] from the archive date on.
    #[inline]
    pub fn as_of(&self, start: NaiveDate) -> Result<&Version<T>, Error> {
        let begun = |version: &Version<T>| version.effective_from.is_none_or(|from| from <= start);
        // Most ask for the newest.
        let version = self.versions.last().filter(|last| begun(last)).or_else(|| {
            let count = self.versions.partition_point(begun);
            self.versions.get(..count).and_then(<[_]>::last)
        });
        match version {
            Some(version) if self.archived_from.is_none_or(|from| start < from) => Ok(version),
            Some(version) => Err(self.archived(&version.value)),
            None => Err(self.not_in_force(start)),
        }
    }

    #[cold]
    fn archived(&self, value: &T) -> Error {
        let from = self.archived_from.map(|date| date.to_string()).unwrap_or_default();
        error(Code::Archived, value).with("from", from)
    }

    #[cold]
    fn not_in_force(&self, start: NaiveDate) -> Error {
        match self.versions.first() {
            Some(first) => {
                let from = first.effective_from.map(|date| date.to_string()).unwrap_or_default();
                error(Code::NotInForce, &first.value).with("date", start).with("from", from)
            }
            None => Error::new(Code::EmptyList).with("what", "versions"),
        }
    }

    /// The change that takes effect after today, if one is scheduled: the last version, when it begins later than `today`.
    #[must_use]
    pub fn scheduled(&self, today: NaiveDate) -> Option<&Version<T>> {
        self.versions.last().filter(|version| version.effective_from.is_some_and(|from| from > today))
    }

    /// A change that takes effect today. A version that has been in force is never edited, so one change a day is possible.
    ///
    /// ```
    /// # use jeongsan::{Code, calendar::parse_date, contract::DiscountSharePolicy, money::Rate, versions::Versions, DiscountSharePolicyId};
    /// let policy = |percent: &str| DiscountSharePolicy::new(DiscountSharePolicyId::new("coupon")?, "Coupon", percent.parse::<Rate>()?);
    /// let today = parse_date("2026-11-23")?;
    /// let mut coupon = Versions::new(policy("50%")?);
    /// coupon.update(policy("30%")?, today)?;
    /// assert_eq!((coupon.as_of(parse_date("2026-11-22")?)?.number, coupon.as_of(today)?.number), (1, 2));
    /// assert_eq!(coupon.update(policy("40%")?, today).unwrap_err().code(), Code::EffectiveDateTooEarly);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    /// # Errors
    /// [`Code::Archived`], [`Code::ScheduleExists`], [`Code::EffectiveDateTooEarly`]; [`Code::InvalidId`] for a version of another id;
    /// [`Code::TooMany`] above 1,000. What is refused changes nothing.
    pub fn update(&mut self, value: T, today: NaiveDate) -> Result<(), Error> {
        self.change(value, today, today, None)
    }

    /// A change that takes effect on a later day.
    ///
    /// # Errors
    /// As [`Versions::update`], and [`Code::EffectiveDateTooEarly`] unless `from` is after today.
    pub fn schedule(&mut self, value: T, from: NaiveDate, today: NaiveDate) -> Result<(), Error> {
        self.change(value, from, today, today.succ_opt())
    }

    /// Replaces the scheduled change.
    ///
    /// # Errors
    /// [`Code::NoSchedule`], and as [`Versions::schedule`]. The old schedule stays when the new one is refused.
    pub fn reschedule(&mut self, value: T, from: NaiveDate, today: NaiveDate) -> Result<(), Error> {
        let withdrawn = self.unschedule(today)?;
        let result = self.schedule(value, from, today);
        if result.is_err() {
            self.versions.push(withdrawn);
        }
        result
    }

    /// Withdraws the scheduled change and returns it.
    ///
    /// # Errors
    /// [`Code::NoSchedule`].
    pub fn unschedule(&mut self, today: NaiveDate) -> Result<Version<T>, Error> {
        // The only version is no change: without it nothing would be left.
        let withdrawn = match self.scheduled(today) {
            Some(_) if self.versions.len() > 1 => self.versions.pop(),
            _ => None,
        };
        withdrawn.ok_or_else(|| self.fault(Code::NoSchedule))
    }

    /// Takes no new orders from today on.
    ///
    /// # Errors
    /// [`Code::ScheduleExists`] while a change is scheduled; [`Code::Archived`] when it already is.
    pub fn archive(&mut self, today: NaiveDate) -> Result<(), Error> {
        self.refuse_archived()?;
        self.refuse_scheduled(today)?;
        self.archived_from = Some(today);
        Ok(())
    }

    /// Takes orders again.
    ///
    /// # Errors
    /// [`Code::NotArchived`].
    pub fn restore(&mut self) -> Result<(), Error> {
        match self.archived_from.take() {
            Some(_) => Ok(()),
            None => Err(self.fault(Code::NotArchived)),
        }
    }

    fn change(&mut self, value: T, from: NaiveDate, today: NaiveDate, least: Option<NaiveDate>) -> Result<(), Error> {
        self.refuse_archived()?;
        self.refuse_scheduled(today)?;
        self.versions.first().map_or(Ok(()), |first| same_id(&first.value, &value))?;
        too_many(self.versions.len().saturating_add(1))?;
        let after_last = self.versions.last().and_then(|last| last.effective_from).and_then(|last| last.succ_opt());
        let earliest = least.max(after_last);
        if let Some(earliest) = earliest.filter(|earliest| from < *earliest) {
            return Err(error(Code::EffectiveDateTooEarly, &value).with("date", from).with("earliest", earliest));
        }
        self.versions.push(Version { number: 0, effective_from: Some(from), value });
        self.put_in_order()
    }

    fn refuse_archived(&self) -> Result<(), Error> {
        match (self.archived_from, self.versions.last()) {
            (Some(_), Some(last)) => Err(self.archived(&last.value)),
            _ => Ok(()),
        }
    }

    fn refuse_scheduled(&self, today: NaiveDate) -> Result<(), Error> {
        match self.scheduled(today) {
            Some(version) => {
                let from = version.effective_from.map(|date| date.to_string()).unwrap_or_default();
                Err(error(Code::ScheduleExists, &version.value).with("from", from))
            }
            None => Ok(()),
        }
    }

    fn fault(&self, code: Code) -> Error {
        self.versions.first().map_or_else(|| Error::new(code), |version| error(code, &version.value))
    }
}

/// That a version is of the object that the first one is of.
fn same_id<T: Versioned>(first: &T, value: &T) -> Result<(), Error> {
    if first.id() == value.id() {
        return Ok(());
    }
    let reason = format!("the other versions of the {} are of `{}`", T::KIND, first.id());
    Err(Error::new(Code::InvalidId).with("id", value.id()).with("reason", reason))
}

fn too_many(count: usize) -> Result<(), Error> {
    if count <= VERSIONS_MAX {
        return Ok(());
    }
    Err(Error::new(Code::TooMany).with("count", count).with("what", "versions").with("limit", VERSIONS_MAX))
}

/// Two versions of one id with one effective date.
pub(crate) fn duplicate_version<T: Versioned>(value: &T, from: Option<NaiveDate>) -> Error {
    let from = from.map_or_else(|| "the beginning".to_owned(), |date| date.to_string());
    error(Code::DuplicateVersion, value).with("from", from)
}

fn error<T: Versioned>(code: Code, value: &T) -> Error {
    Error::new(code).with("kind", T::KIND).with("id", value.id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;

    struct Named(&'static str);

    impl Versioned for Named {
        const KIND: &'static str = "name";

        fn id(&self) -> &str {
            self.0
        }
    }

    #[test]
    fn versions_are_of_one_id_and_what_is_refused_changes_nothing() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 1, day);
        let mixed = vec![(None, Named("a")), (day(1), Named("b"))];
        let error = Versions::of(mixed, None).map(|_| ()).unwrap_err();
        assert_eq!(error.message(), "`b` is not an id: the other versions of the name are of `a`");
        let mut versions = Versions::new(Named("a"));
        let today = day(2).unwrap();
        assert_eq!(versions.update(Named("b"), today).map_err(|error| error.code()), Err(Code::InvalidId));
        assert_eq!(versions.schedule(Named("b"), day(3).unwrap(), today).map_err(|e| e.code()), Err(Code::InvalidId));
        assert_eq!(versions.all().len(), 1);
        assert!(versions.update(Named("a"), today).is_ok());
        let many = |day: &NaiveDate| (Some(*day), Named("a"));
        let days: Vec<_> = day(1).unwrap().iter_days().take(VERSIONS_MAX).collect();
        let mut full = Versions::of(days.iter().map(many).collect(), None).unwrap();
        let today = days.last().and_then(NaiveDate::succ_opt).unwrap();
        assert_eq!(full.update(Named("a"), today).map_err(|error| error.code()), Err(Code::TooMany));
        assert_eq!(full.all().len(), VERSIONS_MAX);
    }

    #[test]
    fn the_last_version_that_began_is_in_force() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let day = |days: u64| first.checked_add_days(Days::new(days)).unwrap();
        for (since_ever, count) in [(true, 0), (true, 1), (false, 1), (true, 7), (false, 8)] {
            let dates =
                since_ever.then_some(None).into_iter().chain((0..count).map(|number| Some(day(3 + 2 * number))));
            let versions = Versions::of(dates.map(|from| (from, Named("name"))).collect(), None).unwrap();
            for start in (0..24).map(day) {
                let begun =
                    versions.all().iter().filter(|version| version.effective_from.is_none_or(|from| from <= start));
                let found = versions.as_of(start).ok().map(|version| version.number);
                assert_eq!(found, begun.map(|version| version.number).max(), "{since_ever} {count} {start}");
            }
        }
    }
}
