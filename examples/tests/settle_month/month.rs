//! The whole month again, from `transfers.jsonl` with plain integers: lines, payouts, taxes, carries, statements; and the month in
//! other chunks and orders. Shares nothing with the engine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::support::{Bench, HEADER, Row, example};

const CLOSED: [&str; 8] = [
    "statements.json",
    "statements.csv",
    "statement-lines.csv",
    "withholding.csv",
    "payouts.csv",
    "carries.csv",
    "totals.csv",
    "totals.json",
];

/// What of a transfer counts here, with its sign.
struct Transfer {
    kind: String,
    partner: String,
    contract: String,
    date: String,
    settlement: i128,
    tax_free: i128,
}

fn transfers(bench: &Bench) -> Vec<Transfer> {
    let read = |line: &str| {
        let record: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
        let sign = if record["type"] == "order_cancel" { -1 } else { 1 };
        let amount = |name: &str| sign * i128::from(record["amounts"][name].as_i64().unwrap());
        Transfer {
            kind: text("type"),
            partner: text("partner"),
            contract: text("contract"),
            date: text("settlementDate"),
            settlement: amount("settlement"),
            tax_free: amount("settlementTaxFree"),
        }
    };
    bench.text("out/transfers.jsonl").lines().map(read).collect()
}

/// The tax type of every partner: `withholding`, `normal`, ….
fn tax_types() -> BTreeMap<String, String> {
    let document: Value = serde_json::from_str(&fs::read_to_string(example("partners.json")).unwrap()).unwrap();
    let partners = document["partners"].as_array().unwrap().iter();
    let word = |partner: &Value| {
        let tax = &partner["type"];
        tax["taxation"].as_str().or(tax["kind"].as_str()).unwrap().to_owned()
    };
    partners.map(|partner| (partner["id"].as_str().unwrap().to_owned(), word(partner))).collect()
}

/// Drops the ones digit.
fn cut10(amount: i128) -> i128 {
    amount / 10 * 10
}

/// An eleventh, half away from zero.
fn eleventh(amount: i128) -> i128 {
    (amount.abs() * 2 + 11) / 22 * amount.signum()
}

/// An open balance: amount, tax-free part, income not taxed yet, since when, runs.
#[derive(Clone, Default, PartialEq, Debug)]
struct Carry {
    amount: i128,
    tax_free: i128,
    income: i128,
    since: String,
    runs: i128,
}

/// A payout: settlement, carried in, supply, VAT, income tax, local tax, amount.
type Amounts = [i128; 7];

#[derive(Default)]
struct Months {
    payouts: BTreeMap<(String, String), Amounts>,
    carries: BTreeMap<String, Carry>,
}

/// Pays what is due by run and partner. `run_of` is the day a date is paid on, if it is.
fn pay(transfers: &[Transfer], run_of: impl Fn(&str) -> Option<String>, minimum: i128) -> Months {
    let types = tax_types();
    let mut due: BTreeMap<(String, String), (i128, i128)> = BTreeMap::new();
    for transfer in transfers {
        let Some(day) = run_of(&transfer.date) else { continue };
        let sum = due.entry((day, transfer.partner.clone())).or_default();
        *sum = (sum.0 + transfer.settlement, sum.1 + transfer.tax_free);
    }
    let mut months = Months::default();
    for ((day, partner), (lines, lines_free)) in due {
        let carry = months.carries.remove(&partner).unwrap_or_default();
        let (settlement, tax_free) = (lines + carry.amount, lines_free + carry.tax_free);
        let income = lines + carry.income;
        let tax_type = types[&partner].as_str();
        let mut taxes = [0, 0];
        if tax_type == "withholding" && income > 0 {
            taxes[0] = cut10(income * 3 / 100);
            taxes[1] = cut10(taxes[0] / 10);
        }
        let mut vat = 0;
        let mut supply = 0;
        if ["normal", "simple_tax_invoice_issuer"].contains(&tax_type) {
            vat = eleventh(settlement - tax_free);
            supply = settlement - tax_free - vat;
        }
        let amount = settlement - taxes[0] - taxes[1];
        if amount == 0 && taxes[0] == 0 {
            continue;
        }
        if amount <= 0 || amount < minimum {
            let older = carry.runs > 0 && carry.amount.signum() == settlement.signum();
            let (since, runs) = if older { (carry.since, carry.runs + 1) } else { (day, 1) };
            let income = income.max(0);
            months.carries.insert(partner, Carry { amount: settlement, tax_free, income, since, runs });
            continue;
        }
        months.payouts.insert((day, partner), [settlement, carry.amount, supply, vat, taxes[0], taxes[1], amount]);
    }
    months
}

fn written_payouts(bench: &Bench) -> BTreeMap<(String, String), Amounts> {
    let names = ["settlement", "carried_in", "supply", "vat", "income_tax", "local_income_tax", "amount"];
    let row = |row: &Row| {
        let [settlement, without_vat, supply, vat] =
            ["settlement", "without_vat", "supply", "vat"].map(|name| row.number(name));
        assert_eq!(settlement, without_vat + supply + vat, "{}", row.get("payout_id"));
        ((row.get("paid_on").to_owned(), row.get("partner_id").to_owned()), names.map(|name| row.number(name)))
    };
    bench.table("out/payouts.csv").iter().map(row).collect()
}

fn written_carries(bench: &Bench) -> BTreeMap<String, Carry> {
    let row = |row: &Row| {
        let carry = Carry {
            amount: row.number("amount"),
            tax_free: row.number("tax_free"),
            income: row.number("income"),
            since: row.get("since").to_owned(),
            runs: row.number("runs"),
        };
        (row.get("partner_id").to_owned(), carry)
    };
    bench.table("out/carries.csv").iter().map(row).collect()
}

/// Compares everything a run wrote with what plain integers say.
fn check(bench: &Bench, run_of: impl Fn(&str) -> Option<String>, minimum: i128) -> Months {
    let transfers = transfers(bench);
    let expected = pay(&transfers, &run_of, minimum);
    assert_eq!(written_payouts(bench), expected.payouts);
    assert_eq!(written_carries(bench), expected.carries);

    let mut lines: BTreeMap<[String; 4], (i128, i128, i128)> = BTreeMap::new();
    for transfer in &transfers {
        let Transfer { kind, partner, contract, date, settlement, tax_free } = transfer;
        let line = lines.entry([partner.clone(), date.clone(), contract.clone(), kind.clone()]).or_default();
        *line = (line.0 + 1, line.1 + settlement, line.2 + tax_free);
    }
    let names = ["partner_id", "settlement_date", "contract_id", "type"];
    let rows = bench.table("out/statement-lines.csv");
    let written: BTreeMap<_, _> = rows
        .iter()
        .map(|row| {
            let amounts = (row.number("transfers"), row.number("settlement"), row.number("settlement_tax_free"));
            (names.map(|name| row.get(name).to_owned()), amounts)
        })
        .collect();
    assert_eq!((written, rows.len()), (lines.clone(), lines.len()));

    // By partner: orders less cancels, by hand, paid, tax, tax, closing.
    let mut statements: BTreeMap<String, [i128; 6]> = BTreeMap::new();
    for transfer in &transfers {
        let sums = statements.entry(transfer.partner.clone()).or_default();
        sums[usize::from(transfer.kind == "manual")] += transfer.settlement;
        sums[5] += transfer.settlement;
    }
    for ((_, partner), [_, _, _, _, income_tax, local_tax, amount]) in &expected.payouts {
        let sums = statements.get_mut(partner).unwrap();
        for (place, paid) in [(2, amount), (3, income_tax), (4, local_tax)] {
            sums[place] += paid;
            sums[5] -= paid;
        }
    }
    let names = ["orders_less_cancels", "by_hand", "paid", "income_tax", "local_income_tax", "closing"];
    let written: BTreeMap<_, _> = bench
        .table("out/statements.csv")
        .iter()
        .map(|row| {
            assert_eq!(row.number("opening"), 0);
            assert_eq!(row.number("closing"), row.number("payable") + row.number("carried"));
            (row.get("partner_id").to_owned(), names.map(|name| row.number(name)))
        })
        .collect();
    assert_eq!(written, statements);
    let records: Vec<Value> = serde_json::from_str(&bench.text("out/statements.json")).unwrap();
    let closing = |record: &Value| i128::from(record["balance"]["closing"].as_i64().unwrap());
    let of_records: Vec<i128> = records.iter().map(closing).collect();
    assert_eq!(of_records, written.values().map(|sums| sums[5]).collect::<Vec<_>>());

    // No won is lost: what came in went out, is carried over, or is not due yet.
    let all: i128 = transfers.iter().map(|transfer| transfer.settlement).sum();
    let out: i128 = expected.payouts.values().map(|[_, _, _, _, tax, local, amount]| tax + local + amount).sum();
    let carried: i128 = expected.carries.values().map(|carry| carry.amount).sum();
    let open: i128 = transfers.iter().filter(|one| run_of(&one.date).is_none()).map(|one| one.settlement).sum();
    assert_eq!(all, out + carried + open);
    expected
}

#[test]
fn the_month_is_paid_out_as_plain_integers_say() {
    let bench = Bench::new();
    let ran = bench.run(&[]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let months = check(&bench, |date| Some(date.to_owned()), 1);

    let closing = &months.carries["p-159"];
    assert!(closing.amount < -150_000, "the shop that closed owes what it was paid, and a penalty");
    let taxed = months.payouts.values().filter(|amounts| amounts[4] > 0).count();
    assert!(taxed > 100 && months.payouts.values().any(|amounts| amounts[1] < 0), "tax and carries are in the month");
    let words: BTreeSet<String> = tax_types().into_values().collect();
    let all = ["non_withholding", "normal", "simple", "simple_tax_invoice_issuer", "tax_free", "withholding"];
    assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), all);

    let withheld = bench.table("out/withholding.csv");
    let sum = |name: &str| withheld.iter().map(|row| row.number(name)).sum::<i128>();
    let of_payouts = |place: usize| months.payouts.values().map(|amounts| amounts[place]).sum::<i128>();
    assert_eq!([sum("income_tax"), sum("local_income_tax")], [of_payouts(4), of_payouts(5)]);
    for text in [sum("income_tax"), of_payouts(6)].map(grouped) {
        assert!(ran.stdout.contains(&text), "{text} in {}", ran.stdout);
    }
    assert!(ran.stdout.contains("control KRW: 0 + "), "{}", ran.stdout);
}

fn grouped(amount: i128) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[test]
fn a_minimum_keeps_small_amounts_for_the_next_run() {
    let bench = Bench::new();
    let ran = bench.run(&["--minimum", "50000", "--quiet"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let months = check(&bench, |date| Some(date.to_owned()), 50_000);
    assert!(months.carries.values().any(|carry| carry.amount > 0), "some last balance is small");
    let reasons: BTreeSet<String> =
        bench.table("out/carries.csv").iter().map(|row| row.get("reason").to_owned()).collect();
    assert_eq!(reasons, ["below_minimum", "negative"].map(str::to_owned).into());
}

#[test]
fn one_run_pays_what_is_due_by_its_day() {
    let bench = Bench::new();
    // Ten settlement dates at most: three partners who are paid twice a month.
    let orders = fs::read_to_string(example("orders.csv")).unwrap();
    let of_some = ["p-159", "p-168", "p-201"];
    let mut chosen = BTreeSet::new();
    let mut kept = vec![HEADER];
    for line in orders.lines().skip(1) {
        let mut cells = line.split(',');
        let (id, partner) = (cells.next().unwrap(), cells.next().unwrap());
        if of_some.contains(&partner) {
            chosen.insert(id.to_owned());
        }
        if chosen.contains(id) {
            kept.push(line);
        }
    }
    bench.write("orders.csv", kept.join("\n"));
    let cancels = fs::read_to_string(example("cancels.jsonl")).unwrap();
    let of_chosen = |line: &&str| {
        let record: Value = serde_json::from_str(line).unwrap();
        chosen.contains(record["order"].as_str().unwrap())
    };
    bench.write("cancels.jsonl", cancels.lines().filter(of_chosen).collect::<Vec<_>>().join("\n"));
    let arguments = ["--cancels", "cancels.jsonl", "--paid-on", "2026-10-20", "--quiet"];
    let ran = bench.settle(&arguments);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let months = check(&bench, |date| (date <= "2026-10-20").then(|| "2026-10-20".to_owned()), 1);
    assert_eq!(months.payouts.len(), of_some.len());
    let statuses: BTreeSet<String> =
        bench.table("out/statement-lines.csv").iter().map(|row| row.get("status").to_owned()).collect();
    assert_eq!(statuses, ["confirmed", "prepared"].map(str::to_owned).into());
}

#[test]
fn a_run_for_more_than_ten_settlement_dates_is_refused() {
    let bench = Bench::new();
    let ran = bench.run(&["--paid-on", "2026-10-30"]);
    assert_eq!((ran.code, bench.list("out")), (1, Vec::new()));
    assert!(ran.stderr.contains("(too_many)") && ran.stderr.contains("nothing written"), "{}", ran.stderr);
    assert_eq!(bench.run(&["--paid-on", "2026-10-32"]).code, 2);
}

#[test]
fn partners_without_an_account_and_foreign_money_stay_open() {
    let bench = Bench::new();
    let order = |id: &str, currency: &str| format!("{id},p-003,c-01,,,,,{currency},2026-09-10,,150050,,,,,,,,,,,,");
    bench.orders(&[&order("o-1", "USD"), &order("o-2", "KRW")]);
    let partners: Value = serde_json::from_str(&fs::read_to_string(example("partners.json")).unwrap()).unwrap();
    let mut kept: Vec<Value> = partners["partners"].as_array().unwrap().clone();
    kept.retain(|partner| partner["id"] == "p-003");
    kept.iter_mut().for_each(|partner| {
        partner.as_object_mut().unwrap().remove("account");
    });
    bench.write("partners.json", serde_json::json!({ "partners": kept }).to_string());
    let policies = example("policies.json");
    let ran = bench.settle(&["--policies", policies.to_str().unwrap(), "--partners", "partners.json"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(bench.table("out/payouts.csv").is_empty());
    let carries = bench.table("out/carries.csv");
    assert_eq!((carries.len(), carries[0].get("reason")), (1, "partner_held"));
    let statements = bench.table("out/statements.csv");
    let currencies: Vec<&str> = statements.iter().map(|row| row.get("currency")).collect();
    assert_eq!(currencies, ["KRW", "USD"]);
    assert_eq!(statements[1].get("closing"), statements[1].get("payable"));
    assert!(ran.stdout.contains("1 partner without an account in won"), "{}", ran.stdout);
    assert!(ran.stdout.contains("control USD: "), "{}", ran.stdout);
}

#[test]
fn account_numbers_are_whole_in_the_payouts_only() {
    let bench = Bench::new();
    let ran = bench.run(&[]);
    let partners: Value = serde_json::from_str(&fs::read_to_string(example("partners.json")).unwrap()).unwrap();
    let numbers: BTreeSet<&str> =
        partners["partners"].as_array().unwrap().iter().map(|one| one["account"]["number"].as_str().unwrap()).collect();
    let payouts = bench.table("out/payouts.csv");
    assert!(payouts.iter().all(|row| numbers.contains(row.get("account_number"))), "zeros in front are kept");
    let mut others: Vec<String> =
        CLOSED.iter().filter(|name| **name != "payouts.csv").map(|name| bench.text(&format!("out/{name}"))).collect();
    others.extend([ran.stdout, ran.stderr]);
    assert!(others.iter().all(|text| numbers.iter().all(|number| !text.contains(number))));
    assert!(others.iter().any(|text| text.contains("'+달빛상회")), "names that look like formulas are guarded");
}

/// The same records in another order, drawn from a fixed seed.
fn shuffled<T>(mut records: Vec<T>) -> Vec<T> {
    let mut state = 20_261_123_u64;
    for last in (1..records.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        records.swap(last, usize::try_from(state >> 33).unwrap() % (last + 1));
    }
    records
}

/// Lines that belong together stay together and in their order.
fn blocks(lines: &[&str], key: impl Fn(&str) -> String) -> Vec<Vec<String>> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut blocks: Vec<Vec<String>> = Vec::new();
    for line in lines {
        let place = *places.entry(key(line)).or_insert(blocks.len());
        if place == blocks.len() {
            blocks.push(Vec::new());
        }
        blocks[place].push((*line).to_owned());
    }
    blocks
}

/// Writes the blocks, shuffled, to so many files, and gives the arguments that read them.
fn scatter(
    bench: &Bench,
    option: &str,
    head: &str,
    blocks: Vec<Vec<String>>,
    files: usize,
    ending: &str,
) -> Vec<String> {
    let blocks = shuffled(blocks);
    let mut arguments = Vec::new();
    for (number, chunk) in blocks.chunks(blocks.len().div_ceil(files)).enumerate() {
        let name = format!("{option}-{number}.{ending}");
        bench.write(&name, format!("{head}{}\n", chunk.concat().join("\n")));
        arguments.extend([format!("--{option}"), name]);
    }
    arguments
}

#[test]
fn the_month_in_other_chunks_and_orders_gives_the_same_bytes() {
    let bench = Bench::new();
    assert_eq!(bench.run(&["--out", "whole", "--quiet"]).code, 0);
    let read = |name: &str| fs::read_to_string(example(name)).unwrap();
    let (orders, cancels, manual) = (read("orders.csv"), read("cancels.jsonl"), read("manual.jsonl"));
    let of = |field: &'static str| {
        move |line: &str| {
            let record: Value = serde_json::from_str(line).unwrap();
            record[field].as_str().unwrap().to_owned()
        }
    };
    for files in [2, 7] {
        let lines: Vec<&str> = orders.lines().skip(1).collect();
        let by_order = blocks(&lines, |line| line.split(',').next().unwrap().to_owned());
        assert_eq!(by_order.len(), 20_000);
        let mut arguments = scatter(&bench, "orders", &format!("{HEADER}\n"), by_order, files, "csv");
        let lines: Vec<&str> = cancels.lines().collect();
        arguments.extend(scatter(&bench, "cancels", "", blocks(&lines, of("order")), files, "jsonl"));
        let lines: Vec<&str> = manual.lines().collect();
        arguments.extend(scatter(&bench, "manual", "", blocks(&lines, of("id")), files, "jsonl"));
        let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        arguments.extend(["--out", "parts", "--quiet"]);
        let ran = bench.run(&arguments);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        for name in CLOSED {
            assert!(
                bench.text(&format!("whole/{name}")) == bench.text(&format!("parts/{name}")),
                "{name} in {files} files"
            );
        }
        let (whole, parts) = (bench.text("whole/transfers.csv"), bench.text("parts/transfers.csv"));
        assert!(whole != parts && whole.len() == parts.len(), "the transfers stand in the order of the files");
    }
}
