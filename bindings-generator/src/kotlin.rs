//! The Kotlin records, words, calls and families of errors: `Records.kt`, `Words.kt`, `Calls.kt` and `Families.kt`.
//!
//! Records are data classes that kotlinx.serialization maps. Does not know the border itself; `Door.kt` does.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::model::{Call, Field, Model, Optional, Record, Type, Union};
use crate::names::{camel_case, pascal_case};

const HEAD: &str = "// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.\n";

/// Words a name may not be.
const KEYWORDS: &str = "as break class continue do else false for fun if in interface is null object package return super this throw \
                        true try typealias typeof val var when while";

/// The files of the module with their text.
pub fn files(model: &Model) -> Vec<(&'static str, String)> {
    let kotlin = Kotlin::of(model);
    vec![
        ("bindings-kotlin/src/main/kotlin/io/github/jeongsan/Records.kt", kotlin.records()),
        ("bindings-kotlin/src/main/kotlin/io/github/jeongsan/Words.kt", kotlin.words()),
        ("bindings-kotlin/src/main/kotlin/io/github/jeongsan/Calls.kt", kotlin.calls()),
        ("bindings-kotlin/src/main/kotlin/io/github/jeongsan/Families.kt", families(model)),
    ]
}

/// A record that others may stand for, or several records with one name: a sealed interface.
struct Sealed {
    name: String,
    doc: String,
    records: Vec<String>,
}

/// The model with what Kotlin needs to know of it.
struct Kotlin<'m> {
    model: &'m Model,
    sealed: Vec<Sealed>,
}

impl<'m> Kotlin<'m> {
    fn of(model: &'m Model) -> Kotlin<'m> {
        let union =
            |union: &Union| Sealed { name: union.name.clone(), doc: union.doc.clone(), records: union.records.clone() };
        // What was answered has more fields that must be there, and is told by them: it comes first.
        let like = |record: &Record| Sealed {
            name: like(record),
            doc: format!("[{}], or what was answered in its place.", record.name),
            records: record.instead.iter().chain([&record.name]).cloned().collect(),
        };
        let given = model.records.iter().filter(|record| !record.instead.is_empty());
        let sealed: Vec<Sealed> = model.unions.iter().map(union).chain(given.map(like)).collect();
        let mut names = BTreeSet::new();
        let records = model.records.iter().map(|record| &record.name);
        for name in records.chain(sealed.iter().map(|sealed| &sealed.name)).chain(model.words.values()) {
            assert!(names.insert(name), "two types are called {name}");
        }
        Kotlin { model, sealed }
    }

    /// Whether users name the record; otherwise it is only how arguments are put together.
    fn is_shown(&self, record: &Record) -> bool {
        !self.model.calls.iter().any(|call| call.input == record.name)
    }

    fn record(&self, name: &str) -> &'m Record {
        let found = self.model.records.iter().find(|record| record.name == name);
        found.unwrap_or_else(|| panic!("no record {name}"))
    }

    fn enum_name(&self, words: &[String]) -> &str {
        self.model.words.get(words).map_or_else(|| panic!("no name for the words {words:?}"), String::as_str)
    }

    fn union_name(&self, choices: &[String]) -> &str {
        let found = self.model.unions.iter().find(|union| union.records == choices);
        found.map_or_else(|| panic!("no name for one of {choices:?}"), |union| &union.name)
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
            Type::Record(name) => match self.record(name) {
                record if record.instead.is_empty() => name.clone(),
                record => like(record),
            },
            Type::Either(choices) => self.union_name(choices).to_owned(),
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
             import kotlinx.serialization.Required\nimport kotlinx.serialization.Serializable\nimport kotlinx.serialization.UseSerializers\n",
        );
        for sealed in &self.sealed {
            self.interface(sealed, &mut out);
        }
        for record in &self.model.records {
            self.class(record, &mut out);
        }
        out
    }

    fn interface(&self, Sealed { name, doc, records }: &Sealed, out: &mut String) {
        let words: Vec<Option<(&str, &str)>> = records.iter().map(|record| self.record(record).word()).collect();
        let body = match words.iter().flatten().next() {
            Some((field, _)) => format!(" {{\n    /** Which of them it is. */\n    public val {field}: String\n}}"),
            None => String::new(),
        };
        let _ = write!(
            out,
            "\n{}@Serializable(with = {name}Serializer::class)\npublic sealed interface {name}{body}\n\n\
             internal object {name}Serializer : ChoiceSerializer<{name}>(\n",
            kdoc(doc, std::iter::empty(), ""),
        );
        for (record, word) in records.iter().zip(words) {
            let word = word.map(|(field, word)| format!(", \"{field}\", \"{word}\"")).unwrap_or_default();
            let _ = writeln!(out, "    Choice({record}::class, {record}.serializer(){word}),");
        }
        out.push_str(")\n");
    }

    fn class(&self, record: &Record, out: &mut String) {
        let (seen, held) = if self.is_shown(record) { ("public", "public ") } else { ("internal", "") };
        // The word that tells a record from others is not for the user to give.
        let word = record.word();
        let given: Vec<&Field> =
            record.fields.iter().filter(|field| word.is_none_or(|(name, _)| name != field.name)).collect();
        let documented = given.iter().map(|field| ("property", *field));
        let _ = write!(out, "\n{}@Serializable\n", kdoc(&record.doc, documented, ""));
        let _ = if given.is_empty() {
            write!(out, "{seen} class {}", record.name)
        } else {
            writeln!(out, "{seen} data class {}(", record.name)
        };
        for field in &given {
            let _ = writeln!(out, "    {held}val {},", self.declared(field));
        }
        out.push_str(if given.is_empty() { "" } else { ")" });
        let sealed = self.sealed.iter().filter(|sealed| sealed.records.contains(&record.name));
        let sealed: Vec<&str> = sealed.map(|sealed| sealed.name.as_str()).collect();
        if !sealed.is_empty() {
            let _ = write!(out, " : {}", sealed.join(", "));
        }
        if let Some((field, word)) = word {
            let _ = write!(out, " {{\n    @Required\n    override val {field}: String = \"{word}\"\n");
            // One is like another; a data class sees to that where there is something to hold.
            if given.is_empty() {
                let _ = write!(
                    out,
                    "\n    override fun equals(other: Any?): Boolean = other is {0}\n\n    \
                     override fun hashCode(): Int = {field}.hashCode()\n\n    \
                     override fun toString(): String = \"{0}()\"\n",
                    record.name
                );
            }
            out.push('}');
        }
        out.push('\n');
    }

    fn words(&self) -> String {
        let mut out = String::from(HEAD);
        out.push_str(
            "package io.github.jeongsan\n\nimport kotlinx.serialization.SerialName\nimport kotlinx.serialization.Serializable\n",
        );
        let mut enums: Vec<(&String, &Vec<String>)> =
            self.model.words.iter().map(|(words, name)| (name, words)).collect();
        enums.sort_unstable();
        for (name, words) in enums {
            let _ = write!(
                out,
                "\n/**\n * One of the words the engine knows for this.\n *\n * @property word As the wire writes it.\n */\n\
                 @Serializable\npublic enum class {name}(public val word: String) {{\n",
            );
            for word in words {
                let _ = writeln!(
                    out,
                    "    /** `{word}` on the wire. */\n    @SerialName(\"{word}\")\n    {}(\"{word}\"),",
                    constant(word)
                );
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
        let _ = write!(
            out,
            "{}    public fun {}({parameters}): {answer} =\n        ask(Calls.{}, {}({arguments}))\n",
            kdoc(&call.doc, input.fields.iter().map(|field| ("param", field)), "    "),
            name(&function),
            name(&function),
            input.name,
        );
        if is_long(input) {
            let upper = format!("{}{}", function[..1].to_ascii_uppercase(), &function[1..]);
            let doc = format!(
                "As [{function}], off the caller's thread. Once begun it runs to its end, whoever waits for it."
            );
            let _ = write!(
                out,
                "\n{}    public suspend fun await{upper}({parameters}): {answer} =\n        \
                 withContext(Dispatchers.Default) {{ {}({arguments}) }}\n",
                kdoc(&doc, std::iter::empty(), "    "),
                name(&function),
            );
        }
    }
}

fn families(model: &Model) -> String {
    let mut out = format!("{HEAD}package io.github.jeongsan\n");
    let mut classes = String::new();
    for family in &model.families {
        let class = format!("{}Exception", pascal_case(&family.name));
        let _ = write!(
            out,
            "\n{}public class {class} internal constructor(errors: List<Error>) : JeongsanException(errors)\n",
            kdoc(&family.doc, std::iter::empty(), ""),
        );
        let codes: Vec<String> = family.codes.iter().map(|code| format!("    \"{code}\"")).collect();
        let _ = writeln!(classes, "{} -> {class}(errors)", codes.join(",\n"));
    }
    let _ = write!(
        out,
        "\n/** The exception of the first error, by its code. */\n\
         internal fun exception(errors: List<Error>): JeongsanException = when (errors.first().code) {{\n\
         {classes}    else -> JeongsanException(errors)\n}}\n",
    );
    out
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
    if KEYWORDS.split_whitespace().any(|keyword| keyword == wire) { format!("`{wire}`") } else { wire.to_owned() }
}

/// `half_up` and `platformFee` as `HALF_UP` and `PLATFORM_FEE`.
fn constant(word: &str) -> String {
    crate::names::snake_case(word).to_ascii_uppercase()
}

/// `AmountsInput` as `AmountsLike`: the record, or one that was answered.
fn like(record: &Record) -> String {
    format!("{}Like", record.name.strip_suffix("Input").unwrap_or(&record.name))
}

fn nullable(of: String, null: bool) -> String {
    if null { format!("{of}?") } else { of }
}

fn serializer(of: &Type) -> String {
    match of {
        Type::Record(name) => format!("{name}.serializer()"),
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
