//! How the instructions of every call grow with its input, good and refused; what each limit costs; what a refusal costs; and what an
//! input of the fuzz targets costs for each of its bytes.
//!
//! Runs itself below valgrind, which counts what happens inside [`measured`]; prints tables, and fails when something is too much:
//!
//! ```text
//! cargo run --profile bindings -p jeongsan-benches --bin exponents              # all tables
//! cargo run --profile bindings -p jeongsan-benches --bin exponents -- settle    # what has `settle` in its name
//! cargo run --profile bindings -p jeongsan-benches --bin exponents -- --smoke   # the same by the clock, in seconds
//! ```
//! Instructions, because times move by a third from run to run. The build is optimised, without whole-program optimisation.
//! The smoke run has the clock only: what is too slow it does again, and it finds a square where there should be none, no more.
#![allow(clippy::disallowed_methods, reason = "a driver that is given arguments and reads what the counter wrote")]

use std::collections::BTreeMap;
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use jeongsan_benches::growth::refusals::ORDERS;
use jeongsan_benches::growth::tables::{self, Counts, exponent};
use jeongsan_benches::growth::tasks::{Ready, Table, Task, tasks};

/// How many processes count at a time.
const PROCESSES: usize = 2;
/// How often a task is timed in a smoke run before it is too slow.
const TIMES: usize = 20;
/// From here on a smoke run asks for the time on a processor instead of the clock's.
const LONG: Duration = Duration::from_millis(50);
/// Steepest growth by the clock: a square has 2, and a cache that is left has a little more than 1.
const SMOKE_EXPONENT_MAX: f64 = 1.5;
/// Seconds a limit may take by the clock, in a build for speed and in one for tests.
const SMOKE_LIMIT_MAX: f64 = if cfg!(debug_assertions) { 20.0 } else { 1.0 };
/// Good orders that a refusal may take by the clock.
const SMOKE_REFUSAL_MAX: f64 = 20.0;

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
        ["--smoke"] => Ok(smoke("")),
        ["--smoke", filter] => Ok(smoke(filter)),
        [] => report(""),
        [filter] => report(filter),
        _ => Err("at most one word".into()),
    }
}

/// The tasks of one process, each told when it is done.
fn count(part: usize, filter: &str) {
    for (number, task) in mine(part, &tasks(filter)) {
        let Ready { work, fits } = (task.ready)();
        // What making it ready has freed is tidied up by the next large request: not by one that is counted.
        drop(black_box(Vec::<u8>::with_capacity(1 << 16)));
        let answer = measured(work);
        let fits = fits(&answer);
        // A process whose pipe is full would wait for the other: little is said.
        let shown: String = if fits { String::new() } else { answer.chars().take(300).collect() };
        println!("{number}\t{fits}\t{shown}");
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
    let (mut counts, mut faults) = (Counts::new(), Vec::new());
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
    print!("{}", tables::all(&tasks, &counts, &mut faults));
    Ok(told(&faults))
}

fn told(faults: &[String]) -> ExitCode {
    if faults.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("\nToo much, or not what was meant:");
    faults.iter().for_each(|fault| println!("  {fault}"));
    ExitCode::FAILURE
}

/// What is made ready in less than a second: neither the largest books nor the longest lists.
fn is_small(task: &Task) -> bool {
    let large = |name: &&str| task.row.contains(name);
    task.table == Table::Growth || !["100000 ", "200000 "].iter().any(large)
}

/// All tasks by the clock. What is too slow is timed again, for a busy machine only ever makes it slower.
fn smoke(filter: &str) -> ExitCode {
    let (begun, mut tasks, mut faults) = (Instant::now(), tasks(filter), Vec::new());
    tasks.retain(is_small);
    let mut best: BTreeMap<usize, Duration> = BTreeMap::new();
    let mut number = 0;
    while let Some(task) = tasks.get(number) {
        let group = tasks[number..].iter().take_while(|next| next.table == task.table && next.row == task.row).count();
        let range = number..number + group;
        let mut slow = None;
        for time in 0..TIMES {
            slow = slow_by_clock(&tasks, range.clone(), &best);
            if time > 0 && slow.is_none() {
                break;
            }
            for number in range.clone() {
                let (took, wrong) = timed(&tasks[number]);
                let known = best.entry(number).or_insert(took);
                *known = took.min(*known);
                faults.extend(wrong.filter(|_| time == 0));
            }
        }
        faults.extend(slow);
        number += group;
    }
    println!("{} tasks in {:.1} s", tasks.len(), begun.elapsed().as_secs_f64());
    told(&faults)
}

/// Time on a processor, where the system tells it: in steps of some milliseconds.
fn on_processor() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn timed(task: &Task) -> (Duration, Option<String>) {
    let Ready { work, fits } = (task.ready)();
    let (begun, before) = (Instant::now(), on_processor());
    let answer = measured(work);
    let mut took = begun.elapsed();
    // What takes long is interrupted by others, and the best of a few is no better.
    if took > LONG {
        took = before.zip(on_processor()).map_or(took, |(before, after)| after.saturating_sub(before).min(took));
    }
    let shown: String = answer.chars().take(300).collect();
    (took, (!fits(&answer)).then(|| format!("{}: answers {shown}", task.row)))
}

/// What is too slow in a row, as far as it was timed.
fn slow_by_clock(tasks: &[Task], row: std::ops::Range<usize>, best: &BTreeMap<usize, Duration>) -> Option<String> {
    let took: Vec<Duration> = row.clone().filter_map(|number| best.get(&number).copied()).collect();
    let (first, task) = (*took.first()?, &tasks[row.start]);
    let seconds = first.as_secs_f64();
    match (task.table, took.as_slice()) {
        (Table::Growth, [_, n4, n16]) => {
            let nanos = |took: &Duration| took.as_nanos().max(1) as u64;
            let exponent = exponent(nanos(n4), nanos(n16));
            (exponent > SMOKE_EXPONENT_MAX).then(|| format!("{}: exponent {exponent:.2}", task.row))
        }
        (Table::Limits, _) => (seconds > SMOKE_LIMIT_MAX).then(|| format!("{}: {seconds:.2} s", task.row)),
        (Table::Refusals, _) if task.column == 0 => {
            let good = (0..row.start).rev().find(|number| tasks[*number].row.ends_with("a good order"))?;
            let times = seconds / best.get(&good)?.as_secs_f64();
            (times > SMOKE_REFUSAL_MAX).then(|| format!("{}: {times:.1} times {ORDERS} good orders", task.row))
        }
        (Table::Inputs, _) => {
            let most = SMOKE_LIMIT_MAX * (tables::INPUT_MAX.0 + tables::INPUT_MAX.1 * task.column as u64) as f64
                / tables::SECOND as f64;
            (seconds > most).then(|| format!("{}: {seconds:.4} s for {} bytes", task.row, task.column))
        }
        _ => None,
    }
}
