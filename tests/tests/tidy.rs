//! The house rules of `core/DESIGN.md`, read off the sources: floors, circles, headers, sizes.

#[path = "tidy/imports.rs"]
mod imports;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The floors of `core`, ground first. A module uses lower floors only; modules on one floor do not know each other.
const FLOORS: &[&[&str]] = &[
    &["limits", "span", "words"],
    &["code"],
    &["id", "ledger", "machine", "text"],
    &["money", "calendar"],
    &["trace", "versions", "vat"],
    &["formula"],
    &["contract", "partner"],
    &["order", "calculator"],
    &["policy_book"],
    &["transfer"],
    &["withholding", "statement", "passbook"],
    &["payout"],
    &["wire"],
];

/// The floors of `wire`, ground first.
const WIRE_FLOORS: &[&str] = &["text", "records", "calls", "door", "schema"];

const CODE_LINES_MAX: usize = 500;

/// The least share of lines of documentation in `core/src`, in percent; pages of `core/docs` are on top.
const DOCUMENTATION_LEAST: usize = 22;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_path_buf()
}

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    files(folder, &["rs"])
}

/// Files of these kinds, with their texts; nothing that was built or fetched.
fn files(folder: &Path, kinds: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                if !name.starts_with('.') && !["target", "node_modules", "build", "out", "__pycache__"].contains(&name)
                {
                    folders.push(path);
                }
            } else if path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| kinds.contains(&kind)) {
                let text = std::fs::read_to_string(&path).expect("readable source");
                found.push((path, text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "nothing below {}", folder.display());
    found
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

#[test]
fn a_module_uses_lower_floors_only() {
    let core = root().join("core/src");
    let mut faults = Vec::new();
    for (path, text) in sources(&core) {
        let inside = path.strip_prefix(&core).expect("below core");
        let module = inside.iter().next().and_then(|part| part.to_str()).unwrap_or_default().trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        let Some(floor) = floor_of(module) else {
            faults.push(format!("{module} is on no floor"));
            continue;
        };
        if inside.ends_with("tests.rs") {
            continue;
        }
        // Documentation may point upward, and so may tests; code may not.
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for used in line.split("crate::").skip(1) {
                let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let fine = used == module || floor_of(&used).is_some_and(|below| below < floor);
                if !fine {
                    faults.push(format!("{}: uses crate::{used}", inside.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Text knows no record, a record no call, and no area of calls another.
#[test]
fn the_wire_uses_lower_floors_only() {
    let wire = root().join("core/src/wire");
    let floor_of = |room: &str| WIRE_FLOORS.iter().position(|floor| *floor == room);
    let mut faults = Vec::new();
    for (path, text) in sources(&wire) {
        let inside = path.strip_prefix(&wire).expect("below wire").with_extension("");
        let parts: Vec<&str> = inside.iter().filter_map(|part| part.to_str()).collect();
        let (room, file) = (parts[0], parts.get(1).copied().unwrap_or_default());
        if room == "mod" {
            continue;
        }
        let Some(floor) = floor_of(room) else {
            faults.push(format!("{} is in no room", inside.display()));
            continue;
        };
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code.filter(|line| line.trim_start().starts_with("use ") || line.contains("wire::")) {
            let line = line.replace("use super::super::", "use wire::");
            for used in line.split("wire::").skip(1) {
                let mut path =
                    used.split("::").map(|part| part.trim_matches(|c: char| !c.is_alphanumeric() && c != '_'));
                let (room_used, file_used) = (path.next().unwrap_or_default(), path.next().unwrap_or_default());
                let fine = match floor_of(room_used) {
                    Some(below) if room_used == room => room != "calls" || file_used == file && below == floor,
                    Some(below) => below < floor,
                    None => true,
                };
                if !fine {
                    faults.push(format!("{}: uses {room_used}::{file_used}", inside.display()));
                }
            }
            let sideways = line.contains("super::") && room == "calls" && file != "mod";
            if sideways {
                faults.push(format!("{}: {}", inside.display(), line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let core = root().join("core/src");
    let inside = |path: PathBuf| {
        let inside = path.strip_prefix(&core).expect("below core").to_str().expect("a plain name");
        inside.replace(std::path::MAIN_SEPARATOR, "/")
    };
    let files: Vec<imports::Source> = sources(&core).into_iter().map(|(path, text)| (inside(path), text)).collect();
    let uses = imports::uses(&files);
    assert!(uses.values().map(std::collections::BTreeMap::len).sum::<usize>() > files.len(), "few uses were seen");
    let circles = imports::circles(&uses);
    assert!(circles.is_empty(), "{circles:#?}");
}

/// Every file written by hand, of every language. What was written by a program says so in its first lines.
fn written_by_hand() -> Vec<(PathBuf, String)> {
    let root = root();
    let rust = ["core/src", "examples", "benches", "tests", "fuzz", "bindings-generator"];
    let bindings = ["bindings-python", "bindings-node", "bindings-kotlin", "examples"];
    let kinds = ["py", "pyi", "kt", "mjs", "cjs", "mts", "cts"];
    let all_kinds = ["rs", "py", "pyi", "kt", "mjs", "cjs", "mts", "cts"];
    let rust = rust.iter().flat_map(|part| sources(&root.join(part)));
    let bindings =
        bindings.iter().flat_map(|part| files(&root.join(part), if *part == "examples" { &kinds } else { &all_kinds }));
    let by_hand = |text: &str| !text.lines().take(3).any(|line| line.ends_with("Do not edit."));
    rust.chain(bindings).filter(|(_, text)| by_hand(text)).collect()
}

/// Whether a line is comment, or blank: none of these is code.
fn is_no_code(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || ["//", "/*", "*", "#!", "# "].iter().any(|comment| line.starts_with(comment))
}

#[test]
fn every_file_says_what_it_computes() {
    let mut faults = Vec::new();
    for (path, text) in written_by_hand() {
        let first = text.lines().find(|line| *line != "\"use strict\";").unwrap_or_default();
        let headers: &[&str] = match path.extension().and_then(|kind| kind.to_str()) {
            Some("rs") => &["//! ", "#![doc"],
            Some("py" | "pyi") => &["\"\"\""],
            _ => &["// ", "/**"],
        };
        if !headers.iter().any(|header| first.starts_with(header)) {
            faults.push(path);
        }
    }
    assert!(faults.is_empty(), "no header: {faults:#?}");
}

#[test]
fn no_file_is_past_the_budget() {
    for (path, text) in written_by_hand() {
        let code = text.lines().filter(|line| !is_no_code(line)).count();
        assert!(code <= CODE_LINES_MAX, "{}: {code} lines of code", path.display());
    }
}

#[test]
fn the_design_page_shows_the_same_floors() {
    let design = std::fs::read_to_string(root().join("core/DESIGN.md")).expect("DESIGN.md");
    for (number, floor) in FLOORS.iter().enumerate() {
        let names: Vec<String> = floor.iter().map(|module| format!("`{module}`")).collect();
        let row = format!("| {number} | {} |", names.join(" "));
        assert!(design.contains(&row), "DESIGN.md lacks the row {row}");
    }
}

/// README draws the floors from the top, and may put several into one line.
#[test]
fn the_readme_draws_the_same_house() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md");
    let house = readme.split("## The house\n\n```text\n").nth(1).and_then(|rest| rest.split("```").next());
    let mut floors = FLOORS.iter();
    for line in house.expect("a picture of the house").lines().rev() {
        let names = line.trim_start().split("  ").next().unwrap_or_default();
        let mut drawn: Vec<&str> = names.split(" · ").collect();
        drawn.sort_unstable();
        let mut built = Vec::new();
        while built.len() < drawn.len() {
            built.extend(floors.next().expect("a floor for each line").iter().copied());
        }
        built.sort_unstable();
        assert_eq!(drawn, built, "README.md draws {line:?}");
    }
    assert_eq!(floors.next(), None, "README.md lacks a floor");
}

/// Texts of a folder that may cite a section, with their places below `root`.
fn texts(root: &Path, folder: &str) -> Vec<(String, String)> {
    let found = files(&root.join(folder), &["rs", "md", "json", "toml", "py", "mjs", "kt"]).into_iter();
    found.map(|(path, text)| (path.strip_prefix(root).expect("below the root").display().to_string(), text)).collect()
}

/// What is wrong with the section cited at `at` of a line, where `page` has these `sections`.
fn citation_fault(place: &str, line: &str, at: usize, sections: &BTreeSet<String>) -> Option<String> {
    let (before, after) = (&line[..at], &line[at + '§'.len_utf8()..]);
    let number: String = after.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let number = number.trim_end_matches('.');
    // A sentence about the sign itself.
    if before.ends_with('`') && after.starts_with('`') {
        return None;
    }
    // The field `law` of an answer has statutes in the Korean short form: data, not a citation of ours.
    if before.contains('법') {
        let prose = place.ends_with(".rs") && line.trim_start().starts_with("//");
        return prose.then(|| format!("a statute is cited by article, not by §{number}"));
    }
    let own = place == "core/docs/calculation.md";
    let word = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let word = word.trim_matches(['(', '`', '"']);
    let names_it = ["calculation", "calculation.md", "rules", "and", "to", "or"].contains(&word) || word.ends_with(',');
    let cited = own || names_it && before.to_lowercase().contains("calculation");
    if !cited {
        return Some(format!("§{number} names no page; write `calculation §{number}`, or the article of a statute"));
    }
    (!sections.contains(number)).then(|| format!("calculation has no section {number}"))
}

#[test]
fn every_section_that_is_cited_is_a_heading() {
    let root = root();
    let page = std::fs::read_to_string(root.join("core/docs/calculation.md")).expect("calculation.md");
    let headings = page.lines().filter(|line| line.starts_with('#'));
    let numbers = headings.filter_map(|line| line.trim_start_matches('#').split_whitespace().next());
    let numbers = numbers.filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned);
    let sections: BTreeSet<String> = numbers.collect();
    let mut places: Vec<(String, String)> =
        ["core", "tests", "examples"].iter().flat_map(|folder| texts(&root, folder)).collect();
    for page in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"] {
        places.push((page.to_owned(), std::fs::read_to_string(root.join(page)).expect("a page")));
    }
    let (mut cited, mut faults) = (0, Vec::new());
    for (place, text) in places.iter().filter(|(place, _)| place != "tests/tests/tidy.rs") {
        for (index, line) in text.lines().enumerate() {
            for (at, _) in line.match_indices('§') {
                cited += 1;
                if let Some(fault) = citation_fault(place, line, at, &sections) {
                    faults.push(format!("{place}:{}: {fault}", index + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(cited > 500, "only {cited} citations were found");
}

#[test]
fn a_citation_of_nothing_is_found() {
    let sections = BTreeSet::from(["2".to_owned(), "2.4".to_owned()]);
    let fault = |place: &str, line: &str| citation_fault(place, line, line.find('§').expect("a §"), &sections);
    assert_eq!(fault("core/src/a.rs", "//! By calculation §2.4."), None);
    assert_eq!(fault("core/src/a.rs", "let law = \"소득세법 §129①3\";"), None);
    assert_eq!(fault("tests/vectors/a.json", "own, from the calculation rules §2"), None);
    assert!(fault("core/src/a.rs", "//! By calculation §2.5.").is_some());
    assert!(fault("core/src/a.rs", "//! By calculation 2 and reference §2.4.").is_some());
    assert!(fault("core/src/a.rs", "/// Not collected (소득세법 §86).").is_some());
    assert!(fault("core/src/a.rs", "/// Income Tax Act §2.").is_some());
}

#[test]
fn every_page_of_the_documentation_is_compiled_into_it() {
    let root = root();
    let core: String = sources(&root.join("core/src")).into_iter().map(|(_, text)| text).collect();
    let pages = texts(&root, "core/docs").into_iter().filter(|(place, _)| place.ends_with(".md"));
    for (place, _) in pages {
        let name = place.trim_start_matches("core/");
        assert!(core.contains(&format!("{name}\")")), "{place} is in no `include_str!` of core");
    }
}

#[test]
fn the_core_is_documented() {
    let (mut lines, mut documentation) = (0, 0);
    for (_, text) in sources(&root().join("core/src")) {
        lines += text.lines().count();
        documentation +=
            text.lines().map(str::trim_start).filter(|line| line.starts_with("///") || line.starts_with("//!")).count();
    }
    let share = documentation * 100 / lines;
    assert!(share >= DOCUMENTATION_LEAST, "{documentation} of {lines} lines of core/src are documentation, {share} %");
}

#[test]
fn what_a_program_writes_is_marked_as_such() {
    let root = root();
    let attributes = std::fs::read_to_string(root.join(".gitattributes")).expect(".gitattributes");
    let marked: BTreeSet<&str> =
        attributes.lines().filter_map(|line| line.strip_suffix(" linguist-generated")).collect();
    for place in marked.iter().filter(|place| !place.contains('*') && !place.ends_with("package-lock.json")) {
        assert!(root.join(place).exists(), "{place} is marked and not there");
    }
    for folder in ["bindings-python", "bindings-node", "bindings-kotlin"] {
        for (path, text) in files(&root.join(folder), &["py", "cjs", "mjs", "cts", "kt"]) {
            let place = path.strip_prefix(&root).expect("below the root").display().to_string();
            let head = text.lines().take(3).any(|line| line.ends_with("Do not edit."));
            assert_eq!(head, marked.contains(place.as_str()), "{place}");
        }
    }
}
