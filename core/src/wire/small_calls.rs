//! Calls about single facts: dates, numbers, identifiers, versions.
//!
//! Each reads a small record and answers one. Computes nothing itself.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::book::{CalendarRecord, offset_minutes};
use super::call::Answered;
use super::policies::CycleRecord;
use super::read::Record;
use super::scalar::{DateText, Given, optional};
use super::words::Named;
use crate::calendar::{BusinessDayConvention, HolidayCalendar, KOREAN_OFFSET_MINUTES, civil_date as civil_date_of};
use crate::code::{Code, Error};
use crate::money::{Currency, Exact, Money, Rate, RoundingMode};
use crate::partner::{AccountNumber, Bank, CorporationNumber, RegistrationNumber};
use crate::transfer::TransferStatus;
use crate::vat::VatSplit;
use crate::versions::{Versioned, Versions};

pub(super) fn currency_of(given: Option<Given<Currency>>) -> Result<Currency, Error> {
    Ok(optional(given, "currency")?.unwrap_or(Currency::Krw))
}

fn mode_of(given: Option<Given<Named<RoundingMode>>>, default: RoundingMode) -> Result<RoundingMode, Error> {
    Ok(optional(given, "rounding")?.map_or(default, |named| named.0))
}

pub(super) fn calendar_of(record: Option<Record<CalendarRecord>>) -> Result<HolidayCalendar, Error> {
    record.map_or_else(CalendarRecord::default, |record| record.0).calendar().map_err(|error| error.under("calendar"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct NumberInput {
    /// The number, with or without hyphens.
    number: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RegistrationNumberAnswer {
    /// Ten digits.
    number: String,
    /// With hyphens, as people write it.
    text: String,
}

pub(super) fn registration_number(input: NumberInput) -> Answered<RegistrationNumberAnswer> {
    let number = RegistrationNumber::new(&input.number).map_err(|error| error.under("number"))?;
    Ok(RegistrationNumberAnswer { number: number.as_str().to_owned(), text: number.to_string() })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CorporationNumberAnswer {
    /// Thirteen digits.
    number: String,
    /// With a hyphen, as people write it.
    text: String,
    /// Whether the check digit fits; numbers issued since 2025 may have none.
    check_digit_fits: bool,
}

pub(super) fn corporation_number(input: NumberInput) -> Answered<CorporationNumberAnswer> {
    let number = CorporationNumber::new(&input.number).map_err(|error| error.under("number"))?;
    let (text, check_digit_fits) = (number.to_string(), number.check_digit_fits());
    Ok(CorporationNumberAnswer { number: number.as_str().to_owned(), text, check_digit_fits })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AccountNumberInput {
    /// The number; hyphens and spaces are dropped.
    number: Given<AccountNumber>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AccountNumberAnswer {
    /// Stars and the last four digits.
    masked: String,
    /// How many digits it has.
    digits: usize,
}

pub(super) fn account_number(input: AccountNumberInput) -> Answered<AccountNumberAnswer> {
    let number = input.number.field("number")?;
    Ok(AccountNumberAnswer { masked: number.masked(), digits: number.reveal().len() })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct BankInput {
    /// A code of three digits, or a word.
    bank: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct BankAnswer {
    /// Three digits.
    code: String,
    /// The word the hosted product uses.
    word: Option<String>,
    /// Korean name.
    name: Option<String>,
}

pub(super) fn bank(input: BankInput) -> Answered<BankAnswer> {
    let bank = Bank::new(&input.bank)?;
    Ok(BankAnswer {
        code: bank.code().to_owned(),
        word: bank.word().map(str::to_owned),
        name: bank.korean_name().map(str::to_owned),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct SettlementDateInput {
    /// The calendar; Korea's when absent.
    calendar: Option<Record<CalendarRecord>>,
    /// The cycle of the contract.
    settlement_cycle: Record<CycleRecord>,
    /// First day of the cycle.
    start_date: Given<NaiveDate>,
    /// Recompute a date moved to or before the start; true when absent.
    adjust_if_not_after_start: Option<bool>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct SettlementDateAnswer {
    /// Start date and lag.
    target: DateText,
    /// The recurrence date on or after the target.
    unadjusted: DateText,
    /// That date moved to a business day.
    settlement_date: DateText,
    /// Whether `preceding` gave way to `following`.
    readjusted: bool,
}

pub(super) fn settlement_date(input: SettlementDateInput) -> Answered<SettlementDateAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let cycle = input.settlement_cycle.0.cycle().map_err(|error| error.under("settlementCycle"))?;
    let start = input.start_date.field("startDate")?;
    let date = cycle
        .settlement_date(&calendar, start, input.adjust_if_not_after_start.unwrap_or(true))
        .map_err(|error| error.under("startDate"))?;
    let [target, unadjusted, settlement_date] = [date.target, date.unadjusted, date.settlement].map(DateText);
    Ok(SettlementDateAnswer { target, unadjusted, settlement_date, readjusted: date.readjusted })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DayInput {
    /// The calendar; Korea's when absent.
    calendar: Option<Record<CalendarRecord>>,
    /// The day.
    date: Given<NaiveDate>,
}

/// A holiday.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct HolidayRecord {
    /// Its Korean name.
    name: String,
    /// Why banks are closed.
    kind: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct BusinessDayAnswer {
    /// Whether banks are open.
    is_business_day: bool,
    /// The holiday on this day.
    holiday: Option<HolidayRecord>,
    /// Whether the year is forecast from the rules, not yet announced.
    forecast: bool,
    /// The business day before; null beyond the calendar.
    previous: Option<DateText>,
    /// The business day after; null beyond the calendar.
    next: Option<DateText>,
    /// The calendar with its data version.
    calendar: String,
}

pub(super) fn business_day(input: DayInput) -> Answered<BusinessDayAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let date = input.date.field("date")?;
    let place = |error: Error| error.under("date");
    let holiday = calendar.holiday(date).map_err(place)?;
    // The neighbours of the first and the last covered day are not known.
    let neighbour = |day: Result<NaiveDate, Error>| day.ok().map(DateText);
    Ok(BusinessDayAnswer {
        is_business_day: calendar.is_business_day(date).map_err(place)?,
        holiday: holiday.map(|day| HolidayRecord { name: day.name.clone(), kind: day.kind.as_str().to_owned() }),
        forecast: calendar.is_forecast(date).map_err(place)?,
        previous: neighbour(calendar.previous_business_day(date)),
        next: neighbour(calendar.next_business_day(date)),
        calendar: calendar.label(),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AddBusinessDaysInput {
    /// The calendar; Korea's when absent.
    calendar: Option<Record<CalendarRecord>>,
    /// The day to count from.
    date: Given<NaiveDate>,
    /// How many; negative for earlier.
    days: i32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DateAnswer {
    /// The date.
    date: DateText,
}

pub(super) fn add_business_days(input: AddBusinessDaysInput) -> Answered<DateAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let result = calendar.add_business_days(input.date.field("date")?, input.days);
    Ok(DateAnswer { date: DateText(result.map_err(|error| error.under("date"))?) })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AdjustInput {
    /// The calendar; Korea's when absent.
    calendar: Option<Record<CalendarRecord>>,
    /// The day.
    date: Given<NaiveDate>,
    /// Which way it moves.
    convention: Given<Named<BusinessDayConvention>>,
}

pub(super) fn adjust(input: AdjustInput) -> Answered<DateAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let date = input.date.field("date")?;
    let result = calendar.adjust(date, input.convention.field("convention")?.0);
    Ok(DateAnswer { date: DateText(result.map_err(|error| error.under("date"))?) })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CivilDateInput {
    /// The instant.
    instant: Given<DateTime<Utc>>,
    /// Offset from UTC in minutes; 540 when absent.
    #[cfg_attr(feature = "schema", schemars(with = "Option<i32>"))]
    utc_offset_minutes: Option<i64>,
}

pub(super) fn civil_date(input: CivilDateInput) -> Answered<DateAnswer> {
    let offset = input.utc_offset_minutes.map_or(Ok(KOREAN_OFFSET_MINUTES), offset_minutes)?;
    let date = civil_date_of(input.instant.field("instant")?, offset).map_err(|error| error.under("instant"))?;
    Ok(DateAnswer { date: DateText(date) })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct StatusInput {
    /// First day of the cycle; absent for manual transfers.
    start_date: Option<Given<NaiveDate>>,
    /// The day the money is due.
    settlement_date: Given<NaiveDate>,
    /// Today.
    as_of: Given<NaiveDate>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct StatusAnswer {
    /// `scheduled`, `in_process` or `settled`.
    status: String,
}

pub(super) fn status(input: StatusInput) -> Answered<StatusAnswer> {
    let start = optional(input.start_date, "startDate")?;
    let settlement = input.settlement_date.field("settlementDate")?;
    let status = TransferStatus::on(input.as_of.field("asOf")?, start, settlement);
    Ok(StatusAnswer { status: status.as_str().to_owned() })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct VatSplitInput {
    /// The amount, VAT included.
    amount: Given<i64>,
    /// Its tax-free part; 0 when absent.
    tax_free: Option<Given<i64>>,
    /// How the VAT is rounded; `half_up` when absent.
    rounding: Option<Given<Named<RoundingMode>>>,
    /// Currency; `KRW` when absent.
    currency: Option<Given<Currency>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct VatSplitAnswer {
    /// Supply (공급가액).
    supply: i64,
    /// VAT (부가세).
    vat: i64,
    /// Tax-free part (면세).
    tax_free: i64,
}

pub(super) fn vat_split(input: VatSplitInput) -> Answered<VatSplitAnswer> {
    let currency = currency_of(input.currency)?;
    let amount = Money::new(input.amount.field("amount")?, currency)?;
    let tax_free = Money::new(optional(input.tax_free, "taxFree")?.unwrap_or(0), currency)?;
    let split = VatSplit::of(amount, tax_free, mode_of(input.rounding, RoundingMode::HalfUp)?)?;
    Ok(VatSplitAnswer { supply: split.supply.minor(), vat: split.vat.minor(), tax_free: split.tax_free.minor() })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct PortionInput {
    /// The amount.
    amount: Given<i64>,
    /// The rate of it.
    rate: Given<Rate>,
    /// How the portion is rounded; `down` when absent.
    rounding: Option<Given<Named<RoundingMode>>>,
    /// Currency; `KRW` when absent.
    currency: Option<Given<Currency>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ExactAnswer {
    /// The value before rounding: a decimal, or a fraction such as `100/3`.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "exact")))]
    exact: String,
    /// The rounded amount.
    amount: i64,
}

pub(super) fn portion(input: PortionInput) -> Answered<ExactAnswer> {
    let currency = currency_of(input.currency)?;
    let rate = input.rate.field("rate")?;
    let exact = Money::new(input.amount.field("amount")?, currency)?.portion(rate);
    let rounded = exact.round(mode_of(input.rounding, RoundingMode::Down)?, currency)?;
    Ok(ExactAnswer { exact: exact.to_string(), amount: rounded.minor() })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RoundInput {
    /// What is divided.
    numerator: Given<i64>,
    /// What it is divided by.
    denominator: Given<i64>,
    /// How it is rounded.
    rounding: Given<Named<RoundingMode>>,
}

pub(super) fn round(input: RoundInput) -> Answered<ExactAnswer> {
    let exact = Exact::ratio(input.numerator.field("numerator")?, input.denominator.field("denominator")?)
        .map_err(|error| error.under("denominator"))?;
    let rounded = exact.round_to_integer(input.rounding.field("rounding")?.0)?;
    Ok(ExactAnswer { exact: exact.to_string(), amount: rounded })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AllocateInput {
    /// What is split.
    total: Given<i64>,
    /// Zero or more each.
    weights: Vec<Given<i64>>,
    /// Currency; `KRW` when absent.
    currency: Option<Given<Currency>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AllocateAnswer {
    /// One for each weight; they sum to the total.
    parts: Vec<i64>,
}

pub(super) fn allocate(input: AllocateInput) -> Answered<AllocateAnswer> {
    let total = Money::new(input.total.field("total")?, currency_of(input.currency)?)?;
    let weight =
        |(index, given): (usize, Given<i64>)| given.0.map_err(|error| error.under_index(index).under("weights"));
    let weights = input.weights.into_iter().enumerate().map(weight).collect::<Result<Vec<_>, _>>()?;
    let parts = total.allocate(&weights).map_err(|error| error.under("weights"))?;
    Ok(AllocateAnswer { parts: parts.iter().map(|part| part.minor()).collect() })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoneyInput {
    /// Major units: digits with at most one point.
    decimal: String,
    /// Currency; `KRW` when absent.
    currency: Option<Given<Currency>>,
}

/// Digits with at most one point between them.
fn decimal_of(text: &str, currency: Currency) -> Result<Decimal, Error> {
    let shown: String = text.chars().take(60).collect();
    let plain = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) {
        return Err(Error::new(Code::InvalidDecimal).with("value", shown));
    }
    Decimal::from_str_exact(text).map_err(|_| match fraction {
        Some(_) => Error::new(Code::LosesDigits).with("value", shown).with("target", currency.code()),
        None => Error::new(Code::AmountOutOfRange).with("amount", shown).with("limit", crate::limits::AMOUNT_MAX),
    })
}

/// A decimal in major units as an amount.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoneyAnswer {
    /// Minor units.
    amount: i64,
    /// Currency.
    currency: String,
    /// As it prints.
    text: String,
}

pub(super) fn money(input: MoneyInput) -> Answered<MoneyAnswer> {
    let currency = currency_of(input.currency)?;
    let decimal = decimal_of(&input.decimal, currency).map_err(|error| error.under("decimal"))?;
    let money = Money::from_decimal(decimal, currency).map_err(|error| error.under("decimal"))?;
    let (currency, text) = (currency.code().to_owned(), money.to_string());
    Ok(MoneyAnswer { amount: money.minor(), currency, text })
}

/// Something that has versions, when only its timeline matters.
struct Subject(String);

impl Versioned for Subject {
    const KIND: &'static str = "record";

    fn id(&self) -> &str {
        &self.0
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ChangeVersionsInput {
    /// What it is about, for messages.
    id: String,
    /// First days of its versions, null for one since ever.
    versions: Vec<Option<Given<NaiveDate>>>,
    /// First day of the archive.
    archived_from: Option<Given<NaiveDate>>,
    /// Today.
    today: Given<NaiveDate>,
    /// `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
    change: String,
    /// First day of a scheduled change.
    from: Option<Given<NaiveDate>>,
}

/// What a change does to the timeline of a contract, policy or partner; the host keeps the values.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct VersionsAnswer {
    /// First days of the versions, in order; null for one in force since ever.
    versions: Vec<Option<DateText>>,
    /// First day of the archive.
    archived_from: Option<DateText>,
    /// The number of the scheduled version.
    scheduled: Option<u32>,
}

pub(super) fn change_versions(input: ChangeVersionsInput) -> Answered<VersionsAnswer> {
    let subject = || Subject(input.id.clone());
    let date = |(index, given): (usize, Option<Given<NaiveDate>>)| {
        let date = given.map(|given| given.0).transpose();
        date.map(|date| (date, subject())).map_err(|error| error.under_index(index).under("versions"))
    };
    let values = input.versions.into_iter().enumerate().map(date).collect::<Result<Vec<_>, _>>()?;
    let archived_from = optional(input.archived_from, "archivedFrom")?;
    let mut versions = Versions::of(values, archived_from).map_err(|error| error.under("versions"))?;
    let today = input.today.field("today")?;
    let scheduling = matches!(input.change.as_str(), "schedule" | "reschedule");
    if input.from.is_some() && !scheduling {
        return Err(Error::new(Code::UnknownField).with("field", "from").into());
    }
    let from = optional(input.from, "from")?.ok_or_else(|| Error::new(Code::MissingField).with("field", "from"));
    match input.change.as_str() {
        "update" => versions.update(subject(), today)?,
        "schedule" => versions.schedule(subject(), from?, today)?,
        "reschedule" => versions.reschedule(subject(), from?, today)?,
        "unschedule" => versions.unschedule(today).map(|_| ())?,
        "archive" => versions.archive(today)?,
        "restore" => versions.restore()?,
        other => {
            let words = ["update", "schedule", "reschedule", "unschedule", "archive", "restore"];
            return Err(super::read::unknown_word(other, &words).under("change").into());
        }
    }
    Ok(VersionsAnswer {
        versions: versions.all().iter().map(|version| version.effective_from.map(DateText)).collect(),
        archived_from: versions.archived_from().map(DateText),
        scheduled: versions.scheduled(today).map(|version| version.number),
    })
}
