//! Writes the typed records of the bindings: `cargo run -p jeongsan-bindings-generator`.
//!
//! With `--check` nothing is written, and a file that differs from what would be is a failure.

mod kotlin;
mod model;
mod names;
mod node;
mod python;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use model::Model;

/// Each file with what it should hold.
fn files(model: &Model) -> Vec<(PathBuf, String)> {
    let files = python::files(model).into_iter().chain(node::files(model)).chain(kotlin::files(model));
    files.map(|(path, text)| (PathBuf::from(path), text)).collect()
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut differ = Vec::new();
    for (path, text) in files(&model::model(&jeongsan::wire::schema())) {
        let file = root.join(&path);
        if std::fs::read_to_string(&file).is_ok_and(|kept| kept == text) {
            continue;
        }
        if !check {
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
            }
            std::fs::write(&file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            println!("wrote {}", path.display());
        }
        differ.push(path);
    }
    if check && !differ.is_empty() {
        for path in differ {
            eprintln!("{} is not what the wire says: run `cargo run -p jeongsan-bindings-generator`", path.display());
        }
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
