//! The oldest compiler that the workspace promises is one that every dependency promises too.
//!
//! What the code itself uses of newer standard libraries is found by Clippy's `incompatible_msrv`, which knows the promise. What it uses of
//! newer syntax is found by neither: `cargo +1.88 check` does, where that compiler is to be had.

use std::process::Command;

use serde_json::Value;

fn minor(version: &str) -> u32 {
    version.split('.').nth(1).and_then(|minor| minor.parse().ok()).unwrap_or_else(|| panic!("{version} is no version"))
}

/// What Cargo knows of the packages that are built on this machine.
fn metadata() -> Value {
    let compiler = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let told = String::from_utf8(compiler.stdout).expect("text");
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host");
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--all-features", "--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    serde_json::from_slice(&cargo.stdout).expect("JSON")
}

#[test]
fn no_dependency_needs_a_newer_compiler() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("a list");
    let promised = minor(env!("CARGO_PKG_RUST_VERSION"));
    let newer: Vec<String> = packages
        .iter()
        .filter(|package| package["rust_version"].as_str().is_some_and(|needed| minor(needed) > promised))
        .map(|package| format!("{} {} needs Rust {}", package["name"], package["version"], package["rust_version"]))
        .collect();
    assert!(!packages.is_empty(), "Cargo tells of no package");
    assert!(newer.is_empty(), "{newer:#?}");
}
