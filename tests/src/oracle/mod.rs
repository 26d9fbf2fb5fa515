//! The oracle: settles an order by the letter of the rules, slowly, so that the fast engine has something to be compared with.
//!
//! Computes the whole "Order transfer" record of `wire.md` from a book and an order, both plain JSON, with rationals of
//! unlimited size. Follows `calculation.md` §1 (numbers), §2 (an order transfer) and §5 (settlement dates).
//! Does not know the engine: no code, type or table is shared with it. Does not check its input: it is asked about valid
//! orders only and panics on others.

mod amounts;
mod calendar;
mod charges;
mod dates;
mod number;
mod parameters;
mod parts;
pub mod stages;
mod versions;

#[cfg(test)]
mod checks_amounts;
#[cfg(test)]
mod checks_dates;
#[cfg(test)]
mod checks_parts;
#[cfg(test)]
mod checks_random;
#[cfg(test)]
mod checks_wire;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta};
use serde_json::{Value, json};

pub use calendar::{holidays, label};
pub use dates::{is_business_day, settlement_date};

use amounts::Amounts;
use number::Rounding;
use parameters::Factors;
use parts::Terms;
use versions::Versions;

/// The transfer of one order under one book. Indexes the book for this one order; see [`Prepared`] for many.
pub fn settle(book: &Value, order: &Value) -> Value {
    Prepared::new(book).settle(order)
}

/// A book read once: records by id and version, holidays, settings.
pub struct Prepared {
    contracts: Versions,
    partners: Versions,
    discount_share_policies: Versions,
    additional_fee_policies: Versions,
    parameters: Versions,
    formulas: Value,
    holidays: BTreeSet<NaiveDate>,
    holiday_names: BTreeMap<NaiveDate, String>,
    calendar_label: String,
    utc_offset_minutes: i64,
    adjust_if_not_after_start: bool,
    rounding: Rounding,
}

impl Prepared {
    /// Reads a valid book.
    pub fn new(book: &Value) -> Prepared {
        let settings = &book["settings"];
        Prepared {
            contracts: Versions::new(&book["contracts"]),
            partners: Versions::new(&book["partners"]),
            discount_share_policies: Versions::new(&book["discountSharePolicies"]),
            additional_fee_policies: Versions::new(&book["additionalFeePolicies"]),
            parameters: Versions::known_by("key", &book["parameters"]),
            formulas: book["calculators"][0]["formulas"].clone(),
            holidays: holidays(book),
            holiday_names: calendar::names(book),
            calendar_label: label(book),
            utc_offset_minutes: settings["utcOffsetMinutes"].as_i64().unwrap_or(540),
            adjust_if_not_after_start: settings["adjustIfNotAfterStart"].as_bool().unwrap_or(true),
            rounding: Rounding::new(&book["calculators"][0]["rounding"]),
        }
    }

    /// The transfer of one valid order.
    pub fn settle(&self, order: &Value) -> Value {
        let start = self.start_date(order);
        let partner_id = order["partner"].as_str().unwrap();
        let (_, partner) = self.partners.in_force(partner_id, start);
        let contract_id = match order["contract"].as_str() {
            Some(named) => named,
            None => partner["defaultContract"].as_str().unwrap(),
        };
        let (contract_version, contract) = self.contracts.in_force(contract_id, start);

        let factors = Factors::new(&self.formulas, &self.parameters, order, start);
        let terms = Terms {
            contract,
            discount_share_policies: &self.discount_share_policies,
            additional_fee_policies: &self.additional_fee_policies,
            rounding: &self.rounding,
            factors: &factors,
            start,
        };
        let has_lines = order["lines"].is_array();
        let parts = if has_lines { terms.with_lines(order) } else { terms.without_lines(order) };

        let mut answer = json!({
            "type": "order",
            "calculationVersion": 2,
            "calendar": self.calendar_label,
            "order": order["id"],
            "partner": partner_id,
            "contract": contract_id,
            "contractVersion": contract_version, "calculatorVersion": 1,
            "payment": order["paymentId"],
            "currency": order["currency"].as_str().unwrap_or("KRW"),
            "startDate": start.to_string(),
            "settlementDate": self.settlement_date(first_cycle(contract), order, start).to_string(),
            "amounts": parts.total.to_json(),
            "discounts": parts.discounts.iter().map(|d| d.to_json()).collect::<Vec<_>>(),
            "additionalFees": parts.fees.iter().map(|f| f.to_json()).collect::<Vec<_>>(),
            "lines": parts.lines,
        });
        let has = |charge: &str| {
            let lines = order["lines"].as_array().into_iter().flatten();
            lines.chain([order]).any(|owner| owner[charge].as_array().is_some_and(|charges| !charges.is_empty()))
        };
        if let Some(parameters) = factors.to_json(has("discounts"), has("additionalFees")) {
            answer["parameters"] = parameters;
        }
        if let Some(stages) = contract["stages"].as_array() {
            let amounts = stages::parts(contract, &answer["amounts"], &answer["amounts"]);
            let id = |index: usize| match index {
                0 => order["id"].clone(),
                _ => json!(format!("{}/{}", order["id"].as_str().unwrap(), index + 1)),
            };
            let parts = stages.iter().zip(amounts).enumerate().map(|(index, (stage, amounts))| {
                let day = self.settlement_date(&stage["settlementCycle"], order, start);
                json!({ "id": id(index), "settlementDate": day.to_string(), "amounts": amounts })
            });
            answer["stages"] = parts.collect();
        }
        if let Some(note) = self.note(order) {
            answer["notes"] = json!([note]);
        }
        if let Some(order_level) = parts.order_level {
            answer["orderLevel"] = Amounts::to_json(&order_level);
        }
        answer
    }

    /// Calculation §3.9: a whole amount times `part` ÷ `of`, rounded as the component is.
    pub fn portion(&self, component: &str, amount: i64, part: i64, of: i64) -> i64 {
        let mode = match component {
            "platformFee" => &self.rounding.platform_fee,
            _ => &self.rounding.additional_fee,
        };
        let exact = num_rational::Ratio::new(num_bigint::BigInt::from(amount) * part, num_bigint::BigInt::from(of));
        i64::try_from(number::round(&exact, mode)).unwrap()
    }

    /// A rate in hundred-thousandths.
    pub fn rate(value: &Value) -> i64 {
        let exact = number::rate(value) * num_bigint::BigInt::from(100_000);
        i64::try_from(exact.to_integer()).unwrap()
    }

    /// Calculation §5.5: a given settlement date that is no business day has a note.
    fn note(&self, order: &Value) -> Option<Value> {
        let given = order["settlementDate"].as_str()?;
        let day = dates::date(given);
        if is_business_day(day, &self.holidays) {
            return None;
        }
        let closed = self.holiday_names.get(&day).map_or("weekend", String::as_str);
        Some(json!({
            "code": "settlement_date_closed",
            "message": format!("settlement date {given} is no business day: {closed}"),
            "at": "$.order.settlementDate",
            "detail": { "date": given, "closed": closed },
        }))
    }

    /// Calculation §5.1: the given start date, else the civil date of the payment at the book's offset.
    fn start_date(&self, order: &Value) -> NaiveDate {
        if let Some(given) = order["startDate"].as_str() {
            return dates::date(given);
        }
        let paid_at = DateTime::parse_from_rfc3339(order["paidAt"].as_str().unwrap()).unwrap();
        (paid_at.naive_utc() + TimeDelta::minutes(self.utc_offset_minutes)).date()
    }

    /// Calculation §5.5: a given settlement date wins, else the cycle.
    fn settlement_date(&self, cycle: &Value, order: &Value, start: NaiveDate) -> NaiveDate {
        match order["settlementDate"].as_str() {
            Some(given) => dates::date(given),
            None => settlement_date(cycle, &self.holidays, start, self.adjust_if_not_after_start),
        }
    }
}

/// The cycle of a contract, or of its first stage.
fn first_cycle(contract: &Value) -> &Value {
    match contract.get("stages") {
        Some(stages) => &stages[0]["settlementCycle"],
        None => &contract["settlementCycle"],
    }
}
