//! Which file of a crate uses which other, and where such uses go round in a circle.
//!
//! Reads `use` trees and paths written inline, follows re-exports to the file that declares, and forgets tests. Knows module paths
//! and braces; does not know types, so a method called on a value is no use of its file.

use std::collections::{BTreeMap, BTreeSet};

/// A file below the source folder, by its path there (`payout/plan.rs`), with its text.
pub type Source = (String, String);

/// The uses of each file, by path: the files it uses, each with one path that says so.
pub type Uses = BTreeMap<String, BTreeMap<String, String>>;

struct File<'s> {
    path: &'s str,
    module: Vec<String>,
    code: String,
    /// The name each re-export gives, with the path it stands for. Only `mod.rs` and `lib.rs` pass on what others declare.
    passes_on: BTreeMap<String, Vec<String>>,
}

/// The code of a file: without comments on lines of their own, and without its tests.
fn code_of(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

fn module_of(path: &str) -> Vec<String> {
    let mut module: Vec<String> = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod" || last == "lib") {
        module.pop();
    }
    module
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every path of a `use` tree or an inline path that begins here, in segments, with the name it is used by.
fn paths(text: &str) -> Vec<(Vec<String>, String)> {
    fn tree(text: &mut &str, before: &[String], found: &mut Vec<(Vec<String>, String)>) {
        let mut path = before.to_vec();
        loop {
            *text = text.trim_start();
            if let Some(inside) = text.strip_prefix('{') {
                *text = inside;
                loop {
                    *text = text.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
                    if let Some(rest) = text.strip_prefix('}') {
                        *text = rest;
                        return;
                    }
                    let left = text.len();
                    tree(text, &path, found);
                    if text.len() == left {
                        return;
                    }
                }
            }
            let end = text.find(|c| !is_word(c)).unwrap_or(text.len());
            let word = text[..end].to_owned();
            *text = &text[end..];
            match word.as_str() {
                "" => break,
                "self" if !path.is_empty() => {}
                _ => path.push(word),
            }
            match text.strip_prefix("::") {
                Some(rest) => *text = rest,
                None => break,
            }
        }
        let mut name = path.last().cloned().unwrap_or_default();
        if let Some(renamed) = text.strip_prefix(" as ") {
            let end = renamed.find(|c| !is_word(c)).unwrap_or(renamed.len());
            name = renamed[..end].to_owned();
            *text = &renamed[end..];
        }
        found.push((path, name));
    }
    let (mut text, mut found) = (text, Vec::new());
    tree(&mut text, &[], &mut found);
    found
}

/// Where a word begins that is followed by `::` and is itself no part of a longer path.
fn beginnings(code: &str) -> impl Iterator<Item = (&str, &str)> {
    code.match_indices("::").filter_map(|(at, _)| {
        let before = &code[..at];
        let start = before
            .rfind(|c| !is_word(c))
            .map_or(0, |last| last + before[last..].chars().next().map_or(1, char::len_utf8));
        let alone = start < at && !before[..start].ends_with("::");
        alone.then(|| (&code[start..at], &code[start..]))
    })
}

impl<'s> File<'s> {
    fn new((path, text): &'s Source) -> Self {
        let (module, code) = (module_of(path), code_of(text));
        let mut passes_on = BTreeMap::new();
        if path.ends_with("mod.rs") || path == "lib.rs" {
            for statement in code.split(';') {
                let statement = statement.trim_start();
                let public = statement.starts_with("pub use ") || statement.starts_with("pub(");
                let Some((_, tree)) = statement.split_once(" use ").or(statement.split_once("use ")).filter(|_| public)
                else {
                    continue;
                };
                passes_on.extend(paths(tree).into_iter().map(|(path, name)| (name, path)));
            }
        }
        File { path, module, code, passes_on }
    }
}

struct Crate<'s> {
    files: Vec<File<'s>>,
    modules: BTreeMap<Vec<String>, usize>,
}

impl Crate<'_> {
    /// The module path from the root that a path written in a module means.
    fn absolute(&self, module: &[String], path: &[String]) -> Vec<String> {
        let (mut from, mut rest) = match path.first().map(String::as_str) {
            Some("crate") => (Vec::new(), &path[1..]),
            Some("self" | "super") => (module.to_vec(), path),
            _ => (module.to_vec(), path),
        };
        while let Some(step) = rest.first().filter(|step| *step == "super" || *step == "self") {
            if step == "super" {
                from.pop();
            }
            rest = &rest[1..];
        }
        from.extend(rest.iter().cloned());
        from
    }

    /// The file that declares what an absolute path names; nothing for a module that only gathers, or for another crate.
    fn declares(&self, path: &[String]) -> Option<usize> {
        let mut path = path.to_vec();
        // Re-exports of re-exports end.
        for _ in 0..16 {
            let depth = (0..=path.len()).rev().find(|depth| self.modules.contains_key(&path[..*depth]))?;
            let file = self.modules[&path[..depth]];
            let gathers = self.files[file].path.ends_with("mod.rs") || self.files[file].path == "lib.rs";
            let Some(name) = path.get(depth) else { return (!gathers).then_some(file) };
            let Some(target) = self.files[file].passes_on.get(name) else { return Some(file) };
            path = [self.absolute(&self.files[file].module, target), path[depth + 1..].to_vec()].concat();
        }
        None
    }

    fn uses(&self, file: &File<'_>) -> BTreeMap<String, String> {
        let gathers = file.path.ends_with("mod.rs") || file.path == "lib.rs";
        // What a re-export names is used by those who ask for it, not by the file that passes it on.
        let code: String = if gathers {
            file.code
                .split_inclusive(';')
                .filter(|part| !part.contains("pub use ") && !part.contains(") use "))
                .collect()
        } else {
            file.code.clone()
        };
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (module, _) in self
            .modules
            .iter()
            .filter(|(module, _)| gathers && module.split_last().is_some_and(|(_, rest)| rest == file.module))
        {
            names.extend(module.last().map(|name| (name.clone(), module.clone())));
        }
        let mut found: Vec<Vec<String>> = Vec::new();
        for (first, text) in beginnings(&code) {
            if matches!(first, "crate" | "super" | "self") {
                for (path, name) in paths(text) {
                    let path = self.absolute(&file.module, &path);
                    if self.modules.contains_key(&path) {
                        names.insert(name, path.clone());
                    }
                    found.push(path);
                }
            }
        }
        // Paths that begin with a module known by name.
        for (first, text) in beginnings(&code) {
            if let Some(module) = names.get(first) {
                found.extend(paths(text).into_iter().map(|(path, _)| [module, &path[1..]].concat()));
            }
        }
        let mut uses = BTreeMap::new();
        for path in found {
            if let Some(used) = self.declares(&path).map(|used| &self.files[used]).filter(|used| used.path != file.path)
            {
                uses.entry(used.path.to_owned()).or_insert_with(|| path.join("::"));
            }
        }
        uses
    }
}

/// The uses of each file of a crate. Files named `tests.rs` are left out.
pub fn uses(sources: &[Source]) -> Uses {
    let files: Vec<File<'_>> = sources.iter().filter(|(path, _)| !path.ends_with("tests.rs")).map(File::new).collect();
    let modules = files.iter().enumerate().map(|(index, file)| (file.module.clone(), index)).collect();
    let all = Crate { files, modules };
    all.files.iter().map(|file| (file.path.to_owned(), all.uses(file))).collect()
}

/// The circles inside every folder: between its files, and between its folders taken whole. Each use that is part of one is told.
pub fn circles(uses: &Uses) -> Vec<String> {
    let folders: BTreeSet<&str> =
        uses.keys().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..=at])).chain([""]).collect();
    let mut told = Vec::new();
    for folder in folders {
        // What stands right in the folder: a file, or a folder with its slash.
        let unit = |path: &str| {
            let inside = path.strip_prefix(folder)?;
            Some(inside.split_inclusive('/').next().unwrap_or_default().to_owned())
        };
        let mut edges: BTreeMap<(String, String), String> = BTreeMap::new();
        for (from, used) in uses {
            for (to, path) in used {
                if let (Some(a), Some(b)) = (unit(from), unit(to))
                    && a != b
                {
                    edges.entry((a, b)).or_insert_with(|| format!("{from} uses {path} of {to}"));
                }
            }
        }
        // What nothing leads to, and what leads nowhere, is in no circle.
        loop {
            let (from, to): (BTreeSet<String>, BTreeSet<String>) = edges.keys().cloned().unzip();
            let before = edges.len();
            edges.retain(|(a, b), _| to.contains(a) && from.contains(b));
            if edges.len() == before {
                break;
            }
        }
        told.extend(edges.into_values());
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{Source, circles, uses};

    fn sources(files: &[(&str, &str)]) -> Vec<Source> {
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_circle_is_found_through_nested_braces_and_re_exports() {
        let files = sources(&[
            ("lib.rs", "pub mod a;\npub mod b;\npub use a::One;\n"),
            ("a/mod.rs", "mod one;\nmod two;\npub use one::{One, inner::{Deep as Deeper}};\npub use two::Two;\n"),
            ("a/one.rs", "use std::fmt;\nuse crate::{b, a::{Two as Other}};\npub struct One(Other);\n"),
            ("a/two.rs", "pub struct Two;\nfn f() -> super::One { todo() }\n"),
            ("b.rs", "//! Uses crate::a only here.\npub fn f() {}\n#[cfg(test)]\nmod tests { use crate::a::One; }\n"),
        ]);
        let uses = uses(&files);
        assert_eq!(uses["a/one.rs"].keys().collect::<Vec<_>>(), ["a/two.rs", "b.rs"]);
        assert!(uses["b.rs"].is_empty() && uses["a/mod.rs"].is_empty());
        let told = ["a/one.rs uses a::Two of a/two.rs", "a/two.rs uses a::One of a/one.rs"];
        assert_eq!(circles(&uses), told);
    }

    #[test]
    fn a_circle_is_found_through_the_name_of_a_module() {
        let files = sources(&[
            ("a/mod.rs", "mod one;\nmod two;\nconst C: u8 = two::f();\n"),
            ("a/one.rs", "use super::two;\nfn f() { two::f(); }\n"),
            ("a/two.rs", "use super::C;\npub fn f() { self::g(super::one::h) }\n"),
        ]);
        let told = circles(&uses(&files));
        assert!(told.contains(&"a/two.rs uses a::C of a/mod.rs".to_owned()), "{told:#?}");
        assert!(told.contains(&"a/mod.rs uses a::two::f of a/two.rs".to_owned()), "{told:#?}");
        assert!(told.contains(&"a/one.rs uses a::two of a/two.rs".to_owned()), "{told:#?}");
    }

    #[test]
    fn folders_are_taken_whole() {
        let files = sources(&[
            ("w/mod.rs", "mod low;\nmod high;\n"),
            ("w/low/mod.rs", "mod a;\nmod b;\npub use a::A;\n"),
            ("w/low/a.rs", "pub struct A;\n"),
            ("w/low/b.rs", "use crate::w::high::c::C;\n"),
            ("w/high/mod.rs", "pub mod c;\npub mod d;\n"),
            ("w/high/c.rs", "pub struct C;\n"),
            ("w/high/d.rs", "use super::super::low::A;\n"),
        ]);
        let told = ["w/high/d.rs uses w::low::A of w/low/a.rs", "w/low/b.rs uses w::high::c::C of w/high/c.rs"];
        assert_eq!(circles(&uses(&files)), told);
    }

    #[test]
    fn a_house_without_circles_tells_nothing() {
        let files = sources(&[
            ("a/mod.rs", "mod one;\nmod two;\npub(crate) use two::Two;\npub const C: u8 = 1;\n"),
            ("a/one.rs", "use super::{C, Two};\nuse crate::a::two::{self, Three};\n"),
            ("a/two.rs", "use std::{fmt, collections::{BTreeMap, BTreeSet}};\npub struct Two;\npub struct Three;\n"),
        ]);
        let uses = uses(&files);
        assert_eq!(uses["a/one.rs"].keys().collect::<Vec<_>>(), ["a/mod.rs", "a/two.rs"]);
        assert!(circles(&uses).is_empty());
    }
}
