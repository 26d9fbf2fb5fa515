//! The Python records, calls and families of errors: `_records.py`, `_calls.py` and `_families.py`.
//!
//! Records are thin views of wire documents: built from keyword arguments, or read from an answer, and converted field by field when
//! a field is asked for. Does not know the border itself; `_convert.py` and `_book.py` do.

use std::fmt::Write;

use crate::model::{Call, Family, Field, Model, Optional, Record, Type};
use crate::names::{pascal_case, snake_case};

const HEAD: &str = "# Written by jeongsan-bindings-generator from the wire's one description. Do not edit.\n";

const KEYWORDS: &[&str] = &["from", "in", "is", "class", "def", "pass", "global", "None", "True", "False"];

/// The files of the package with their text.
pub fn files(model: &Model) -> Vec<(&'static str, String)> {
    vec![
        ("bindings-python/python/jeongsan/_records.py", records(model)),
        ("bindings-python/python/jeongsan/_calls.py", calls(model)),
        ("bindings-python/python/jeongsan/_families.py", families(model)),
    ]
}

fn name(wire: &str) -> String {
    let name = snake_case(wire);
    if KEYWORDS.contains(&name.as_str()) { format!("{name}_") } else { name }
}

fn doc(text: &str, indent: &str) -> String {
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "'''").replace("[`", "`").replace("`]", "`");
    format!("{indent}\"\"\"{}\"\"\"\n", text.trim())
}

/// The type of a value that is given and read alike.
fn scalar(of: &Type) -> &'static str {
    match of {
        Type::Text => "str",
        Type::Flag => "bool",
        Type::Count | Type::Amount => "int",
        Type::Date => "dt.date",
        Type::Instant => "dt.datetime",
        _ => "Any",
    }
}

/// The type a caller may give.
fn given(of: &Type, model: &Model) -> String {
    match of {
        Type::Rate | Type::Decimal | Type::Exact => "Decimal | str".to_owned(),
        Type::Words(words) => literal(words),
        Type::List(inner) => format!("Sequence[{}]", nullable(given(&inner.of, model), inner.null)),
        Type::Map(inner) => format!("Mapping[str, {}]", given(inner, model)),
        Type::Record(name) => {
            let instead = model.records.iter().filter(|record| record.name == *name).flat_map(|record| &record.instead);
            let names: Vec<&str> = std::iter::once(name).chain(instead).map(String::as_str).collect();
            format!("{} | Mapping[str, Any]", names.join(" | "))
        }
        Type::Either(records) => format!("{} | Mapping[str, Any]", records.join(" | ")),
        other => scalar(other).to_owned(),
    }
}

/// The type a reader gets.
fn got(of: &Type) -> String {
    match of {
        Type::Rate | Type::Decimal => "Decimal".to_owned(),
        Type::Exact => "Decimal | Fraction".to_owned(),
        Type::Words(_) => "str".to_owned(),
        Type::List(inner) => format!("list[{}]", nullable(got(&inner.of), inner.null)),
        Type::Map(inner) => format!("dict[str, {}]", got(inner)),
        Type::Record(record) => record.clone(),
        Type::Either(records) => records.join(" | "),
        other => scalar(other).to_owned(),
    }
}

fn nullable(of: String, null: bool) -> String {
    if null && of != "Any" { format!("{of} | None") } else { of }
}

fn literal(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("Literal[{}]", words.join(", "))
}

/// The function of `_convert.py` that reads a value of this type.
fn reader(of: &Type) -> String {
    match of {
        Type::Text | Type::Words(_) => "text".to_owned(),
        Type::Flag => "flag".to_owned(),
        Type::Count | Type::Amount => "whole".to_owned(),
        Type::Date => "day".to_owned(),
        Type::Instant => "instant".to_owned(),
        Type::Rate => "rate".to_owned(),
        Type::Decimal => "decimal".to_owned(),
        Type::Exact => "exact".to_owned(),
        Type::List(inner) if inner.null => format!("many(maybe({}))", reader(&inner.of)),
        Type::List(inner) => format!("many({})", reader(&inner.of)),
        Type::Map(inner) => format!("named({})", reader(inner)),
        Type::Record(record) => format!("{record}._view"),
        Type::Either(records) => format!("either({})", records.join(", ")),
        Type::Any => "anything".to_owned(),
    }
}

/// How a given value is put on the wire.
fn writer(of: &Type, value: &str) -> String {
    match of {
        Type::Rate => format!("rate_text({value})"),
        _ => format!("plain({value})"),
    }
}

/// `book` as `BookError`.
fn error_class(family: &Family) -> String {
    format!("{}Error", pascal_case(&family.name))
}

fn families(model: &Model) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\"\"\"The families of errors, each a class of its own.\"\"\"\n\nfrom __future__ import annotations\n\n\
         from ._errors import JeongsanError\n\n__all__ = [\n",
    );
    let mut names: Vec<String> = model.families.iter().map(error_class).collect();
    names.sort();
    for name in names {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("]\n");
    for family in &model.families {
        let _ = write!(out, "\n\nclass {}(JeongsanError):\n{}", error_class(family), doc(&family.doc, "    "));
    }
    out.push_str("\n\nCLASSES: dict[str, type[JeongsanError]] = {\n");
    for (family, code) in model.families.iter().flat_map(|family| family.codes.iter().map(move |code| (family, code))) {
        let _ = writeln!(out, "    \"{code}\": {},", error_class(family));
    }
    out.push_str("}\n\"\"\"The class of each code.\"\"\"\n");
    out
}

fn records(model: &Model) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\"\"\"The records of the wire as Python classes.\"\"\"\n\nfrom __future__ import annotations\n\n\
         import datetime as dt\nfrom collections.abc import Mapping, Sequence\nfrom decimal import Decimal\n\
         from fractions import Fraction\nfrom typing import Any, Literal, TypeAlias\n\n\
         from ._convert import (\n    Record,\n    anything,\n    day,\n    decimal,\n    either,\n    exact,\n    flag,\n    instant,\n    \
         many,\n    maybe,\n    named,\n    plain,\n    rate,\n    rate_text,\n    text,\n    whole,\n)\n",
    );
    let shown: Vec<&Record> = model.records.iter().filter(|record| is_class(record, model)).collect();
    out.push_str("\n__all__ = [\n");
    for record in &shown {
        let _ = writeln!(out, "    \"{}\",", record.name);
    }
    for union in &model.unions {
        let _ = writeln!(out, "    \"{}\",", union.name);
    }
    out.push_str("]\n");
    for record in &shown {
        class(record, model, &mut out);
    }
    for union in &model.unions {
        let _ = write!(out, "\n{}: TypeAlias = {}\n", union.name, union.records.join(" | "));
        out.push_str(&doc(&union.doc, ""));
    }
    out
}

/// Inputs of calls are keyword arguments of their functions, not classes.
fn is_class(record: &Record, model: &Model) -> bool {
    !model.calls.iter().any(|call| call.input == record.name)
}

fn class(record: &Record, model: &Model, out: &mut String) {
    let _ = write!(out, "\n\nclass {}(Record):\n{}\n", record.name, doc(&record.doc, "    "));
    let names: Vec<String> = record.fields.iter().map(|field| format!("\"{}\"", name(&field.name))).collect();
    let comma = if names.len() == 1 { "," } else { "" };
    let _ = write!(out, "    __slots__ = ()\n    _names = ({}{comma})\n", names.join(", "));
    let required: Vec<String> =
        record.fields.iter().filter(|field| field.required).map(|field| format!("\"{}\"", field.name)).collect();
    let _ = writeln!(out, "    _required = frozenset[str](({}))", trailing(&required));
    if let Some((field, word)) = record.word() {
        let _ = writeln!(out, "    _word = (\"{field}\", \"{word}\")");
    }
    if record.input {
        init(record, model, out);
    }
    for field in &record.fields {
        property(field, out);
    }
}

fn trailing(items: &[String]) -> String {
    if items.len() == 1 { format!("{},", items.join("")) } else { items.join(", ") }
}

fn parameters(fields: &[Field], model: &Model, indent: &str) -> String {
    let mut out = String::new();
    for field in fields {
        let of = given(&field.of.of, model);
        let _ = if field.required {
            writeln!(out, "{indent}{}: {of},", name(&field.name))
        } else {
            writeln!(out, "{indent}{}: {} = None,", name(&field.name), nullable(of, true))
        };
    }
    out
}

fn document(fields: &[Field], indent: &str) -> String {
    let mut out = String::new();
    for field in fields {
        let _ = writeln!(out, "{indent}\"{}\": {},", field.name, writer(&field.of.of, &name(&field.name)));
    }
    out
}

fn init(record: &Record, model: &Model, out: &mut String) {
    let _ = write!(
        out,
        "\n    def __init__(\n        self,\n        *,\n{}    ) -> None:\n        self._set({{\n{}        }})\n",
        parameters(&record.fields, model, "        "),
        document(&record.fields, "            "),
    );
}

fn property(field: &Field, out: &mut String) {
    let Optional { of, null } = &field.of;
    let absent = *null || !field.required;
    let read = reader(of);
    let read = if absent { format!("maybe({read})") } else { read };
    let value = if field.required {
        format!("self._wire[\"{}\"]", field.name)
    } else {
        format!("self._wire.get(\"{}\")", field.name)
    };
    let _ = write!(
        out,
        "\n    @property\n    def {}(self) -> {}:\n{}        return {read}({value})\n",
        name(&field.name),
        nullable(got(of), absent),
        doc(&field.doc, "        "),
    );
}

fn calls(model: &Model) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\"\"\"The calls of the wire as functions, and those on a book as methods.\"\"\"\n\nfrom __future__ import annotations\n\n\
         import datetime as dt\nfrom collections.abc import Mapping, Sequence\nfrom decimal import Decimal\n\
         from typing import Any, Literal\n\nfrom ._convert import Caller, anything, call, many, plain, rate_text\n",
    );
    let mut used: Vec<&str> =
        model.records.iter().filter(|record| is_class(record, model)).map(|record| record.name.as_str()).collect();
    used.sort_unstable();
    out.push_str("from ._records import (\n");
    for record in used {
        let _ = writeln!(out, "    {record},");
    }
    out.push_str(")\n\n__all__ = [\n    \"BookCalls\",\n");
    for call in model.calls.iter().filter(|call| !call.on_book) {
        let _ = writeln!(out, "    \"{}\",", call.name);
    }
    out.push_str("]\n");
    for call in model.calls.iter().filter(|call| !call.on_book) {
        function(call, model, "", &mut out);
    }
    out.push_str("\n\nclass BookCalls(Caller):\n    \"\"\"The calls that need a book.\"\"\"\n\n    __slots__ = ()\n");
    for call in model.calls.iter().filter(|call| call.on_book) {
        function(call, model, "    ", &mut out);
    }
    out
}

fn function(call: &Call, model: &Model, indent: &str, out: &mut String) {
    let caller = if call.on_book { "self._call" } else { "call" };
    let fields = model.records.iter().find(|record| record.name == call.input).map_or(&[][..], |input| &input.fields);
    let blank = if indent.is_empty() { "\n\n" } else { "\n" };
    let _ = writeln!(out, "{blank}{indent}def {}(", call.name);
    if !indent.is_empty() {
        let _ = writeln!(out, "{indent}    self,");
    }
    // The one thing that must be given may be given by position.
    let (required, optional): (Vec<Field>, Vec<Field>) = fields.iter().cloned().partition(|field| field.required);
    let by_position = required.len() == 1;
    if by_position {
        out.push_str(&parameters(&required, model, &format!("{indent}    ")));
    }
    if !by_position && !fields.is_empty() || !optional.is_empty() {
        let _ = writeln!(out, "{indent}    *,");
    }
    let by_name = if by_position { optional.as_slice() } else { fields };
    out.push_str(&parameters(by_name, model, &format!("{indent}    ")));
    let _ = writeln!(out, "{indent}) -> {}:", got(&call.answer));
    let mut text = call.doc.clone();
    if !fields.is_empty() {
        text.push_str("\n\n");
        for field in required.iter().chain(&optional) {
            let _ = writeln!(text, "{indent}    {}: {}", name(&field.name), field.doc);
        }
        text.push_str(&format!("{indent}    "));
    }
    out.push_str(&long_doc(&text, &format!("{indent}    ")));
    let _ = write!(
        out,
        "{indent}    return {}({caller}(\"{}\", {{\n{}{indent}    }}))\n",
        reader(&call.answer),
        call.name,
        document(fields, &format!("{indent}        ")),
    );
}

fn long_doc(text: &str, indent: &str) -> String {
    let text = text.replace('\\', "\\\\").replace("[`", "`").replace("`]", "`");
    format!("{indent}\"\"\"{text}\"\"\"\n")
}
