//! How the instructions of every call grow with its input, good and refused; what each limit costs; what a refusal costs.
//!
//! Runs itself below valgrind, which counts what happens inside [`measured`]; prints tables, and fails when something is too much:
//!
//! ```text
//! cargo run --profile bindings -p jeongsan-benches --bin exponents              # all tables
//! cargo run --profile bindings -p jeongsan-benches --bin exponents -- settle    # what has `settle` in its name
//! ```
//! Instructions, because times move by a third from run to run. The build is optimised, without whole-program optimisation.
#![allow(clippy::disallowed_methods, reason = "a driver that is given arguments and reads what the counter wrote")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::rc::Rc;
use std::{env, fs};

use jeongsan::{PolicyBook, wire};
use jeongsan_benches::growth::{self, Case, cases, inputs, limits, refusals};

/// Steepest growth: the exponent between four and sixteen times the size. A sort of many is at 1.1.
const EXPONENT_MAX: f64 = 1.15;
/// Instructions of a second: one a cycle of a 3 GHz core. The engine takes more of them in a second, so a limit is reached sooner.
const SECOND: u64 = 3_000_000_000;
/// Good orders that a refusal may cost.
const REFUSAL_MAX: f64 = 10.0;
/// Instructions an input of the fuzz targets may take: some for every call, which may build the calendar, and some for each byte.
const INPUT_MAX: (u64, u64) = (1_000_000, 20_000);
/// How many processes count at a time.
const PROCESSES: usize = 2;

/// Something to count: made ready, done, and looked at.
struct Task {
    table: Table,
    /// Row of the table.
    row: String,
    /// Column; of a fuzzed input its bytes.
    column: usize,
    ready: Box<dyn Fn() -> Ready>,
}

#[derive(Clone, Copy, PartialEq)]
enum Table {
    Growth,
    Limits,
    Refusals,
    Inputs,
}

struct Ready {
    work: Box<dyn FnOnce() -> String>,
    fits: Box<dyn FnOnce(&str) -> bool>,
}

/// What is counted. Valgrind knows it by its name.
#[inline(never)]
fn measured(work: Box<dyn FnOnce() -> String>) -> String {
    black_box(work())
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--part", part, filter] => {
            count(part.parse()?, filter);
            Ok(ExitCode::SUCCESS)
        }
        [] => report(""),
        [filter] => report(filter),
        _ => Err("at most one word".into()),
    }
}

/// Everything there is to count, in the same order in every process.
fn tasks(filter: &str) -> Vec<Task> {
    let book = Rc::new(growth::book());
    let mut tasks = Vec::new();
    for case in cases::all() {
        let case = Rc::new(case);
        let kind = if case.refused { "refused" } else { "good" };
        for (column, size) in [case.size, 4 * case.size, 16 * case.size].into_iter().enumerate() {
            let (row, ready) = (format!("{:24}  {kind:8}  {}", case.call, case.name), of_case(&book, &case, size));
            tasks.push(Task { table: Table::Growth, row, column, ready });
        }
    }
    for case in limits::all() {
        let case = Rc::new(case);
        let row = format!("{:60}  {:7}  {}", case.name, case.size, case.call);
        tasks.push(Task { table: Table::Limits, row, column: 0, ready: of_case(&book, &case, case.size) });
    }
    for partners in refusals::PARTNERS {
        let book = Rc::new(std::cell::OnceCell::new());
        let row = |name: &str| format!("{partners:7} partners  {name}");
        let mut push =
            |name: &str, column, ready| tasks.push(Task { table: Table::Refusals, row: row(name), column, ready });
        push("a good order", 0, of_orders(&book, partners, refusals::good, 0));
        let one = refusals::SLIPS[0].1;
        // The first one makes the index.
        push(
            "the first refusal of a book",
            1,
            of_orders(&book, partners, move |partners| vec![refusals::orders(partners, one).remove(0)], 1),
        );
        for (name, slip) in refusals::SLIPS {
            let of = move |partners| refusals::orders(partners, slip);
            push(name, 0, of_orders(&book, partners, of, refusals::ORDERS as usize));
        }
    }
    for input in inputs::all() {
        let growth::inputs::Input { name, call, document } = input;
        let (row, column, document) = (name, document.len(), Rc::<str>::from(document));
        let ready = move || {
            let (call, document) = (call.clone(), Rc::clone(&document));
            Ready { work: Box::new(move || wire::call(&call, &document)), fits: Box::new(|_| true) }
        };
        tasks.push(Task { table: Table::Inputs, row, column, ready: Box::new(ready) });
    }
    tasks.retain(|task| task.row.contains(filter));
    tasks
}

fn of_case(book: &Rc<PolicyBook>, case: &Rc<Case>, size: usize) -> Box<dyn Fn() -> Ready> {
    let (book, case) = (Rc::clone(book), Rc::clone(case));
    Box::new(move || {
        let (document, call, book) = (case.document(size), case.call, Rc::clone(&book));
        let on_book =
            !document.starts_with("{\"book\":") && !wire::call_on_book(&book, call, "{}").contains("unknown_call");
        let case = Rc::clone(&case);
        Ready {
            work: Box::new(move || {
                if on_book { wire::call_on_book(&book, call, &document) } else { wire::call(call, &document) }
            }),
            fits: Box::new(move |answer| case.fits(answer)),
        }
    })
}

type SharedBook = Rc<std::cell::OnceCell<PolicyBook>>;

fn of_orders(
    book: &SharedBook,
    partners: u32,
    orders: impl Fn(u32) -> Vec<jeongsan::order::Order> + 'static,
    refused: usize,
) -> Box<dyn Fn() -> Ready> {
    let book = Rc::clone(book);
    Box::new(move || {
        let (orders, book) = (orders(partners), book.get_or_init(|| refusals::book(partners)).clone());
        Ready {
            work: Box::new(move || refusals::settle(&book, &orders).to_string()),
            fits: Box::new(move |answer| answer == refused.to_string()),
        }
    })
}

/// The tasks of one process, each told when it is done.
fn count(part: usize, filter: &str) {
    for (number, task) in mine(part, &tasks(filter)) {
        let Ready { work, fits } = (task.ready)();
        let answer = measured(work);
        let shown: String = answer.chars().take(300).collect();
        println!("{number}\t{}\t{shown}", fits(&answer));
    }
}

/// The part's share: refusals share a book, so they stay together; the rest is dealt out.
fn mine(part: usize, tasks: &[Task]) -> impl Iterator<Item = (usize, &Task)> {
    let of =
        |number: usize, task: &Task| if task.table == Table::Refusals { PROCESSES - 1 } else { number % PROCESSES };
    tasks.iter().enumerate().filter(move |(number, task)| of(*number, task) == part)
}

/// Starts a process that counts its part.
fn start(part: usize, filter: &str, folder: &Path) -> Result<Child, Box<dyn Error>> {
    let child = Command::new("valgrind")
        .args(["-q", "--tool=callgrind", "--toggle-collect=exponents::measured", "--dump-after=exponents::measured"])
        .arg(format!("--callgrind-out-file={}", folder.join(format!("part{part}")).display()))
        .arg(env::current_exe()?)
        .args(["--part", &part.to_string(), filter])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    child.map_err(|error| format!("valgrind (Debian: apt-get install valgrind): {error}").into())
}

/// The instructions of a dump.
fn instructions(file: &Path) -> Result<u64, Box<dyn Error>> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let line = text.lines().find_map(|line| line.strip_prefix("summary: ").or_else(|| line.strip_prefix("totals: ")));
    Ok(line.ok_or("a dump without a summary")?.trim().parse()?)
}

fn report(filter: &str) -> Result<ExitCode, Box<dyn Error>> {
    let tasks = tasks(filter);
    let folder = env::temp_dir().join(format!("exponents-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let children = (0..PROCESSES).map(|part| start(part, filter, &folder)).collect::<Result<Vec<_>, _>>()?;
    let (mut counts, mut faults) = (BTreeMap::new(), Vec::new());
    for (part, child) in children.into_iter().enumerate() {
        let told = String::from_utf8(child.wait_with_output()?.stdout)?;
        let expected = mine(part, &tasks).count();
        if told.lines().count() != expected {
            return Err(format!(
                "a process ended after {} of {expected} tasks: {}",
                told.lines().count(),
                told.lines().last().unwrap_or("")
            )
            .into());
        }
        for (dump, line) in told.lines().enumerate() {
            let (number, rest) = line.split_once('\t').ok_or("a line of a part")?;
            let number: usize = number.parse()?;
            let dump = folder.join(format!("part{part}.{}", dump + 1));
            counts.insert(number, instructions(&dump)?);
            fs::remove_file(dump)?;
            if let Some(answer) = rest.strip_prefix("false\t") {
                faults.push(format!("{}: answers {answer}", tasks[number].row));
            }
        }
    }
    fs::remove_dir_all(&folder)?;
    print!("{}", growth_table(&tasks, &counts, &mut faults));
    print!("{}", limits_table(&tasks, &counts, &mut faults));
    print!("{}", refusals_table(&tasks, &counts, &mut faults));
    print!("{}", inputs_table(&tasks, &counts, &mut faults));
    if faults.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!("\nToo much, or not what was meant:");
    faults.iter().for_each(|fault| println!("  {fault}"));
    Ok(ExitCode::FAILURE)
}

/// The most expensive input of each target and call, by byte above what every call may take.
fn inputs_table(tasks: &[Task], counts: &Counts, faults: &mut Vec<String>) -> String {
    let mut text = format!(
        "\n{:60} {:>7} {:>13}  of what it may take\n",
        "the most expensive of the fuzzed inputs", "bytes", "instructions"
    );
    let mut worst: BTreeMap<&str, (f64, &Task, u64)> = BTreeMap::new();
    for (number, task) in tasks.iter().enumerate().filter(|(_, task)| task.table == Table::Inputs) {
        let (count, most) = (counts[&number], INPUT_MAX.0 + INPUT_MAX.1 * task.column as u64);
        let part = count as f64 / most as f64;
        if part > 1.0 {
            faults.push(format!("{}: {count} instructions for {} bytes", task.row, task.column));
        }
        let key = task.row.get(..28).unwrap_or(&task.row);
        let known = worst.entry(key).or_insert((part, task, count));
        if part > known.0 {
            *known = (part, task, count);
        }
    }
    for (part, task, count) in worst.into_values() {
        let _ = writeln!(text, "{:60} {:>7} {count:>13}  {part:19.3}", task.row, task.column);
    }
    text
}

type Counts = BTreeMap<usize, u64>;

/// Rows of a table in their order, with the counts of their columns.
fn rows<'t>(table: Table, tasks: &'t [Task], counts: &Counts) -> Vec<(&'t str, Vec<u64>)> {
    let mut rows: Vec<(&str, Vec<u64>)> = Vec::new();
    for (number, task) in tasks.iter().enumerate().filter(|(_, task)| task.table == table) {
        match rows.last_mut() {
            Some((row, columns)) if *row == task.row => columns.push(counts[&number]),
            _ => rows.push((&task.row, vec![counts[&number]])),
        }
    }
    rows
}

fn growth_table(tasks: &[Task], counts: &Counts, faults: &mut Vec<String>) -> String {
    let mut text =
        format!("{:24}  {:8}  {:50} {:>13} {:>13} {:>13}  exponent\n", "call", "", "what grows", "n", "4 n", "16 n");
    for (row, columns) in rows(Table::Growth, tasks, counts) {
        let [n, n4, n16] = columns[..] else { continue };
        let exponent = (n16 as f64 / n4 as f64).ln() / 4_f64.ln();
        let _ = writeln!(text, "{row:86} {n:>13} {n4:>13} {n16:>13}  {exponent:8.2}");
        if exponent > EXPONENT_MAX {
            faults.push(format!("{row}: exponent {exponent:.2}"));
        }
    }
    text
}

fn limits_table(tasks: &[Task], counts: &Counts, faults: &mut Vec<String>) -> String {
    let mut text = format!("\n{:60}  {:>7}  {:20} {:>13}  of a second\n", "limit", "size", "call", "instructions");
    for (row, columns) in rows(Table::Limits, tasks, counts) {
        let part = columns[0] as f64 / SECOND as f64;
        let _ = writeln!(text, "{row:91} {:>13}  {part:11.3}", columns[0]);
        if part > 1.0 {
            faults.push(format!("{row}: {part:.2} seconds"));
        }
    }
    text
}

fn refusals_table(tasks: &[Task], counts: &Counts, faults: &mut Vec<String>) -> String {
    let mut text = format!("\n{:50} {:>13}  times a good order\n", "one order refused on a book of", "instructions");
    let mut good = f64::INFINITY;
    for (number, task) in tasks.iter().enumerate().filter(|(_, task)| task.table == Table::Refusals) {
        let (row, count) = (&task.row, counts[&number] as f64);
        if task.column == 1 {
            let _ = writeln!(text, "{row:50} {count:>13.0}  (makes the index, once)");
            continue;
        }
        let each = count / f64::from(refusals::ORDERS);
        good = if row.ends_with("a good order") { each } else { good };
        let _ = writeln!(text, "{row:50} {each:>13.0}  {:18.1}", each / good);
        if each / good > REFUSAL_MAX {
            faults.push(format!("{row}: {:.1} good orders", each / good));
        }
    }
    text
}
