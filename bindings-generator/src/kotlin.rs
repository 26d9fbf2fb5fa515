//! The Kotlin records, words and calls: `Records.kt`, `Words.kt` and `Calls.kt`.
//!
//! Records are data classes that kotlinx.serialization maps; only those that calls reach are written. Does not know the border itself;
//! `Door.kt` does.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::model::{Call, Field, Model, Optional, Record, Type};
use crate::names::camel_case;

const HEAD: &str = "// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.\n";

/// Words a name may not be.
const KEYWORDS: &[&str] = &[
    "as",
    "break",
    "class",
    "continue",
    "do",
    "else",
    "false",
    "for",
    "fun",
    "if",
    "in",
    "interface",
    "is",
    "null",
    "object",
    "package",
    "return",
    "super",
    "this",
    "throw",
    "true",
    "try",
    "typealias",
    "typeof",
    "val",
    "var",
    "when",
    "while",
];

/// The files of the module with their text.
pub fn files(model: &Model) -> Vec<(&'static str, String)> {
    let kotlin = Kotlin::of(model);
    vec![
        ("bindings-kotlin/src/main/kotlin/io/github/jeongsan/Records.kt", kotlin.records()),
        ("bindings-kotlin/src/main/kotlin/io/github/jeongsan/Words.kt", kotlin.words()),
        ("bindings-kotlin/src/main/kotlin/io/github/jeongsan/Calls.kt", kotlin.calls()),
    ]
}

/// The model with what Kotlin needs to know of it.
struct Kotlin<'m> {
    model: &'m Model,
    /// Records that are written: what calls take and answer, and the book.
    reached: Vec<&'m Record>,
    /// Unions, each by its records.
    unions: BTreeSet<Vec<String>>,
    /// Enumerations, each by its words.
    enums: BTreeSet<Vec<String>>,
    /// Records users name themselves; the others are only how arguments are put together.
    named: BTreeSet<String>,
}

impl<'m> Kotlin<'m> {
    fn of(model: &'m Model) -> Kotlin<'m> {
        let mut kotlin = Kotlin {
            model,
            reached: Vec::new(),
            unions: BTreeSet::new(),
            enums: BTreeSet::new(),
            named: BTreeSet::new(),
        };
        let fixed = ["Book", "Error", "Errors"].map(|name| Type::Record(name.to_owned()));
        let mut open: Vec<Type> = model.calls.iter().map(|call| call.answer.clone()).chain(fixed).collect();
        for call in &model.calls {
            open.extend(kotlin.record(&call.input).fields.iter().map(|field| field.of.of.clone()));
        }
        while let Some(of) = open.pop() {
            match of {
                Type::List(inner) => open.push(inner.of),
                Type::Map(inner) => open.push(*inner),
                Type::Words(words) => _ = kotlin.enums.insert(words),
                Type::Either(choices) => {
                    open.extend(choices.iter().cloned().map(Type::Record));
                    kotlin.unions.insert(choices);
                }
                Type::Record(name) if !kotlin.named.contains(&name) => {
                    open.extend(kotlin.record(&name).fields.iter().map(|field| field.of.of.clone()));
                    kotlin.named.insert(name);
                }
                _ => {}
            }
        }
        let inputs: BTreeSet<&String> = model.calls.iter().map(|call| &call.input).collect();
        let written = |record: &&Record| kotlin.named.contains(&record.name) || inputs.contains(&record.name);
        kotlin.reached = model.records.iter().filter(written).collect();
        kotlin
    }

    fn record(&self, name: &str) -> &'m Record {
        let found = self.model.records.iter().find(|record| record.name == name);
        found.unwrap_or_else(|| panic!("no record {name}"))
    }

    fn enum_name(&self, words: &[String]) -> &str {
        self.model.words.get(words).map_or_else(|| panic!("no name for the words {words:?}"), String::as_str)
    }

    fn of_type(&self, of: &Type) -> String {
        match of {
            Type::Text => "String".to_owned(),
            Type::Flag => "Boolean".to_owned(),
            Type::Count => "Int".to_owned(),
            Type::Amount => "Long".to_owned(),
            Type::Date => "LocalDate".to_owned(),
            Type::Instant => "Instant".to_owned(),
            Type::Rate => "@Serializable(with = RateSerializer::class) BigDecimal".to_owned(),
            Type::Decimal => "@Serializable(with = DecimalSerializer::class) BigDecimal".to_owned(),
            Type::Exact => "Exact".to_owned(),
            Type::Words(words) => self.enum_name(words).to_owned(),
            Type::List(inner) => format!("List<{}>", nullable(self.of_type(&inner.of), inner.null)),
            Type::Map(inner) => format!("Map<String, {}>", self.of_type(inner)),
            Type::Record(record) => record.clone(),
            Type::Either(choices) => union_name(choices),
            Type::Any => "@Serializable(with = AnySerializer::class) Any".to_owned(),
        }
    }

    /// The declaration of a property or parameter. What may be absent is null unless it is given.
    fn declared(&self, field: &Field) -> String {
        let Optional { of, null } = &field.of;
        let of = nullable(self.of_type(of), *null || !field.required);
        let default = if field.required { "" } else { " = null" };
        format!("{}: {of}{default}", name(&field.name))
    }

    /// The type of a parameter: as declared, without what only the mapping needs.
    fn parameter(&self, field: &Field) -> String {
        ["Any", "Decimal", "Rate"].iter().fold(self.declared(field), |declared, value| {
            declared.replace(&format!("@Serializable(with = {value}Serializer::class) "), "")
        })
    }

    fn records(&self) -> String {
        let mut out = String::from(HEAD);
        out.push_str(
            "@file:UseSerializers(InstantSerializer::class, LocalDateSerializer::class)\n\n\
             package io.github.jeongsan\n\nimport java.math.BigDecimal\nimport java.time.Instant\nimport java.time.LocalDate\n\
             import kotlinx.serialization.Serializable\nimport kotlinx.serialization.UseSerializers\n",
        );
        for choices in &self.unions {
            self.union(choices, &mut out);
        }
        for record in &self.reached {
            self.class(record, &mut out);
        }
        out
    }

    fn union(&self, choices: &[String], out: &mut String) {
        let union = union_name(choices);
        let _ = write!(
            out,
            "\n/** {}. */\n@Serializable(with = {union}Serializer::class)\npublic sealed interface {union}\n\n\
             internal object {union}Serializer : UnionSerializer<{union}>(\n    {union}::class,\n",
            choices.iter().map(|choice| format!("[{choice}]")).collect::<Vec<_>>().join(" or "),
        );
        for choice in choices {
            let required = self.record(choice).fields.iter().filter(|field| field.required);
            let required: Vec<String> = required.map(|field| format!("\"{}\"", field.name)).collect();
            let _ = writeln!(out, "    Choice(setOf({}), {choice}.serializer()),", required.join(", "));
        }
        out.push_str(")\n");
    }

    fn class(&self, record: &Record, out: &mut String) {
        let seen = if self.named.contains(&record.name) { "public" } else { "internal" };
        let properties = record.fields.iter().map(|field| ("property", field));
        let _ = write!(out, "\n{}@Serializable\n", kdoc(&record.doc, properties, ""));
        if record.fields.is_empty() {
            let _ = writeln!(out, "{seen} class {}", record.name);
            return;
        }
        let _ = writeln!(out, "{seen} data class {}(", record.name);
        for field in &record.fields {
            let _ = writeln!(out, "    val {},", self.declared(field));
        }
        let unions = self.unions.iter().filter(|choices| choices.contains(&record.name));
        let unions: Vec<String> = unions.map(|choices| union_name(choices)).collect();
        out.push(')');
        if !unions.is_empty() {
            let _ = write!(out, " : {}", unions.join(", "));
        }
        out.push('\n');
    }

    fn words(&self) -> String {
        let mut out = String::from(HEAD);
        out.push_str(
            "package io.github.jeongsan\n\nimport kotlinx.serialization.SerialName\nimport kotlinx.serialization.Serializable\n",
        );
        let mut enums: Vec<(&str, &Vec<String>)> =
            self.enums.iter().map(|words| (self.enum_name(words), words)).collect();
        enums.sort_unstable();
        for (name, words) in enums {
            let _ = write!(
                out,
                "\n/**\n * One of the words the engine knows for this.\n *\n * @property word As the wire writes it.\n */\n\
                 @Serializable\npublic enum class {name}(public val word: String) {{\n",
            );
            for word in words {
                let _ = writeln!(out, "    @SerialName(\"{word}\")\n    {}(\"{word}\"),", constant(word));
            }
            out.push_str("}\n");
        }
        out
    }

    fn calls(&self) -> String {
        let mut out = String::from(HEAD);
        out.push_str(
            "package io.github.jeongsan\n\nimport java.math.BigDecimal\nimport java.time.Instant\nimport java.time.LocalDate\n\
             import kotlinx.coroutines.Dispatchers\nimport kotlinx.coroutines.withContext\n",
        );
        self.catalogue(&mut out);
        let (on_book, free): (Vec<&Call>, Vec<&Call>) = self.model.calls.iter().partition(|call| call.on_book);
        out.push_str("\n/** The calls that need no book. */\npublic abstract class FreeCalls internal constructor() : Door() {\n");
        self.functions(&free, &mut out);
        out.push_str(
            "}\n\n/** The calls on a book. */\npublic abstract class BookCalls internal constructor() : Door() {\n",
        );
        self.functions(&on_book, &mut out);
        out.push_str("}\n");
        // A language whose calls need no such value would warn of what is imported for nothing.
        for used in ["BigDecimal", "Instant", "LocalDate"] {
            if !out.contains(&format!(": {used}")) && !out.contains(&format!("<{used}")) {
                let package = if used == "BigDecimal" { "math" } else { "time" };
                out = out.replace(&format!("import java.{package}.{used}\n"), "");
            }
        }
        out
    }

    fn catalogue(&self, out: &mut String) {
        out.push_str(
            "\n/** Each call with how its input is written and its answer read. */\ninternal object Calls {\n",
        );
        for call in &self.model.calls {
            let _ = writeln!(
                out,
                "    val {} = Call(\"{}\", {}.serializer(), {})",
                name(&camel_case(&call.name)),
                call.name,
                call.input,
                serializer(&call.answer)
            );
        }
        for (list, on_book) in [("free", false), ("onBook", true)] {
            let calls = self.model.calls.iter().filter(|call| call.on_book == on_book);
            let _ = writeln!(out, "\n    val {list}: List<Call<*, *>> = listOf(");
            calls.for_each(|call| _ = writeln!(out, "        {},", name(&camel_case(&call.name))));
            out.push_str("    )\n");
        }
        out.push_str("}\n");
    }

    fn functions(&self, calls: &[&Call], out: &mut String) {
        let mut blank = "";
        for call in calls {
            out.push_str(blank);
            self.function(call, out);
            blank = "\n";
        }
    }

    fn function(&self, call: &Call, out: &mut String) {
        let input = self.record(&call.input);
        let (function, answer) = (camel_case(&call.name), self.of_type(&call.answer));
        let parameters: Vec<String> = input.fields.iter().map(|field| self.parameter(field)).collect();
        let arguments: Vec<String> = input.fields.iter().map(|field| format!("{0} = {0}", name(&field.name))).collect();
        let (parameters, arguments) = (wrapped(&parameters), arguments.join(", "));
        let docs = || kdoc(&call.doc, input.fields.iter().map(|field| ("param", field)), "    ");
        let _ = write!(
            out,
            "{}    public fun {}({parameters}): {answer} =\n        ask(Calls.{}, {}({arguments}))\n",
            docs(),
            name(&function),
            name(&function),
            input.name,
        );
        if is_long(input) {
            let upper = format!("{}{}", function[..1].to_ascii_uppercase(), &function[1..]);
            let _ = write!(
                out,
                "\n{}    public suspend fun await{upper}({parameters}): {answer} =\n        \
                 withContext(Dispatchers.Default) {{ {}({arguments}) }}\n",
                docs().replacen("* ", "* Off the caller's thread: ", 1),
                name(&function),
            );
        }
    }
}

/// A call that must be given many records may take long.
fn is_long(input: &Record) -> bool {
    let many = |field: &Field| match &field.of.of {
        Type::List(inner) => field.required && matches!(inner.of, Type::Record(_) | Type::Either(_)),
        _ => false,
    };
    input.fields.iter().any(many)
}

fn wrapped(parameters: &[String]) -> String {
    if parameters.len() < 2 {
        return parameters.concat();
    }
    format!("\n        {},\n    ", parameters.join(",\n        "))
}

fn name(wire: &str) -> String {
    if KEYWORDS.contains(&wire) { format!("`{wire}`") } else { wire.to_owned() }
}

/// `half_up` and `platformFee` as `HALF_UP` and `PLATFORM_FEE`.
fn constant(word: &str) -> String {
    crate::names::snake_case(word).to_ascii_uppercase()
}

fn union_name(choices: &[String]) -> String {
    choices.join("Or")
}

fn nullable(of: String, null: bool) -> String {
    if null { format!("{of}?") } else { of }
}

fn serializer(of: &Type) -> String {
    match of {
        Type::Record(name) => format!("{name}.serializer()"),
        Type::Either(choices) => format!("{}.serializer()", union_name(choices)),
        other => panic!("no serializer for an answer that is {other:?}"),
    }
}

fn kdoc<'f>(doc: &str, tags: impl Iterator<Item = (&'static str, &'f Field)>, indent: &str) -> String {
    let mut lines: Vec<String> = text(doc).lines().map(|line| format!(" {line}").trim_end().to_owned()).collect();
    let tags = tags.filter(|(_, field)| !field.doc.is_empty());
    let tags: Vec<String> = tags.map(|(tag, field)| format!(" @{tag} {} {}", field.name, text(&field.doc))).collect();
    if !lines.is_empty() && !tags.is_empty() {
        lines.push(String::new());
    }
    lines.extend(tags);
    match lines.as_slice() {
        [] => String::new(),
        [one] => format!("{indent}/**{one} */\n"),
        several => {
            let body: String = several.iter().map(|line| format!("{indent} *{line}\n")).collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

/// A description without what would end a comment, and without links into the Rust documentation.
fn text(doc: &str) -> String {
    doc.trim().replace("*/", "* /").replace("[`", "`").replace("`]", "`")
}
