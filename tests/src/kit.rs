//! The vector kit: one JSON file is one case, compared whole.
//!
//! A case is `{"why", "source", "call", "input" | "inputText", "expected"}`. It passes when the answer of the call equals `expected`
//! as a JSON value. Knows nothing about settlement.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// One case, read from a file.
pub struct Case {
    /// The file, relative to the folder.
    pub name: String,
    /// Its content.
    pub case: Value,
}

/// What became of one file.
pub struct Verdict {
    /// The file, relative to the folder.
    pub name: String,
    /// Empty when it passed, else what was different.
    pub fault: String,
}

/// All `.json` files below a folder, in the order of their names.
///
/// # Errors
/// A folder that cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| error.to_string())?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Runs every file below a folder.
///
/// # Errors
/// A folder that cannot be read. A file that cannot be read or is no case is a failing verdict, not an error.
pub fn run(folder: &Path) -> Result<Vec<Verdict>, String> {
    let verdict = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        let fault = std::fs::read_to_string(&path).map_err(|error| error.to_string()).and_then(|text| check(&text));
        Verdict { name, fault: fault.err().unwrap_or_default() }
    };
    Ok(files(folder)?.into_iter().map(verdict).collect())
}

fn check(text: &str) -> Result<(), String> {
    let case: Value = serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))?;
    let fields = case.as_object().ok_or("not an object")?;
    for field in fields.keys() {
        if !["why", "source", "call", "input", "inputText", "expected"].contains(&field.as_str()) {
            return Err(format!("unknown field `{field}`"));
        }
    }
    for field in ["why", "source", "call"] {
        if case[field].as_str().is_none_or(|text| text.trim().is_empty()) {
            return Err(format!("`{field}` is missing or blank"));
        }
    }
    let input = match (&case["input"], &case["inputText"]) {
        (Value::Null, Value::String(text)) => text.clone(),
        (input, Value::Null) if !input.is_null() => input.to_string(),
        _ => return Err("give one of `input` and `inputText`".to_owned()),
    };
    let answer = jeongsan::wire::call(case["call"].as_str().unwrap_or_default(), &input);
    let answer: Value = serde_json::from_str(&answer).map_err(|error| format!("the answer is not JSON: {error}"))?;
    if answer == case["expected"] {
        return Ok(());
    }
    let mut differences = Vec::new();
    differ("$", &case["expected"], &answer, &mut differences);
    Err(differences.join("; "))
}

/// Where two values differ, as `path: expected …, found …`.
pub fn differ(at: &str, expected: &Value, found: &Value, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(left), Value::Object(right)) => {
            let mut keys: Vec<&String> = left.keys().chain(right.keys()).collect();
            keys.sort();
            keys.dedup();
            for key in keys {
                let nothing = Value::String("<absent>".to_owned());
                let (left, right) = (left.get(key).unwrap_or(&nothing), right.get(key).unwrap_or(&nothing));
                differ(&format!("{at}.{key}"), left, right, differences);
            }
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            for (index, (left, right)) in left.iter().zip(right).enumerate() {
                differ(&format!("{at}[{index}]"), left, right, differences);
            }
        }
        _ if expected == found => {}
        _ => differences.push(format!("{at}: expected {expected}, found {found}")),
    }
}
