//! Runs every vector below a folder: one line a case, and a failing exit when a case fails, a file could not be read, or none ran.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let default = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/vectors"));
    let folder = std::env::args().nth(1).map_or(default, PathBuf::from);
    let verdicts = match jeongsan_tests::kit::run(&folder) {
        Ok(verdicts) => verdicts,
        Err(fault) => {
            eprintln!("{fault}");
            return ExitCode::FAILURE;
        }
    };
    let failed = verdicts.iter().filter(|verdict| !verdict.fault.is_empty()).count();
    for verdict in &verdicts {
        match verdict.fault.as_str() {
            "" => println!("ok      {}", verdict.name),
            fault => println!("FAILED  {}  {fault}", verdict.name),
        }
    }
    println!("{} passed, {failed} failed", verdicts.len() - failed);
    if verdicts.is_empty() {
        eprintln!("no case ran: {} holds no .json file", folder.display());
    }
    if failed > 0 || verdicts.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
