//! Records: objects whose fields are known.
//!
//! `record!` declares one; from the declaration follow its type, its reader and its schema. A field's name on the wire is the
//! Rust name in camelCase. An unknown field, one given twice and one that is missing are faults of the structure.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::fault::{Fault, Outcome, duplicate, missing, unknown, wrong_type};
use super::read::{Found, Read, Reading, Take, rest_of_object, take, value};

/// A type with known fields. Written by `record!`.
pub(crate) trait Fields: Sized {
    /// Names a field.
    type At: Copy + 'static;
    /// What has been read of it.
    type Draft: Default;
    /// The fields in the order of their declaration.
    const FIELDS: &'static [(&'static str, Self::At)];

    /// Reads the value of a field.
    fn take<'de, A: MapAccess<'de>>(
        draft: &mut Self::Draft,
        at: Self::At,
        object: &mut A,
        reading: &mut Reading,
    ) -> Result<Taken, A::Error>;

    /// The record of what has been read.
    fn finish(draft: Self::Draft) -> Outcome<Self>;
}

/// What became of a field.
pub(crate) enum Taken {
    Kept,
    /// Its value has been read.
    Faulty(Fault),
    /// Its value has not been read.
    Unread(Fault),
}

/// A field's name on the wire: `r#type` is `type`, `tax_free` is `taxFree`.
pub(crate) fn wire_name(rust: &str) -> String {
    let mut name = String::with_capacity(rust.len());
    let mut upper = false;
    for c in rust.trim_start_matches("r#").trim_start_matches('_').chars() {
        match c {
            '_' => upper = true,
            c if upper => {
                name.push(c.to_ascii_uppercase());
                upper = false;
            }
            c => name.push(c),
        }
    }
    name
}

/// Whether a name on the wire is that of the Rust field.
fn is_named(given: &str, rust: &str) -> bool {
    let mut given = given.bytes();
    let mut upper = false;
    for b in rust.trim_start_matches("r#").trim_start_matches('_').bytes() {
        if b == b'_' {
            upper = true;
            continue;
        }
        let b = if upper { b.to_ascii_uppercase() } else { b };
        upper = false;
        if given.next() != Some(b) {
            return false;
        }
    }
    given.next().is_none()
}

enum Key<At> {
    Known(At),
    Other(String),
}

struct KeyOf<R>(PhantomData<R>);

impl<R: Fields> Visitor<'_> for KeyOf<R> {
    type Value = Key<R::At>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        let known = R::FIELDS.iter().find(|(field, _)| is_named(name, field));
        Ok(known.map_or_else(|| Key::Other(name.to_owned()), |(_, at)| Key::Known(*at)))
    }
}

impl<'de, R: Fields> DeserializeSeed<'de> for KeyOf<R> {
    type Value = Key<R::At>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_str(self)
    }
}

/// Reads an object. A field the record does not know is offered to `other`, which answers nothing when it does not know it either.
pub(crate) fn object<'de, R: Fields, A: MapAccess<'de>>(
    mut object: A,
    reading: &mut Reading,
    mut other: impl FnMut(&str, &mut A, &mut Reading) -> Result<Option<Taken>, A::Error>,
) -> Result<Outcome<R>, A::Error> {
    let mut draft = R::Draft::default();
    while let Some(key) = object.next_key_seed(KeyOf::<R>(PhantomData))? {
        let taken = match key {
            Key::Known(at) => R::take(&mut draft, at, &mut object, reading)?,
            Key::Other(name) => other(&name, &mut object, reading)?.unwrap_or_else(|| {
                let names: Vec<String> = R::FIELDS.iter().map(|(field, _)| wire_name(field)).collect();
                Taken::Unread(Fault::structural(unknown(&name, names.iter().map(String::as_str))))
            }),
        };
        match taken {
            Taken::Kept => {}
            Taken::Faulty(fault) => return reading.rest(fault, || rest_of_object(&mut object)),
            Taken::Unread(fault) => {
                return reading.rest(fault, || {
                    object.next_value::<IgnoredAny>()?;
                    rest_of_object(&mut object)
                });
            }
        }
    }
    Ok(R::finish(draft))
}

/// Reads a field's value into its place, once.
pub(crate) fn put<'de, T: Read, A: MapAccess<'de>>(
    place: &mut Option<Outcome<T>>,
    field: &'static str,
    object: &mut A,
    reading: &mut Reading,
) -> Result<Taken, A::Error> {
    if place.is_some() {
        return Ok(Taken::Unread(Fault::structural(duplicate(&wire_name(field)))));
    }
    match value(object, reading) {
        Err(error) => Err(reading.left_field(wire_name(field), error)),
        Ok(Err(fault)) if fault.structural => Ok(Taken::Faulty(fault.under(&wire_name(field)))),
        Ok(outcome) => {
            *place = Some(outcome.map_err(|fault| fault.under(&wire_name(field))));
            Ok(Taken::Kept)
        }
    }
}

/// What is kept of a field, or what stands for one that is absent.
pub(crate) fn kept<T: Read>(place: Option<Outcome<T>>, field: &str) -> Outcome<Outcome<T>> {
    match place {
        Some(outcome) => Ok(outcome),
        None => T::absent().map(Ok).ok_or_else(|| Fault::structural(missing(&wire_name(field)))),
    }
}

/// An object of these fields and no others.
pub(crate) struct Object<'r, R>(pub &'r mut Reading, pub PhantomData<R>);

impl<'de, R: Fields> Take<'de> for Object<'_, R> {
    type Value = Outcome<R>;

    fn scalar(self, found: Found<'de>) -> Self::Value {
        Err(Fault::structural(wrong_type("an object", &found.told())))
    }

    fn object<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        object(fields, self.0, |_, _, _| Ok(None))
    }
}

impl<R: Fields> Read for R {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        take(json, Object(reading, PhantomData))
    }
}

/// A record that stands in another.
#[derive(Clone, Debug)]
pub struct Record<T>(pub(crate) T);

impl<T: Read> Read for Record<T> {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        Ok(T::read(json, reading)?.map(Record))
    }
}

/// Declares records that are read: their fields with what each is.
macro_rules! record {
    ($($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $type:ty,)* })+) => {$(
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
        $(#[$meta])*
        $vis struct $name { $($(#[$field_meta])* $field_vis $field: $type,)* }

        const _: () = {
            use $crate::wire::text::{fault::Outcome, read::Reading, record};

            #[derive(Clone, Copy)]
            #[allow(non_camel_case_types)]
            pub(crate) enum At { $($field),* }

            #[derive(Default)]
            pub(crate) struct Draft { $($field: Option<Outcome<$type>>),* }

            impl record::Fields for $name {
                type At = At;
                type Draft = Draft;
                const FIELDS: &'static [(&'static str, At)] = &[$((stringify!($field), At::$field)),*];

                fn take<'de, A: serde::de::MapAccess<'de>>(
                    _draft: &mut Draft,
                    _at: At,
                    _object: &mut A,
                    _reading: &mut Reading,
                ) -> Result<record::Taken, A::Error> {
                    match _at {
                        $(At::$field => record::put(&mut _draft.$field, stringify!($field), _object, _reading),)*
                    }
                }

                fn finish(_draft: Draft) -> Outcome<Self> {
                    $(let $field = record::kept(_draft.$field, stringify!($field))?;)*
                    Ok($name { $($field: $field?),* })
                }
            }
        };
    )+};
}
pub(crate) use record;
