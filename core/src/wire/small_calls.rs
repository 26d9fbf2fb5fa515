//! Calls about single facts: dates, numbers, identifiers, versions.
//!
//! Each reads a small record and answers one. Computes nothing itself.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::json;

use super::book::{CalendarRecord, offset_minutes};
use super::call::Answer;
use super::policies::CycleRecord;
use super::read::{Record, read};
use super::scalar::{Given, optional};
use super::words::Named;
use crate::calendar::{BusinessDayConvention, HolidayCalendar, civil_date as civil_date_of};
use crate::code::{Code, Error};
use crate::money::{Currency, Exact, Money, Rate, RoundingMode, allocate as allocate_parts};
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
struct NumberInput {
    number: String,
}

pub(super) fn registration_number(input: &str) -> Answer {
    let input: NumberInput = read(input)?;
    let number = RegistrationNumber::new(&input.number).map_err(|error| error.under("number"))?;
    Ok(json!({ "number": number.as_str(), "text": number.to_string() }))
}

pub(super) fn corporation_number(input: &str) -> Answer {
    let input: NumberInput = read(input)?;
    let number = CorporationNumber::new(&input.number).map_err(|error| error.under("number"))?;
    Ok(json!({ "number": number.as_str(), "text": number.to_string(), "checkDigitFits": number.check_digit_fits() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountNumberInput {
    number: Given<AccountNumber>,
}

pub(super) fn account_number(input: &str) -> Answer {
    let number = read::<AccountNumberInput>(input)?.number.field("number")?;
    Ok(json!({ "masked": number.masked(), "digits": number.reveal().len() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BankInput {
    bank: String,
}

pub(super) fn bank(input: &str) -> Answer {
    let bank = Bank::new(&read::<BankInput>(input)?.bank)?;
    Ok(json!({ "code": bank.code(), "word": bank.word(), "name": bank.korean_name() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SettlementDateInput {
    calendar: Option<Record<CalendarRecord>>,
    settlement_cycle: Record<CycleRecord>,
    start_date: Given<NaiveDate>,
    adjust_if_not_after_start: Option<bool>,
}

pub(super) fn settlement_date(input: &str) -> Answer {
    let input: SettlementDateInput = read(input)?;
    let calendar = calendar_of(input.calendar)?;
    let cycle = input.settlement_cycle.0.cycle().map_err(|error| error.under("settlementCycle"))?;
    let start = input.start_date.field("startDate")?;
    let date = cycle
        .settlement_date(&calendar, start, input.adjust_if_not_after_start.unwrap_or(true))
        .map_err(|error| error.under("startDate"))?;
    Ok(json!({
        "target": date.target.to_string(), "unadjusted": date.unadjusted.to_string(),
        "settlementDate": date.settlement.to_string(), "readjusted": date.readjusted,
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayInput {
    calendar: Option<Record<CalendarRecord>>,
    date: Given<NaiveDate>,
}

pub(super) fn business_day(input: &str) -> Answer {
    let input: DayInput = read(input)?;
    let calendar = calendar_of(input.calendar)?;
    let date = input.date.field("date")?;
    let place = |error: Error| error.under("date");
    let holiday = calendar.holiday(date).map_err(place)?;
    // The neighbours of the first and the last covered day are not known.
    let neighbour = |day: Result<NaiveDate, Error>| day.ok().map(|day| day.to_string());
    Ok(json!({
        "isBusinessDay": calendar.is_business_day(date).map_err(place)?,
        "holiday": holiday.map(|holiday| json!({ "name": holiday.name, "kind": holiday.kind.as_str() })),
        "forecast": calendar.is_forecast(date).map_err(place)?,
        "previous": neighbour(calendar.previous_business_day(date)),
        "next": neighbour(calendar.next_business_day(date)),
        "calendar": calendar.label(),
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AddBusinessDaysInput {
    calendar: Option<Record<CalendarRecord>>,
    date: Given<NaiveDate>,
    days: i32,
}

pub(super) fn add_business_days(input: &str) -> Answer {
    let input: AddBusinessDaysInput = read(input)?;
    let calendar = calendar_of(input.calendar)?;
    let result = calendar.add_business_days(input.date.field("date")?, input.days);
    Ok(json!({ "date": result.map_err(|error| error.under("date"))?.to_string() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AdjustInput {
    calendar: Option<Record<CalendarRecord>>,
    date: Given<NaiveDate>,
    convention: Given<Named<BusinessDayConvention>>,
}

pub(super) fn adjust(input: &str) -> Answer {
    let input: AdjustInput = read(input)?;
    let calendar = calendar_of(input.calendar)?;
    let date = input.date.field("date")?;
    let result = calendar.adjust(date, input.convention.field("convention")?.0);
    Ok(json!({ "date": result.map_err(|error| error.under("date"))?.to_string() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CivilDateInput {
    instant: Given<DateTime<Utc>>,
    utc_offset_minutes: Option<i64>,
}

pub(super) fn civil_date(input: &str) -> Answer {
    let input: CivilDateInput = read(input)?;
    let offset = input.utc_offset_minutes.map_or(Ok(540), offset_minutes)?;
    let date = civil_date_of(input.instant.field("instant")?, offset).map_err(|error| error.under("instant"))?;
    Ok(json!({ "date": date.to_string() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StatusInput {
    start_date: Option<Given<NaiveDate>>,
    settlement_date: Given<NaiveDate>,
    as_of: Given<NaiveDate>,
}

pub(super) fn status(input: &str) -> Answer {
    let input: StatusInput = read(input)?;
    let start = optional(input.start_date, "startDate")?;
    let settlement = input.settlement_date.field("settlementDate")?;
    Ok(json!({ "status": TransferStatus::on(input.as_of.field("asOf")?, start, settlement).as_str() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AmountInput {
    amount: Given<i64>,
    tax_free: Option<Given<i64>>,
    rate: Option<Given<Rate>>,
    rounding: Option<Given<Named<RoundingMode>>>,
    currency: Option<Given<Currency>>,
}

pub(super) fn vat_split(input: &str) -> Answer {
    let input: AmountInput = read(input)?;
    if input.rate.is_some() {
        return Err(Error::new(Code::UnknownField).with("field", "rate").into());
    }
    let currency = currency_of(input.currency)?;
    let amount = Money::new(input.amount.field("amount")?, currency)?;
    let tax_free = Money::new(optional(input.tax_free, "taxFree")?.unwrap_or(0), currency)?;
    let split = VatSplit::of(amount, tax_free, mode_of(input.rounding, RoundingMode::HalfUp)?)?;
    Ok(json!({ "supply": split.supply.minor(), "vat": split.vat.minor(), "taxFree": split.tax_free.minor() }))
}

pub(super) fn portion(input: &str) -> Answer {
    let input: AmountInput = read(input)?;
    if input.tax_free.is_some() {
        return Err(Error::new(Code::UnknownField).with("field", "taxFree").into());
    }
    let currency = currency_of(input.currency)?;
    let rate = optional(input.rate, "rate")?.ok_or_else(|| Error::new(Code::MissingField).with("field", "rate"))?;
    let exact = Money::new(input.amount.field("amount")?, currency)?.portion(rate);
    let rounded = exact.round(mode_of(input.rounding, RoundingMode::Down)?, currency)?;
    Ok(json!({ "exact": exact.to_string(), "amount": rounded.minor() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoundInput {
    numerator: Given<i64>,
    denominator: Given<i64>,
    rounding: Given<Named<RoundingMode>>,
}

pub(super) fn round(input: &str) -> Answer {
    let input: RoundInput = read(input)?;
    let exact = Exact::ratio(input.numerator.field("numerator")?, input.denominator.field("denominator")?)
        .map_err(|error| error.under("denominator"))?;
    let rounded = exact.round_to_integer(input.rounding.field("rounding")?.0)?;
    Ok(json!({ "exact": exact.to_string(), "amount": rounded }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllocateInput {
    total: Given<i64>,
    weights: Vec<Given<i64>>,
    currency: Option<Given<Currency>>,
}

pub(super) fn allocate(input: &str) -> Answer {
    let input: AllocateInput = read(input)?;
    let total = Money::new(input.total.field("total")?, currency_of(input.currency)?)?;
    let weight =
        |(index, given): (usize, Given<i64>)| given.0.map_err(|error| error.under_index(index).under("weights"));
    let weights = input.weights.into_iter().enumerate().map(weight).collect::<Result<Vec<_>, _>>()?;
    let parts = allocate_parts(total, &weights).map_err(|error| error.under("weights"))?;
    Ok(json!({ "parts": parts.iter().map(|part| part.minor()).collect::<Vec<_>>() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MoneyInput {
    decimal: String,
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
pub(super) fn money(input: &str) -> Answer {
    let input: MoneyInput = read(input)?;
    let currency = currency_of(input.currency)?;
    let decimal = decimal_of(&input.decimal, currency).map_err(|error| error.under("decimal"))?;
    let money = Money::from_decimal(decimal, currency).map_err(|error| error.under("decimal"))?;
    Ok(json!({ "amount": money.minor(), "currency": currency.code(), "text": money.to_string() }))
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
struct ChangeVersionsInput {
    id: String,
    versions: Vec<Option<Given<NaiveDate>>>,
    archived_from: Option<Given<NaiveDate>>,
    today: Given<NaiveDate>,
    change: String,
    from: Option<Given<NaiveDate>>,
}

/// What a change does to the timeline of a contract, policy or partner; the host keeps the values.
pub(super) fn change_versions(input: &str) -> Answer {
    let input: ChangeVersionsInput = read(input)?;
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
    let dates: Vec<_> =
        versions.all().iter().map(|version| version.effective_from.map(|date| date.to_string())).collect();
    Ok(json!({
        "versions": dates,
        "archivedFrom": versions.archived_from().map(|date| date.to_string()),
        "scheduled": versions.scheduled(today).map(|version| version.number),
    }))
}
