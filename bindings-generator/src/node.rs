//! The TypeScript records and calls: `lib/calls.d.cts`, their code `lib/calls.cjs`, and the list of names `index.mjs`.
//!
//! Records are plain objects as on the wire; the code holds which of their fields are amounts, so that those alone are converted.
//! Does not know the border itself; `lib/convert.cjs` does.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::model::{Call, Field, Model, Optional, Record, Type};
use crate::names::camel_case;

const HEAD: &str = "// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.\n";

/// Names of TypeScript's own that a record may not take.
const GLOBALS: &[&str] = &["Error", "Record", "Map", "Set", "Date", "Promise", "Symbol", "Object", "Amount", "Options"];

/// What stands beside the generated names in the package.
const BY_HAND: &[&str] = &["JeongsanError", "PolicyBook", "callText", "callTextAsync"];

/// The files of the package with their text.
pub fn files(model: &Model) -> Vec<(&'static str, String)> {
    let node = Node::of(model);
    vec![
        ("bindings-node/lib/calls.d.cts", node.declarations()),
        ("bindings-node/lib/calls.cjs", node.code()),
        ("bindings-node/index.mjs", node.names()),
    ]
}

struct Node<'m> {
    model: &'m Model,
    records: BTreeMap<&'m str, &'m Record>,
    /// Records that hold amounts, at any depth: their type has a parameter for the type of amounts.
    with_amounts: BTreeSet<&'m str>,
    /// Records of which a field is converted: amounts, and whatever it is.
    converted: BTreeSet<&'m str>,
}

fn shown(name: &str) -> String {
    if GLOBALS.contains(&name) { format!("{name}Record") } else { name.to_owned() }
}

fn doc(lines: &[String], indent: &str) -> String {
    let clean = |line: &String| line.trim().replace("[`", "`").replace("`]", "`").replace("*/", "* /");
    match lines.iter().map(clean).filter(|line| !line.is_empty()).collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [one] => format!("{indent}/** {one} */\n"),
        many => {
            let lines: String = many.iter().map(|line| format!("{indent} * {line}\n")).collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

/// A call as it is offered.
struct Form {
    name: String,
    /// As a promise, off the main thread.
    later: bool,
}

impl Form {
    fn answer(&self, of: String) -> String {
        if self.later { format!("Promise<{of}>") } else { of }
    }

    fn doc(&self, call: &Call, indent: &str) -> String {
        let note = if self.later { "As the call without `Async`; the engine works off the main thread." } else { "" };
        doc(&[call.doc.clone(), note.to_owned()], indent)
    }
}

/// The records whose fields satisfy `own`, and those that hold them.
fn holding(model: &Model, own: fn(&Type) -> bool) -> BTreeSet<&str> {
    fn holds(of: &Type, own: fn(&Type) -> bool, found: &BTreeSet<&str>) -> bool {
        own(of)
            || match of {
                Type::List(inner) => holds(&inner.of, own, found),
                Type::Map(inner) => holds(inner, own, found),
                Type::Record(name) => found.contains(name.as_str()),
                Type::Either(names) => names.iter().any(|name| found.contains(name.as_str())),
                _ => false,
            }
    }
    let mut found = BTreeSet::new();
    loop {
        let fits = |record: &&Record| record.fields.iter().any(|field| holds(&field.of.of, own, &found));
        let next: BTreeSet<&str> = model.records.iter().filter(fits).map(|record| record.name.as_str()).collect();
        if next == found {
            return found;
        }
        found = next;
    }
}

impl<'m> Node<'m> {
    fn of(model: &'m Model) -> Self {
        Node {
            model,
            records: model.records.iter().map(|record| (record.name.as_str(), record)).collect(),
            with_amounts: holding(model, |of| *of == Type::Amount),
            converted: holding(model, |of| *of == Type::Amount || is_any_by_name(of)),
        }
    }

    fn has_amounts(&self, of: &Type) -> bool {
        match of {
            Type::Amount => true,
            Type::List(inner) => self.has_amounts(&inner.of),
            Type::Map(inner) => self.has_amounts(inner),
            Type::Record(name) => self.with_amounts.contains(name.as_str()),
            Type::Either(names) => names.iter().any(|name| self.with_amounts.contains(name.as_str())),
            _ => false,
        }
    }

    fn reference(&self, record: &str, amounts: &str) -> String {
        let parameter = if self.with_amounts.contains(record) { amounts } else { "" };
        format!("{}{parameter}", shown(record))
    }

    fn one_of<'r>(&self, records: impl Iterator<Item = &'r String>, amounts: &str) -> String {
        records.map(|record| self.reference(record, amounts)).collect::<Vec<_>>().join(" | ")
    }

    /// The TypeScript type; `amounts` is the parameter records are given: `<A>`, `<number>`, or nothing.
    fn typed(&self, of: &Type, amounts: &str) -> String {
        let many = |of: &Type, null: bool| {
            let of = nullable(self.typed(of, amounts), null);
            if of.contains('|') || of.starts_with("readonly ") { format!("({of})") } else { of }
        };
        match of {
            Type::Text | Type::Date | Type::Instant | Type::Rate | Type::Decimal | Type::Exact => "string".to_owned(),
            Type::Flag => "boolean".to_owned(),
            Type::Count => "number".to_owned(),
            Type::Amount => "A".to_owned(),
            Type::Words(words) => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
            Type::List(inner) => format!("readonly {}[]", many(&inner.of, inner.null)),
            of if is_any_by_name(of) => "{ readonly [name: string]: bigint | string }".to_owned(),
            Type::Map(inner) => format!("{{ readonly [name: string]: {} }}", self.typed(inner, amounts)),
            Type::Record(record) => {
                let instead = &self.records[record.as_str()].instead;
                self.one_of(std::iter::once(record).chain(instead), amounts)
            }
            Type::Either(records) => match self.model.unions.iter().find(|union| union.records == *records) {
                Some(union) if self.has_amounts(of) => format!("{}{amounts}", shown(&union.name)),
                Some(union) => shown(&union.name),
                None => self.one_of(records.iter(), amounts),
            },
            Type::Any => "unknown".to_owned(),
        }
    }

    fn declarations(&self) -> String {
        let mut out = format!("{HEAD}// The records of the wire, and its calls as functions and methods.\n\n");
        out.push_str(
            "/** An amount in minor units: `bigint`, or `number` where that was asked for. */\n\
             export type Amount = bigint | number;\n\n\
             /** How amounts are given and answered: `bigint` when absent. */\n\
             export interface Options<N extends \"bigint\" | \"number\" = \"bigint\" | \"number\"> {\n  \
             /** `number` is exact here: no amount of the engine reaches 2^53, and larger numbers are refused. */\n  \
             readonly amounts?: N | undefined;\n}\n",
        );
        for record in &self.model.records {
            self.interface(record, &mut out);
        }
        for union in &self.model.unions {
            let has = self.has_amounts(&Type::Either(union.records.clone()));
            let (declared, given) = if has { ("<A extends Amount = bigint>", "<A>") } else { ("", "") };
            let (text, name) = (doc(std::slice::from_ref(&union.doc), ""), shown(&union.name));
            let records = self.one_of(union.records.iter(), given);
            let _ = write!(out, "\n{text}export type {name}{declared} = {records};\n");
        }
        for call in self.model.calls.iter().filter(|call| !call.on_book) {
            self.function(call, &mut out);
        }
        out.push_str("\n/** The calls that need a book. */\nexport interface BookCalls<A extends Amount = bigint> {\n");
        for call in self.model.calls.iter().filter(|call| call.on_book) {
            self.method(call, &mut out);
        }
        out.push_str("}\n");
        out
    }

    fn interface(&self, record: &Record, out: &mut String) {
        let parameter =
            if self.with_amounts.contains(record.name.as_str()) { "<A extends Amount = bigint>" } else { "" };
        let _ = write!(
            out,
            "\n{}export interface {}{parameter} {{\n",
            doc(std::slice::from_ref(&record.doc), ""),
            shown(&record.name)
        );
        for field in &record.fields {
            self.field(field, record, out);
        }
        out.push_str("}\n");
    }

    fn field(
        &self,
        Field { name, of: Optional { of, null }, required, doc: text }: &Field,
        record: &Record,
        out: &mut String,
    ) {
        let (mark, absent) = match (required, record.input) {
            (true, _) => ("", ""),
            (false, true) => ("?", " | undefined"),
            (false, false) => ("?", ""),
        };
        let of = nullable(self.typed(of, "<A>"), *null);
        let absent = if of == "unknown" { "" } else { absent };
        let _ = writeln!(out, "{}  readonly {name}{mark}: {of}{absent};", doc(std::slice::from_ref(text), "  "));
    }

    /// Whether the call takes a list of records: it may be long work, and is offered off the main thread too.
    fn is_long(&self, call: &Call) -> bool {
        let list = |field: &Field| match &field.of.of {
            Type::List(inner) => matches!(inner.of, Type::Record(_) | Type::Either(_)),
            _ => false,
        };
        self.records[call.input.as_str()].fields.iter().any(|field| field.required && list(field))
    }

    /// The forms of a call: at once, and as a promise where it may be long.
    fn forms(&self, call: &Call) -> Vec<Form> {
        let name = camel_case(&call.name);
        let later = self.is_long(call).then(|| Form { name: format!("{name}Async"), later: true });
        std::iter::once(Form { name, later: false }).chain(later).collect()
    }

    fn question(&self, call: &Call) -> &'static str {
        let all_optional = self.records[call.input.as_str()].fields.iter().all(|field| !field.required);
        if all_optional { "input?" } else { "input" }
    }

    fn function(&self, call: &Call, out: &mut String) {
        let input = Type::Record(call.input.clone());
        let amounts = self.has_amounts(&input) || self.has_amounts(&call.answer);
        let question = self.question(call);
        for form in self.forms(call) {
            let (text, name) = (form.doc(call, ""), &form.name);
            let mut overload = |question: &str, parameter: &str, options: &str| {
                let (given, got) = (self.typed(&input, parameter), form.answer(self.typed(&call.answer, parameter)));
                let _ = write!(out, "\n{text}export function {name}({question}{given}{options}): {got};\n");
            };
            if amounts {
                overload(&format!("{question}: "), "", ", options?: Options<\"bigint\">");
                let question = if question == "input" { "input: " } else { "input: undefined | " };
                overload(question, "<number>", ", options: Options<\"number\">");
            } else {
                overload(&format!("{question}: "), "", "");
            }
        }
    }

    fn method(&self, call: &Call, out: &mut String) {
        let input = self.typed(&Type::Record(call.input.clone()), "<A>");
        let answer = self.typed(&call.answer, "<A>");
        let question = self.question(call);
        for form in self.forms(call) {
            let (text, name) = (form.doc(call, "  "), &form.name);
            let _ = writeln!(out, "{text}  {name}({question}: {input}): {};", form.answer(answer.clone()));
        }
    }

    /// The shape by which a value is converted; nothing when it is left as it is.
    fn shape(&self, of: &Type) -> Option<String> {
        match of {
            Type::Amount => Some("AMOUNT".to_owned()),
            of if is_any_by_name(of) => Some("each(ANY)".to_owned()),
            Type::List(inner) => self.shape(&inner.of).map(|item| format!("each({item})")),
            Type::Map(inner) => self.shape(inner).map(|item| format!("each({item})")),
            Type::Record(name) => self.converted.contains(name.as_str()).then(|| format!("shapes.{name}")),
            Type::Either(names) => self.either(names),
            _ => None,
        }
    }

    /// One shape for several records: fields of one name must be converted alike.
    fn either(&self, names: &[String]) -> Option<String> {
        let mut fields: BTreeMap<&str, Option<String>> = BTreeMap::new();
        for field in names.iter().flat_map(|name| &self.records[name.as_str()].fields) {
            let shape = self.shape(&field.of.of);
            let known = fields.entry(&field.name).or_insert_with(|| shape.clone());
            assert!(*known == shape, "`{}` is converted differently in the records {names:?}", field.name);
        }
        let names = names.iter().filter(|name| self.converted.contains(name.as_str()));
        let parts: Vec<String> = names.map(|name| format!("...shapes.{name}.fields")).collect();
        (!parts.is_empty()).then(|| format!("record({{ {} }})", parts.join(", ")))
    }

    /// The records with a shape, each after those it holds.
    fn in_order(&self) -> Vec<&'m Record> {
        fn visit<'m>(node: &Node<'m>, name: &str, open: &mut Vec<String>, out: &mut Vec<&'m Record>) {
            if out.iter().any(|record| record.name == name) || !node.converted.contains(name) {
                return;
            }
            assert!(!open.contains(&name.to_owned()), "{name} holds itself");
            open.push(name.to_owned());
            let record = node.records[name];
            for field in &record.fields {
                for inner in crate::model::records_of(&field.of.of) {
                    visit(node, &inner, open, out);
                }
            }
            open.pop();
            out.push(record);
        }
        let mut out = Vec::new();
        for name in &self.converted {
            visit(self, name, &mut Vec::new(), &mut out);
        }
        out
    }

    fn code(&self) -> String {
        let mut out = format!("\"use strict\";\n{HEAD}");
        out.push_str(
            "// Which fields of which record are amounts; and the calls of the wire as functions and methods.\n\n\
             const { AMOUNT, ANY, record, each, call, callAsync } = require(\"./convert.cjs\");\n\nconst shapes = {};\n",
        );
        for record in self.in_order() {
            let _ = write!(out, "shapes.{} = record({{", record.name);
            for field in &record.fields {
                if let Some(shape) = self.shape(&field.of.of) {
                    let _ = write!(out, "\n  {}: {shape},", field.name);
                }
            }
            out.push_str("\n});\n");
        }
        let shape = |of: &Type| self.shape(of).unwrap_or_else(|| "undefined".to_owned());
        let shapes = |call: &Call| format!("{}, {}", shape(&Type::Record(call.input.clone())), shape(&call.answer));
        for call in self.model.calls.iter().filter(|call| !call.on_book) {
            for Form { name, later } in self.forms(call) {
                let caller = if later { "callAsync" } else { "call" };
                let shapes = shapes(call);
                let _ = write!(
                    out,
                    "\nexports.{name} = function {name}(input, options) {{\n  \
                     return {caller}(\"{}\", input, {shapes}, options);\n}};\n",
                    call.name
                );
            }
        }
        out.push_str("\n/** The calls that need a book, by way of `_call` and `_callAsync`. */\nclass BookCalls {\n");
        for call in self.model.calls.iter().filter(|call| call.on_book) {
            for Form { name, later } in self.forms(call) {
                let caller = if later { "_callAsync" } else { "_call" };
                let shapes = shapes(call);
                let _ = write!(
                    out,
                    "  {name}(input) {{\n    return this.{caller}(\"{}\", input, {shapes});\n  }}\n",
                    call.name
                );
            }
        }
        out.push_str("}\n\nexports.BookCalls = BookCalls;\nexports.shapes = shapes;\n");
        out
    }

    fn names(&self) -> String {
        let functions = self.model.calls.iter().filter(|call| !call.on_book).flat_map(|call| self.forms(call));
        let names: BTreeSet<String> =
            functions.map(|form| form.name).chain(BY_HAND.iter().map(|name| (*name).to_owned())).collect();
        let names: String = names.iter().map(|name| format!("  {name},\n")).collect();
        format!(
            "{HEAD}\nimport jeongsan from \"./index.cjs\";\n\nexport const {{\n{names}}} = jeongsan;\nexport default jeongsan;\n"
        )
    }
}

/// Whatever stands under names, as in the detail of an error: whole numbers and texts.
fn is_any_by_name(of: &Type) -> bool {
    matches!(of, Type::Map(inner) if **inner == Type::Any)
}

fn nullable(of: String, null: bool) -> String {
    if null && of != "unknown" { format!("{of} | null") } else { of }
}
