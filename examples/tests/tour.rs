//! Every example of the tour prints what its file says it prints.

#![allow(clippy::disallowed_methods, reason = "tests of a program that prints")]

use std::path::Path;
use std::process::Command;

fn printed(name: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_tour")).arg(name).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{name}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_example_prints_what_its_file_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/tour");
    let mut examples = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if name == "main" {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let (program, said) = source.split_once("// Prints:\n").unwrap_or_else(|| panic!("{name} says nothing"));
        let code = program.lines().filter(|line| !line.trim().is_empty()).count();
        assert!((15..=40).contains(&code), "{name} has {code} lines; an example is read at a glance");
        let said: Vec<&str> = said.lines().map(|line| line.trim_start_matches("//")).collect();
        let said: Vec<&str> = said.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let printed = printed(&name);
        let printed: Vec<&str> = printed.trim_end().lines().map(str::trim_end).collect();
        assert_eq!(printed, said, "{name}");
        examples += 1;
    }
    assert_eq!(examples, 11);
}

#[test]
fn an_unknown_example_is_answered_with_the_known_ones() {
    let output = Command::new(env!("CARGO_BIN_EXE_tour")).arg("cancle").output().unwrap();
    assert!(!output.status.success());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("no example `cancle`; there are settle, explain, offer, cancel")
    );
}
