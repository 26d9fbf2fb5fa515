//! Batches of several partners through the wire: every line is in exactly one place, a batch is the sum of its partners, and a
//! spoilt document is answered.

use std::collections::BTreeMap;

use jeongsan_tests::random::Rng;
use proptest::prelude::*;
use serde_json::{Value, json};

const PARTNERS: [&str; 3] = ["partner-A", "partner-B", "partner-C"];

fn line(rng: &mut Rng, number: usize) -> Value {
    let status = *rng.pick(&["prepared", "prepared", "withheld", "failed", "excluded", "paid_out"]);
    let kind = *rng.pick(&["order", "order_cancel", "manual"]);
    json!({
        "id": format!("line-{number}"), "partner": rng.pick(&PARTNERS), "type": kind, "settlementDate": "2026-11-10",
        "amounts": { "settlement": rng.between(0, 20) }, "status": status,
    })
}

fn partner(id: &str, held: bool) -> Value {
    let account = json!({ "bank": "088", "number": "110123456789", "holder": "Kim Hana" });
    let kind = if id == "partner-C" { "withholding" } else { "non_withholding" };
    json!({
        "partner": { "id": id, "name": id, "defaultContract": "contract-A", "type": { "kind": kind }, "account": account },
        "accountStatus": "verified", "held": held,
    })
}

fn plan(lines: &[&Value], partners: &[Value]) -> Value {
    let input = json!({ "batch": "b", "name": "b", "paidOn": "2026-11-10", "lines": lines, "partners": partners });
    serde_json::from_str(&jeongsan::wire::call("plan_payouts", &input.to_string())).expect("JSON")
}

fn list<'v>(value: &'v Value, field: &str) -> impl Iterator<Item = &'v Value> {
    value[field].as_array().into_iter().flatten()
}

/// What became of each partner, without ids that count within a batch.
fn outcomes(plan: &Value) -> BTreeMap<String, Value> {
    let outcome = |item: &Value| {
        let what = json!({ "amounts": item["amounts"], "amount": item["amount"], "lines": item["lines"], "reason": item["reason"] });
        (item["partner"].as_str().unwrap_or_default().to_owned(), what)
    };
    ["payouts", "carries", "closed"].iter().flat_map(|field| list(plan, field)).map(outcome).collect()
}

/// Inputs of this area's vectors, as text.
fn documents() -> &'static [(String, String)] {
    static DOCUMENTS: std::sync::OnceLock<Vec<(String, String)>> = std::sync::OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        let calls =
            ["batch_stats", "check_schedule", "move_account_transfer", "move_batch", "move_payout", "plan_payouts"];
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
        let files = calls.iter().flat_map(|call| jeongsan_tests::kit::files(&folder.join(call)).expect("a folder"));
        let case =
            |path| -> Value { serde_json::from_str(&std::fs::read_to_string(path).expect("readable")).expect("JSON") };
        let text = |case: Value| (case["call"].as_str().expect("a call").to_owned(), case["input"].to_string());
        files.map(case).map(text).filter(|(_, text)| text.len() < 4_000).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn a_batch_is_the_sum_of_its_partners_and_every_line_is_in_one_place(seed in any::<u64>()) {
        let mut rng = Rng::new(seed);
        let lines: Vec<Value> = (0..usize::try_from(rng.between(1, 9)).expect("few")).map(|number| line(&mut rng, number)).collect();
        let partners: Vec<Value> = PARTNERS.iter().map(|id| partner(id, rng.chance(15))).collect();
        let whole = plan(&lines.iter().collect::<Vec<_>>(), &partners);
        let mut apart = BTreeMap::new();
        for id in PARTNERS {
            let own: Vec<&Value> = lines.iter().filter(|line| line["partner"] == id).collect();
            apart.extend(outcomes(&plan(&own, &partners)));
        }
        prop_assert_eq!(&outcomes(&whole), &apart);
        if whole["errors"].is_array() {
            prop_assert!(lines.iter().all(|line| line["status"] != "prepared"));
            return Ok(());
        }
        let settled = ["payouts", "carries", "closed"].iter().flat_map(|field| list(&whole, field));
        let mut placed: Vec<&Value> = settled.flat_map(|item| list(item, "lines")).chain(list(&whole, "leftOut")).collect();
        placed.sort_by_key(|id| id.to_string());
        prop_assert_eq!(placed, lines.iter().map(|line| &line["id"]).collect::<Vec<_>>());
        let notified = list(&whole, "commands").flat_map(|command| list(command, "lines")).count();
        prop_assert_eq!(u64::try_from(notified).ok(), whole["lineCount"].as_u64());
    }

    #[test]
    fn a_spoilt_document_is_answered(
        document in proptest::sample::select(documents()), at in any::<prop::sample::Index>(), gone in 0_usize..4,
        put in prop_oneof!["[0-9\\-\"]{0,3}", "[\\[\\]{}\",:a-z]{0,2}", Just("9".repeat(17)), Just("가".to_owned())],
    ) {
        let (call, text) = document;
        let mut characters: Vec<char> = text.chars().collect();
        let from = at.index(characters.len());
        let to = (from + gone).min(characters.len());
        characters.splice(from..to, put.chars());
        let answer = jeongsan::wire::call(&call, &characters.into_iter().collect::<String>());
        let answer: Value = serde_json::from_str(&answer).expect("an answer is JSON");
        prop_assert!(answer.is_object());
    }
}
