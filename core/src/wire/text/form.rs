//! What values and readers are in JSON Schema. Behind feature `schema`; changes no answer.

use std::collections::BTreeMap;

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use super::read::{Gathered, Unread, Whole};
use super::scalar::FromScalar;
use crate::money::Exact;

/// What a value is in the schema, where it is given and where it is answered.
pub(crate) trait Form {
    fn given(generator: &mut SchemaGenerator) -> Schema;

    fn answered(generator: &mut SchemaGenerator) -> Schema {
        Self::given(generator)
    }
}

impl<T: FromScalar> Form for T {
    fn given(_: &mut SchemaGenerator) -> Schema {
        let words = T::words();
        match (words.is_empty(), T::FORMAT) {
            (false, _) => json_schema!({ "title": T::NAME, "enum": words, "description": T::EXPECTED }),
            (true, "") => json_schema!({ "type": T::JSON_TYPES, "description": T::EXPECTED }),
            (true, format) => json_schema!({ "type": T::JSON_TYPES, "format": format, "description": T::EXPECTED }),
        }
    }

    fn answered(_: &mut SchemaGenerator) -> Schema {
        let words = T::words();
        match T::FORMAT {
            _ if !words.is_empty() => json_schema!({ "title": T::NAME, "enum": words }),
            "rate" => json_schema!({ "type": "string", "format": "rate", "pattern": "^[0-9]+(\\.[0-9]{1,3})?%$" }),
            "int64" => json_schema!({ "type": "integer", "format": "int64" }),
            "uint32" => json_schema!({ "type": "integer", "format": "uint32", "minimum": 0 }),
            "" => json_schema!({ "type": "string" }),
            format => json_schema!({ "type": "string", "format": format }),
        }
    }
}

macro_rules! forms {
    ($($type:ty: $form:tt;)*) => {$(
        impl Form for $type {
            fn given(_: &mut SchemaGenerator) -> Schema {
                json_schema!($form)
            }
        }
    )*};
}

forms! {
    String: { "type": "string" };
    &'static str: { "type": "string" };
    bool: { "type": "boolean" };
    i32: { "type": "integer", "format": "int32" };
    usize: { "type": "integer", "format": "uint", "minimum": 0 };
    Whole: { "type": "integer", "format": "int64" };
    Exact: { "type": "string", "format": "exact" };
    Value: true;
}

macro_rules! as_given {
    ($($type:ident),*) => {$(
        impl<T: Form> Form for $type<T> {
            fn given(generator: &mut SchemaGenerator) -> Schema {
                T::given(generator)
            }
        }
    )*};
}

as_given!(Gathered, Unread);

impl<T: Form> Form for Option<T> {
    fn given(generator: &mut SchemaGenerator) -> Schema {
        nullable(T::given(generator))
    }

    fn answered(generator: &mut SchemaGenerator) -> Schema {
        nullable(T::answered(generator))
    }
}

impl<T: Form> Form for Vec<T> {
    fn given(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": T::given(generator) })
    }

    fn answered(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": T::answered(generator) })
    }
}

impl<T: Form> Form for BTreeMap<String, T> {
    fn given(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": T::given(generator) })
    }

    fn answered(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": T::answered(generator) })
    }
}

fn is_nullable(schema: &Schema) -> bool {
    let has = |key: &str, null: &dyn Fn(&Value) -> bool| {
        schema.get(key).and_then(Value::as_array).is_some_and(|choices| choices.iter().any(null))
    };
    has("type", &|of| of == "null") || has("enum", &|word| word.is_null()) || has("anyOf", &|of| of["type"] == "null")
}

/// The same, or null.
fn nullable(mut schema: Schema) -> Schema {
    if is_nullable(&schema) {
        return schema;
    }
    let Some(object) = schema.as_object_mut() else { return schema };
    let null = || Value::from("null");
    if let Some(Value::Array(words)) = object.get_mut("enum") {
        words.push(Value::Null);
    } else if let Some(types) = object.get_mut("type") {
        *types = match types.take() {
            Value::Array(mut types) => {
                types.push(null());
                Value::Array(types)
            }
            one => Value::Array(vec![one, null()]),
        };
    } else {
        return json_schema!({ "anyOf": [schema, { "type": "null" }] });
    }
    schema
}

/// A field in the schema of its record.
pub(crate) struct Field {
    name: String,
    schema: Schema,
    required: bool,
    shown: bool,
}

pub(crate) fn field<T: Form>(
    generator: &mut SchemaGenerator,
    given: bool,
    name: &str,
    doc: &[&str],
    has_default: bool,
    left_out: bool,
    hidden: bool,
) -> Field {
    let mut schema = match (given, has_default || left_out) {
        (true, true) => nullable(T::given(generator)),
        (true, false) => T::given(generator),
        (false, _) => T::answered(generator),
    };
    let required = !left_out && !is_nullable(&schema);
    schema.insert("description".to_owned(), Value::from(told(doc)));
    Field { name: name.to_owned(), schema, required, shown: !hidden }
}

fn told(doc: &[&str]) -> String {
    doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}

/// Where a record stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// In documents.
    Given,
    /// In answers.
    Answered,
    /// In both, with less that has to be there where it is given.
    Twins,
}

impl Use {
    /// Of a record that is read: when it is also written, in twins or in `one form`.
    pub(crate) const fn read(written: &[&str], one: &[&str]) -> Self {
        if !written.is_empty() && one.is_empty() { Use::Twins } else { Use::Given }
    }
}

/// A record with known fields in the schema: under its name where it is answered, and with `Input` for `Record` where it is given.
pub(crate) trait RecordForm {
    const NAME: &'static str;
    const USE: Use;
    const DOC: &'static [&'static str];
    /// The records of answers that may be given in its place.
    const GIVEN_AS: &'static [&'static str];

    fn fields(generator: &mut SchemaGenerator, given: bool) -> Vec<Field>;
}

pub(crate) fn record<T: RecordForm>(generator: &mut SchemaGenerator, given: bool) -> Schema {
    let given = given || T::USE == Use::Given;
    let input = given && T::USE == Use::Twins;
    let name = if input { T::NAME.replace("Record", "Input") } else { T::NAME.to_owned() };
    named(generator, &name, |generator| defined::<T>(generator, given))
}

/// A schema that stands under its name among the definitions.
pub(crate) fn named(
    generator: &mut SchemaGenerator,
    name: &str,
    made: impl FnOnce(&mut SchemaGenerator) -> Schema,
) -> Schema {
    if !generator.definitions().contains_key(name) {
        let schema = made(generator).to_value();
        generator.definitions_mut().insert(name.to_owned(), schema);
    }
    Schema::new_ref(format!("#/$defs/{name}"))
}

/// The forms of a call: its input and its answer.
pub(crate) fn of_call<I: Form, A: Form>(generator: &mut SchemaGenerator) -> [Schema; 2] {
    [I::given(generator), A::answered(generator)]
}

fn defined<T: RecordForm>(generator: &mut SchemaGenerator, given: bool) -> Schema {
    let fields: Vec<Field> = T::fields(generator, given).into_iter().filter(|field| field.shown).collect();
    let required: Vec<String> = fields.iter().filter(|field| field.required).map(|field| field.name.clone()).collect();
    let properties: serde_json::Map<String, Value> =
        fields.into_iter().map(|field| (field.name, field.schema.to_value())).collect();
    let mut schema = json_schema!({ "type": "object" });
    if !properties.is_empty() {
        schema.insert("properties".to_owned(), Value::Object(properties));
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), Value::from(required));
    }
    if !T::DOC.is_empty() {
        schema.insert("description".to_owned(), Value::from(told(T::DOC)));
    }
    if given {
        schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        let own = (T::USE == Use::Twins).then_some(T::NAME);
        let answers: Vec<&str> = own.into_iter().chain(T::GIVEN_AS.iter().copied()).collect();
        if !answers.is_empty() {
            schema.insert("answers".to_owned(), Value::from(answers));
        }
    }
    schema
}

/// Objects that the first field of a record tells apart: each with its word, its description, and the other fields it has: all of
/// them, but for those with a question mark.
pub(crate) fn one_of<T: RecordForm>(generator: &mut SchemaGenerator, objects: &[(&str, &str, &[&str])]) -> Schema {
    let fields = T::fields(generator, false);
    let [tag, fields @ ..] = fields.as_slice() else { return Schema::default() };
    let object = |(word, doc, has): &(&str, &str, &[&str])| {
        let its = |field: &&Field| has.iter().any(|its| its.trim_end_matches('?') == field.name);
        let here: Vec<&Field> = fields.iter().filter(its).collect();
        let word = (tag.name.clone(), json_schema!({ "type": "string", "const": word }).to_value());
        let there = here.iter().map(|field| (field.name.clone(), not_null(field.schema.clone().to_value())));
        let properties: serde_json::Map<String, Value> = [word].into_iter().chain(there).collect();
        let needed = here.into_iter().filter(|field| has.contains(&field.name.as_str()));
        let required: Vec<&str> = [tag].into_iter().chain(needed).map(|field| field.name.as_str()).collect();
        json_schema!({ "type": "object", "description": doc, "properties": properties, "required": required })
    };
    json_schema!({ "description": told(T::DOC), "oneOf": objects.iter().map(object).collect::<Vec<_>>() })
}

/// The same, without null.
fn not_null(mut schema: Value) -> Value {
    for key in ["type", "enum"] {
        let Some(Value::Array(list)) = schema.get_mut(key) else { continue };
        list.retain(|item| !item.is_null() && item != "null");
        if let ("type", [one]) = (key, list.as_slice()) {
            let one = one.clone();
            schema.as_object_mut().and_then(|object| object.insert(key.to_owned(), one));
        }
    }
    schema
}
