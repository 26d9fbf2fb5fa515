//! Random settlement terms: cycles of both kinds, and stages of them.
//!
//! Part of [`random`](crate::random). Does not know when they settle.

use serde_json::{Value, json};

use crate::random::Rng;

/// A valid settlement cycle of either kind. Its dates stay within the calendar for starts until the end of 2028.
pub fn cycle(rng: &mut Rng) -> Value {
    if rng.chance(40) { cycle_after_close(rng) } else { cycle_after_start(rng) }
}

const CONVENTIONS: &str = "preceding preceding following modified_following unadjusted";

/// Yearly periods keep a short offset. An offset within the month or week of the close is due on its last day.
fn cycle_after_close(rng: &mut Rng) -> Value {
    let count = rng.between(1, 3);
    let (period, yearly) = match rng.between(0, 6) {
        0 => (json!({ "every": "day" }), false),
        1 => (json!({ "every": "week", "days": rng.words("mon tue wed thu fri sat sun", count) }), false),
        2 => (json!({ "every": "ten_days" }), false),
        3 => (json!({ "every": "half_month" }), false),
        4 => (json!({ "every": "month" }), false),
        5 => {
            let days: Vec<i64> = (1..=31).collect();
            (json!({ "every": "month", "days": rng.pick_distinct(&days, count) }), false)
        }
        _ => (json!({ "every": "year", "dates": rng.words("03-31 02-29 12-31 06-30 09-15", count) }), true),
    };
    let mut offset = match rng.between(0, 3) {
        0 | 1 => match rng.between(0, if yearly { 6 } else { 12 }) {
            0 => json!({ "months": 0, "day": 31 }),
            months => json!({ "months": months, "day": rng.between(1, 31) }),
        },
        2 => match rng.between(0, if yearly { 20 } else { 52 }) {
            0 => json!({ "weeks": 0, "weekday": "sun" }),
            weeks => json!({ "weeks": weeks, "weekday": rng.word("mon tue wed thu fri sat sun") }),
        },
        _ => json!({ "days": rng.between(0, 40), "unit": rng.word("calendar business") }),
    };
    if offset["unit"] == "business" && rng.chance(50) {
        offset["dayZero"] = json!(rng.word("count roll_first"));
    }
    if offset["days"].is_i64() && rng.chance(50) {
        let days: Vec<i64> = (1..=31).collect();
        offset["recurrence"] = json!({ "every": "month", "days": rng.pick_distinct(&days, count) });
    }
    json!({ "period": period, "offset": offset, "convention": rng.word(CONVENTIONS) })
}

/// Yearly cycles keep a short lag.
fn cycle_after_start(rng: &mut Rng) -> Value {
    let count = rng.between(1, 4);
    let (recurrence, longest_lag) = match rng.between(0, 4) {
        0 => (json!({ "every": "day" }), 366),
        1 => {
            let days = rng.words("mon tue wed thu fri sat sun", count);
            (json!({ "every": "week", "days": days }), 366)
        }
        2 => {
            let day = rng.between(28, 31);
            (json!({ "every": "month", "days": [day] }), 366)
        }
        3 => {
            let days: Vec<i64> = (1..=31).collect();
            let days = rng.pick_distinct(&days, count);
            (json!({ "every": "month", "days": days }), 366)
        }
        _ => {
            let dates = "03-31 02-29 12-31 01-01 05-05 06-30 10-03 09-15";
            let dates = rng.words(dates, count);
            (json!({ "every": "year", "dates": dates }), 90)
        }
    };
    let lag_days = match rng.between(0, 9) {
        0..=2 => 0,
        3..=8 => rng.between(1, 10),
        _ => rng.between(11, longest_lag),
    };
    let mut cycle = json!({
        "lagDays": lag_days,
        "recurrence": recurrence,
        "convention": rng.word(CONVENTIONS),
    });
    if rng.chance(70) {
        cycle["lagUnit"] = json!(rng.word("calendar business"));
        if cycle["lagUnit"] == "business" && rng.chance(50) {
            cycle["lagDayZero"] = json!(rng.word("count roll_first"));
        }
    }
    cycle
}

/// Two to four stages in place of the cycle.
pub fn put_stages(rng: &mut Rng, contract: &mut Value) {
    let shares = *rng.pick(&["70%", "90% 9.999%", "33.333% 33.333%", "0.001%", "50% 25% 12.5%", "99.999%"]);
    let with_share = shares.split(' ').map(|share| json!({ "share": share, "settlementCycle": cycle(rng) }));
    let mut stages: Vec<Value> = with_share.collect();
    stages.push(json!({ "settlementCycle": cycle(rng) }));
    let fields = contract.as_object_mut().unwrap();
    fields.remove("settlementCycle");
    fields.insert("stages".to_owned(), json!(stages));
    if rng.chance(60) {
        contract["stageReturn"] = json!(rng.word("later_first proportional"));
    }
}
