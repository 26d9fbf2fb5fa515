//! The wire as a model: records with typed fields, and calls; read off the JSON Schema, which comes from the Rust types.
//!
//! The one place that understands the schema. Does not know any of the languages.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::names::pascal_case;

/// What a value is in the user's world; each language has its own type for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Type {
    /// Text, ids among it.
    Text,
    /// True or false.
    Flag,
    /// A whole number that is no money: a quantity, a version, a count.
    Count,
    /// An amount in minor units, up to ±10^15.
    Amount,
    /// A civil date, `YYYY-MM-DD`.
    Date,
    /// An instant, RFC 3339.
    Instant,
    /// A rate, percent text such as `3.3%`.
    Rate,
    /// A decimal as text.
    Decimal,
    /// An unrounded value as text: a decimal, or a fraction such as `100/3`.
    Exact,
    /// One of these words.
    Words(Vec<String>),
    /// Many.
    List(Box<Optional>),
    /// Many by name.
    Map(Box<Type>),
    /// A record by its name.
    Record(String),
    /// One of these records, told apart by a field of one word ([`Record::word`]), or else by the fields that must be there: the
    /// first one that fits.
    Either(Vec<String>),
    /// Any JSON value.
    Any,
}

/// A type, and whether null may stand for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Optional {
    /// The type.
    pub of: Type,
    /// Whether null may stand for it.
    pub null: bool,
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name on the wire, camelCase.
    pub name: String,
    /// Its type.
    pub of: Optional,
    /// Whether it must be there.
    pub required: bool,
    /// What it is.
    pub doc: String,
}

/// A record.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its name, the same in every language.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// Its fields: those that must be there first, otherwise by name.
    pub fields: Vec<Field>,
    /// Whether it is given: to a call, or as a document such as the book.
    pub input: bool,
    /// Whether calls answer it.
    pub answer: bool,
    /// Records of answers that may be given in its place: a statement line as it was answered, where one is asked for.
    pub instead: Vec<String>,
}

impl Record {
    /// The field that has always the same word in this record, and the word: how it is told from the others of an
    /// [`Either`](Type::Either).
    pub fn word(&self) -> Option<(&str, &str)> {
        self.fields.iter().find_map(|field| match &field.of.of {
            Type::Words(words) if field.required && words.len() == 1 => Some((field.name.as_str(), words[0].as_str())),
            _ => None,
        })
    }
}

/// A call.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its name, snake_case.
    pub name: String,
    /// What it does.
    pub doc: String,
    /// The record it takes, without the book.
    pub input: String,
    /// Whether it needs a book.
    pub on_book: bool,
    /// What it answers.
    pub answer: Type,
}

/// All there is to write for a language.
#[derive(Debug)]
pub struct Model {
    /// By name.
    pub records: Vec<Record>,
    /// By name.
    pub calls: Vec<Call>,
    /// By name.
    pub unions: Vec<Union>,
    /// Every error code is of one of them.
    pub families: Vec<Family>,
    /// The names of enumerations, by their words.
    pub words: BTreeMap<Vec<String>, String>,
}

/// Error codes that are about one thing.
#[derive(Clone, Debug)]
pub struct Family {
    /// Its word, snake_case.
    pub name: String,
    /// What it is about.
    pub doc: String,
    /// Its codes.
    pub codes: Vec<String>,
}

/// Several records that stand for one another, with a name for all of them: a [`Type::Either`] of the same records is this one.
#[derive(Clone, Debug)]
pub struct Union {
    /// Its name, the same in every language.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// The records.
    pub records: Vec<String>,
}

/// Reads the schema of [`jeongsan::wire::schema`].
///
/// # Panics
/// When the schema has a form no language knows: then the generator must learn it, or the record be simpler.
pub fn model(schema: &Value) -> Model {
    let names = Names::of(schema);
    let definitions = object(&schema["$defs"]);
    let calls: Vec<Call> = object(&schema["calls"])
        .iter()
        .map(|(name, call)| Call {
            name: name.clone(),
            doc: text(&call["description"]),
            input: names.referred(&call["input"]).unwrap_or_else(|| panic!("the input of {name} is no record")),
            on_book: call["onBook"] == true,
            answer: names.read(&call["answer"]).of,
        })
        .collect();
    let alone = definitions.iter().filter(|(_, definition)| definition["type"] == "object");
    let mut records: Vec<Record> = alone.map(|(key, record)| names.record(names.name(key), record)).collect();
    for (key, definition) in definitions {
        records.extend(names.forms(key, definition).into_iter().map(|(name, form)| names.record(name, form)));
    }
    records.sort_by_key(|record| record.name.clone());
    for name in records.iter().flat_map(|record| &record.instead) {
        assert!(records.iter().any(|record| record.name == *name), "there is no record {name}");
    }
    for pair in records.windows(2) {
        assert!(pair[0].name != pair[1].name, "two records are called {}", pair[0].name);
    }
    let answers = calls.iter().flat_map(|call| records_of(&call.answer)).collect();
    let answers = reached(&records, answers);
    for record in &mut records {
        record.answer = answers.contains(&record.name);
        if record.doc.is_empty() {
            record.doc = doc_of_calls(&record.name, &calls);
        }
    }
    let union = |(key, records): (&String, &Vec<String>)| Union {
        name: names.name(key),
        doc: text(&definitions[key]["description"]),
        records: records.clone(),
    };
    let mut unions: Vec<Union> = names.either.iter().map(union).collect();
    unions.sort_by_key(|union| union.name.clone());
    let family = |family: &Value| Family {
        name: text(&family["name"]),
        doc: text(&family["description"]),
        codes: list(&family["codes"]).iter().map(text).collect(),
    };
    let families = list(&schema["families"]).iter().map(family).collect();
    let mut words = BTreeMap::new();
    name_words(schema, &mut words);
    Model { records, calls, unions, families, words }
}

/// Finds the named enumerations, however deep.
fn name_words(schema: &Value, names: &mut BTreeMap<Vec<String>, String>) {
    if let (Some(title), Some(words)) = (schema["title"].as_str(), schema.get("enum")) {
        let words: Vec<String> = list(words).iter().filter(|word| !word.is_null()).map(text).collect();
        let known = names.entry(words).or_insert_with(|| title.to_owned());
        assert!(known == title, "{known} and {title} have the same words");
    }
    match schema {
        Value::Object(fields) => fields.values().for_each(|field| name_words(field, names)),
        Value::Array(items) => items.iter().for_each(|item| name_words(item, names)),
        _ => {}
    }
}

/// The names of records: those of the schema's roots, or the Rust type's without `Record`.
struct Names {
    given: BTreeMap<String, String>,
    /// Definitions that are one of several records, by their Rust name.
    either: BTreeMap<String, Vec<String>>,
}

impl Names {
    fn of(schema: &Value) -> Names {
        let roots = object(&schema["properties"]).iter();
        let given = roots.filter_map(|(name, root)| Some((reference(root)?, name.clone()))).collect();
        let mut names = Names { given, either: BTreeMap::new() };
        for (key, definition) in object(&schema["$defs"]) {
            if let Some(choices) = definition.get("anyOf") {
                let choices = list(choices).iter().filter_map(|choice| names.referred(choice)).collect();
                names.either.insert(key.clone(), choices);
            }
            let forms = names.forms(key, definition);
            if !forms.is_empty() {
                names.either.insert(key.clone(), forms.into_iter().map(|(name, _)| name).collect());
            }
        }
        names
    }

    /// The forms of a definition that tells them apart by a field of one word, with the names of their records: `remit` of
    /// `Command` is `RemitCommand`.
    fn forms<'s>(&self, key: &str, definition: &'s Value) -> Vec<(String, &'s Value)> {
        let name = |form: &Value| {
            let tags = object(&form["properties"]).values().filter_map(|field| field["const"].as_str());
            tags.map(|tag| pascal_case(tag) + &self.name(key)).next().unwrap_or_else(|| panic!("no word in {form}"))
        };
        list(&definition["oneOf"]).iter().map(|form| (name(form), form)).collect()
    }

    fn record(&self, name: String, definition: &Value) -> Record {
        let required: Vec<String> = list(&definition["required"]).iter().map(text).collect();
        let field = |(name, schema): (&String, &Value)| Field {
            name: name.clone(),
            of: self.read(schema),
            required: required.contains(name),
            doc: text(&schema["description"]),
        };
        let fields = definition["properties"].as_object();
        let mut fields: Vec<Field> = fields.into_iter().flatten().map(field).collect();
        fields.sort_by_key(|field| (!field.required, field.name.clone()));
        // What refuses unknown fields is read, not only written.
        let input = definition["additionalProperties"] == false;
        let instead = list(&definition["answers"]).iter().map(|key| self.name(&text(key))).collect();
        Record { name, doc: text(&definition["description"]), fields, input, answer: false, instead }
    }

    fn name(&self, key: &str) -> String {
        self.given.get(key).cloned().unwrap_or_else(|| key.strip_suffix("Record").unwrap_or(key).to_owned())
    }

    fn referred(&self, schema: &Value) -> Option<String> {
        reference(schema).map(|key| self.name(&key))
    }

    fn read(&self, schema: &Value) -> Optional {
        if let Some(key) = reference(schema) {
            let of = self.either.get(&key).cloned().map_or_else(|| Type::Record(self.name(&key)), Type::Either);
            return Optional { of, null: false };
        }
        if let Some(choices) = schema.get("anyOf") {
            let (nulls, others): (Vec<_>, Vec<_>) = list(choices).iter().partition(|choice| choice["type"] == "null");
            return match others.as_slice() {
                [one] => Optional { null: !nulls.is_empty(), ..self.read(one) },
                several => {
                    let records = several.iter().filter_map(|choice| self.referred(choice)).collect();
                    Optional { of: Type::Either(records), null: !nulls.is_empty() }
                }
            };
        }
        if let Some(words) = schema.get("enum") {
            let (nulls, words): (Vec<_>, Vec<_>) = list(words).iter().partition(|word| word.is_null());
            return Optional { of: Type::Words(words.into_iter().map(text).collect()), null: !nulls.is_empty() };
        }
        if let Some(word) = schema.get("const") {
            return Optional { of: Type::Words(vec![text(word)]), null: false };
        }
        let types: BTreeSet<String> = match &schema["type"] {
            Value::Array(types) => types.iter().map(text).collect(),
            Value::String(one) => BTreeSet::from([one.clone()]),
            _ => return Optional { of: Type::Any, null: true },
        };
        let null = types.contains("null");
        let of = match schema["format"].as_str() {
            Some("int64") => Type::Amount,
            Some("int32" | "uint32" | "uint" | "uint8" | "uint16" | "uint64") => Type::Count,
            Some("date") => Type::Date,
            Some("date-time") => Type::Instant,
            Some("rate") => Type::Rate,
            Some("decimal") => Type::Decimal,
            Some("exact") => Type::Exact,
            Some(other) => panic!("unknown format `{other}`"),
            None if types.contains("array") => Type::List(Box::new(self.read(&schema["items"]))),
            None if types.contains("object") && types.len() <= 2 => match &schema["additionalProperties"] {
                Value::Object(_) => Type::Map(Box::new(self.read(&schema["additionalProperties"]).of)),
                _ => Type::Map(Box::new(Type::Any)),
            },
            None if types.contains("boolean") => Type::Flag,
            None if types.contains("integer") => Type::Count,
            None if types.contains("string") => Type::Text,
            None => panic!("no type for {schema}"),
        };
        Optional { of, null }
    }
}

/// What a record is that only calls take or answer.
fn doc_of_calls(record: &str, calls: &[Call]) -> String {
    let named = |what: &str, calls: Vec<String>| (!calls.is_empty()).then(|| format!("{what} {}.", calls.join(", ")));
    let names = |is: &dyn Fn(&&Call) -> bool| calls.iter().filter(is).map(|call| format!("`{}`", call.name)).collect();
    let answers = names(&|call| call.answer == Type::Record(record.to_owned()));
    let takes = names(&|call| call.input == record);
    let doc = named("The answer of", answers).or_else(|| named("What is given to", takes));
    doc.unwrap_or_else(|| panic!("nothing says what {record} is"))
}

fn reached(records: &[Record], roots: Vec<String>) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut open = roots;
    while let Some(name) = open.pop() {
        if found.insert(name.clone()) {
            let fields = records.iter().filter(|record| record.name == name).flat_map(|record| &record.fields);
            open.extend(fields.flat_map(|field| records_of(&field.of.of)));
        }
    }
    found
}

/// The records a type names.
pub fn records_of(of: &Type) -> Vec<String> {
    match of {
        Type::Record(name) => vec![name.clone()],
        Type::Either(choices) => choices.clone(),
        Type::List(inner) => records_of(&inner.of),
        Type::Map(inner) => records_of(inner),
        _ => Vec::new(),
    }
}

fn reference(schema: &Value) -> Option<String> {
    schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")).map(str::to_owned)
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap_or_else(|| panic!("{value} is no object"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
