//! The largest formulas on a small stack: what the bounds of nesting and height are for. Holds in a build with no optimisation
//! (`CARGO_PROFILE_DEV_OPT_LEVEL=0`), as a host's own tests are.

use jeongsan::limits::{FORMULA_DEPTH_MAX, FORMULA_HEIGHT_MAX};
use jeongsan::wire;
use serde_json::json;

/// Of the megabyte that the main thread of Windows and a thread of the JVM have by default, with more than a third to spare.
const STACK: usize = 640 * 1024;

/// Formulas at the bounds: the longest chains, the deepest nests, and chains within nests.
fn largest() -> Vec<String> {
    let nest = |open: &str, inner: &str, close: &str, levels: usize| {
        format!("{}{inner}{}", open.repeat(levels), close.repeat(levels))
    };
    let chain = |term: &str, operator: &str, less: usize| vec![term; FORMULA_HEIGHT_MAX - less].join(operator);
    let deepest = FORMULA_DEPTH_MAX - 2;
    vec![
        chain("ORDER_AMOUNT", " + ", 1),
        chain("QUANTITY", " * ", 1),
        format!("ORDER_AMOUNT / {}", chain("7", " / ", 2)),
        format!("if({}, 1, 2)", chain("ORDER_AMOUNT > 5", " or ", 4)),
        format!("min(1, {})", chain("QUANTITY", " * ", 2)),
        nest("(", "ORDER_AMOUNT", ")", deepest),
        nest("(", "QUANTITY", " / 3)", deepest),
        nest("(", "QUANTITY", " / 3 / 7)", deepest.min(FORMULA_HEIGHT_MAX / 2 - 1)),
        format!("{}ORDER_AMOUNT", "- ".repeat(deepest)),
        format!("if({}true, 1, 2)", "not ".repeat(deepest - 2)),
        nest("min(1, ", "ORDER_AMOUNT", ")", deepest),
        nest("clamp(", "ORDER_AMOUNT / 7", ", 0 - 5, 10)", deepest - 2),
        nest("round(", "ORDER_AMOUNT / 7", ", 3)", deepest - 2),
        nest("if(ORDER_AMOUNT > 3, ", "ORDER_AMOUNT", ", 1)", deepest - 2),
        format!("if({}, 1, 2)", nest("if(", "true", ", 2, 1) > 1", (FORMULA_HEIGHT_MAX / 2 - 2).min(deepest - 4))),
        format!(
            "if({}, 1, 2)",
            nest("between(if(", "true", ", 2, 1), 0, 5)", (FORMULA_HEIGHT_MAX / 2 - 2).min(deepest / 2 - 2))
        ),
        format!(
            "if({}, 1, 2)",
            nest("(if(", "true", ", 2, 1)) in (1, 2)", (FORMULA_HEIGHT_MAX / 2 - 2).min(deepest / 2 - 2))
        ),
        nest("ORDER_AMOUNT + tier(", "ORDER_AMOUNT", ", 100: 1%, else: 2%)", deepest / 2 - 1),
        nest("ORDER_AMOUNT / 7 - (ORDER_AMOUNT - ", "QUANTITY", ")", deepest / 2 - 1),
    ]
}

#[test]
fn the_largest_formulas_leave_a_third_of_a_megabyte_of_stack() {
    for formula in largest() {
        let shown: String = formula.chars().take(60).collect();
        let work = move || {
            // Amounts so large that 64 bits do not hold what becomes of them: exact numbers take more of the stack.
            let values = json!({ "ORDER_AMOUNT": 999_999_999_999_999_i64, "QUANTITY": 7 });
            let document = json!({ "formula": formula, "kind": "settlement", "values": values }).to_string();
            let order = json!({ "id": "o-1", "partner": "hana", "startDate": "2026-10-06",
                "lines": [{ "productId": "a", "unitPrice": 1999, "quantity": 3 }] });
            let cycle = json!({ "lagDays": 2, "recurrence": { "every": "day" }, "convention": "following" });
            let book = json!({
                "contracts": [{ "id": "s", "name": "S", "platformFee": { "rate": "10%" }, "platformFeeVatBearer": "partner", "settlementCycle": cycle }],
                "calculators": [{ "formulas": { "settlement": formula } }],
                "partners": [{ "id": "hana", "name": "Hana", "defaultContract": "s", "type": { "kind": "non_withholding" } }],
            });
            let explained = wire::call("explain", &json!({ "book": book, "order": order }).to_string());
            [wire::call("evaluate_formula", &document), wire::call("analyze_formula", &document), explained]
        };
        let thread = std::thread::Builder::new().stack_size(STACK).spawn(work).expect("a thread");
        let [evaluated, analysed, explained] = thread.join().expect("an answer");
        // At the bound and not above it, or the test tries less than it says; a result may well be too large.
        assert!(!evaluated.contains("formula_"), "{shown}: {evaluated}");
        assert!(analysed.ends_with("\"problems\":[]}"), "{shown}: {analysed}");
        assert!(explained.contains("\"steps\"") || explained.contains("amount_out_of_range"), "{shown}: {explained}");
    }
}
