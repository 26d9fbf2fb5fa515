//! Records: objects whose fields are known.
//!
//! `record!` declares one; from the declaration follow its type, its reader and its schema. A field's name on the wire is the
//! Rust name in camelCase. An unknown field, one given twice and one that is missing are faults of the structure.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::fault::{Fault, Outcome, duplicate, missing, unknown, within, wrong_type};
use super::read::{Found, Gathered, Read, Reading, Take, Whole, rest_of_object, take, value};
use crate::code;

/// A type with known fields. Written by `record!`.
pub(crate) trait Fields: Sized {
    /// Names a field.
    type At: Copy + 'static;
    /// What has been read of it.
    type Draft: Default;
    /// The fields in the order of their declaration.
    const FIELDS: &'static [&'static str];
    /// The same as they are known inside.
    const AT: &'static [Self::At];
    /// Fields that are known and not read: what follows from others.
    const PASSED_OVER: &'static [&'static str] = &[];
    /// The fields of wider records that may be given in its place: what they have besides is not read.
    const WIDER: &'static [&'static [&'static str]] = &[];
    /// Fields that only the text of a store has.
    const KEPT_ONLY: &'static [&'static str] = &[];
    /// The format in which a store keeps it.
    const FORMAT: Option<u32> = None;

    /// Reads the value of a field.
    fn take<'de, A: MapAccess<'de>>(
        draft: &mut Self::Draft,
        at: Self::At,
        object: &mut A,
        reading: &mut Reading,
    ) -> Result<Taken, A::Error>;

    /// The record of what has been read.
    fn finish(draft: Self::Draft) -> Outcome<Self>;

    /// Every field whose value is none, in the order of the declaration.
    fn faults(draft: &Self::Draft) -> Vec<code::Error>;

    /// What it is known by, when that has been read.
    fn known_by(_: &Self::Draft) -> Option<String> {
        None
    }
}

/// A record that is known by one of its fields, also when the value of another is refused.
#[derive(Clone, Debug)]
pub(crate) struct Known<T> {
    pub by: Option<String>,
    pub record: Result<T, code::Error>,
}

impl<T> Known<T> {
    pub(crate) fn of(record: Gathered<Known<T>>) -> Self {
        record.0.unwrap_or_else(|error| Known { by: None, record: Err(error) })
    }
}

impl<T: Fields> Fields for Known<T> {
    type At = T::At;
    type Draft = T::Draft;
    const FIELDS: &'static [&'static str] = T::FIELDS;
    const AT: &'static [Self::At] = T::AT;
    const PASSED_OVER: &'static [&'static str] = T::PASSED_OVER;
    const WIDER: &'static [&'static [&'static str]] = T::WIDER;

    fn take<'de, A: MapAccess<'de>>(
        draft: &mut Self::Draft,
        at: Self::At,
        object: &mut A,
        reading: &mut Reading,
    ) -> Result<Taken, A::Error> {
        T::take(draft, at, object, reading)
    }

    fn faults(draft: &Self::Draft) -> Vec<code::Error> {
        T::faults(draft)
    }

    fn finish(draft: Self::Draft) -> Outcome<Self> {
        let by = T::known_by(&draft);
        match T::finish(draft) {
            Err(fault) if fault.structural => Err(fault),
            outcome => Ok(Known { by, record: outcome.map_err(|fault| fault.error) }),
        }
    }
}

impl<T: Fields> Read for Known<T> {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        take(json, Object(reading, PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<T: super::form::Form> super::form::Form for Known<T> {
    fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::given(generator)
    }
}

/// What became of a field.
pub(crate) enum Taken {
    Kept,
    /// Its value has been read.
    Faulty(Fault),
    /// Its value has not been read.
    Unread(Fault),
}

enum Key<At> {
    Known(At),
    PassedOver,
    Other(String),
}

/// A key of a text that was, or was not, written for a store.
struct KeyOf<R>(bool, PhantomData<R>);

impl<R: Fields> Visitor<'_> for KeyOf<R> {
    type Value = Key<R::At>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        if R::PASSED_OVER.contains(&name) {
            return Ok(Key::PassedOver);
        }
        let here = |field: &str| self.0 || !R::KEPT_ONLY.contains(&field);
        let mut fields = R::FIELDS.iter().copied().zip(R::AT);
        Ok(match fields.find(|(field, _)| *field == name && here(field)) {
            Some((_, at)) => Key::Known(*at),
            None if R::WIDER.iter().any(|fields| fields.contains(&name)) => Key::PassedOver,
            None => Key::Other(name.to_owned()),
        })
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
    object: A,
    reading: &mut Reading,
    other: impl FnMut(&str, &mut A, &mut Reading) -> Result<Option<Taken>, A::Error>,
) -> Result<Outcome<R>, A::Error> {
    reading.depth = reading.depth.saturating_add(1);
    let outcome = fields(object, reading, other);
    reading.depth = reading.depth.saturating_sub(1);
    outcome
}

fn fields<'de, R: Fields, A: MapAccess<'de>>(
    mut object: A,
    reading: &mut Reading,
    mut other: impl FnMut(&str, &mut A, &mut Reading) -> Result<Option<Taken>, A::Error>,
) -> Result<Outcome<R>, A::Error> {
    let mut draft = R::Draft::default();
    while let Some(key) = object.next_key_seed(KeyOf::<R>(reading.stored, PhantomData))? {
        let taken = match key {
            Key::Known(at) => R::take(&mut draft, at, &mut object, reading)?,
            Key::PassedOver => {
                object.next_value::<IgnoredAny>()?;
                Taken::Kept
            }
            Key::Other(name) if reading.stored && name == "format" => format(R::FORMAT, &mut object, reading)?,
            Key::Other(name) => other(&name, &mut object, reading)?.unwrap_or_else(|| {
                let names = R::FIELDS.iter().chain(R::PASSED_OVER).chain(R::WIDER.iter().copied().flatten());
                Taken::Unread(Fault::structural(unknown(&name, names.copied())))
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
    if reading.depth == 1 {
        reading.faults = R::faults(&draft);
    }
    Ok(R::finish(draft))
}

/// The format of a stored record, which has to be one this version knows.
fn format<'de, A: MapAccess<'de>>(
    known: Option<u32>,
    object: &mut A,
    reading: &mut Reading,
) -> Result<Taken, A::Error> {
    let outcome: Outcome<Whole> = value(object, reading)?;
    let most = known.map_or(0, i64::from);
    let checked = outcome.and_then(|format| within::<i64>(format.0, 1, most).map_err(Fault::structural));
    Ok(checked.map_or_else(|fault| Taken::Faulty(fault.under("format")), |_| Taken::Kept))
}

/// Reads a field's value into its place, once; null is as good as nothing when the field has a default.
pub(crate) fn put_or<'de, T: Read, A: MapAccess<'de>>(
    place: &mut Option<Outcome<Option<T>>>,
    has_default: bool,
    field: &'static str,
    object: &mut A,
    reading: &mut Reading,
) -> Result<Taken, A::Error> {
    put(place, field, object, reading, |object, reading| {
        if has_default { value(object, reading) } else { Ok(value::<T, A>(object, reading)?.map(Some)) }
    })
}

/// That a field is there, or need not be.
pub(crate) fn present<T: Read>(place: Option<&Outcome<Option<T>>>, has_default: bool, field: &str) -> Outcome<()> {
    if place.is_some() || has_default || T::absent().is_some() {
        return Ok(());
    }
    Err(Fault::structural(missing(field)))
}

/// Reads a field's value into its place, once.
pub(crate) fn put<'de, T, A: MapAccess<'de>>(
    place: &mut Option<Outcome<T>>,
    field: &'static str,
    object: &mut A,
    reading: &mut Reading,
    value: impl FnOnce(&mut A, &mut Reading) -> Result<Outcome<T>, A::Error>,
) -> Result<Taken, A::Error> {
    if place.is_some() {
        return Ok(Taken::Unread(Fault::structural(duplicate(field))));
    }
    match value(object, reading) {
        Err(error) => Err(reading.left_field(field, error)),
        Ok(Err(fault)) if fault.structural => Ok(Taken::Faulty(fault.under(field))),
        Ok(outcome) => {
            *place = Some(outcome.map_err(|fault| fault.under(field)));
            Ok(Taken::Kept)
        }
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

/// What stands for a field that is absent.
macro_rules! absent {
    ($type:ty, $field:ident) => {
        <$type as $crate::wire::text::read::Read>::absent().ok_or_else(|| {
            let field = $crate::wire::text::name::wire_name!($field);
            $crate::wire::text::fault::Fault::structural($crate::wire::text::fault::missing(field))
        })?
    };
    ($type:ty, $field:ident, $default:expr) => {
        $default
    };
}
pub(crate) use absent;

macro_rules! has_default {
    () => {
        false
    };
    ($default:expr) => {
        true
    };
}
pub(crate) use has_default;

/// Declares records, as many as one likes.
///
/// A record of a value of the engine's own has no type of its own. A field has a name, a type, what stands for it when it is absent or
/// null (without that it has to be there, unless it is an `Option`), and behind `=>` what is written of it. `read` makes the value of all
/// fields, which stand there by name, and may refuse it; the error's place is in the record.
///
/// ```text
/// record! {
///     /// An open balance, read and written.
///     CarryRecord of Carry as carry, format 1 {
///         /// Its id.
///         id: CarryId => carry.id,
///         /// The currency; `KRW` when absent.
///         currency: Currency = Currency::Krw => carry.currency(),
///         /// What follows from the amount.
///         net: i64 = 0 => carry.net(),
///     }
///     left out: ledger;         // not written when it says nothing: none, an empty list or map, the live ledger
///     passed over: net, memo;   // not read, whatever it is; may also name fields that are none of the record's
///     kept only: number;        // written for a store only, and read from there only
///     needed: id;               // has to be there although it has a default
///     known by: id;             // a list of `Gathered<Known<Carry>>` keeps it though another field's value is refused
///     given as: Payout;         // records that may be given in its place: what they have besides is passed over
///     read { Ok(Carry { id, amount: Money::new(amount, currency)? }) }
///
///     /// Counts of payouts, only written; `, left out count` behind `tally` would leave one out.
///     TallyRecord of Tally as tally {
///         /// How many.
///         count: usize => tally.count,
///     }
///
///     /// A cycle, only read.
///     CycleRecord of SettlementCycle {
///         /// The lag in days; 0 when absent.
///         days: i64 = 0,
///     }
///     read { SettlementCycle::new(days) }
/// }
/// ```
///
/// `, one form` behind the format: the schema has one form of the record, the given one, also where it is answered.
///
/// The document of a call and its answer are types of their own; `, passed over date` behind the name of a document would not read one:
///
/// ```text
/// record! {
///     pub(crate) struct AdjustInput {
///         /// The day.
///         date: NaiveDate,
///         /// Which way it moves; `preceding` when absent.
///         convention: BusinessDayConvention = BusinessDayConvention::Preceding,
///     }
///
///     pub(crate) answer DateAnswer {
///         /// The date.
///         date: NaiveDate,
///     }
/// }
/// ```
///
/// From a declaration follow [`Read`], [`Write`](super::write::Write) (masked for the wire; for a store with its `format`), the list of
/// columns ([`Fields::FIELDS`]) and the schema. A fault of the structure comes first, then the first field, as declared, whose value is
/// none, then what `read` says.
macro_rules! record {
    () => {};
    (
        $(#[doc = $doc:literal])*
        $name:ident of $of:ty $(as $it:ident $(, format $format:literal)? $(, one $form:ident)?)? {
            $($(#[doc = $field_doc:literal])+ $field:ident: $type:ty $(= $default:expr)? $(=> $from:expr)?,)*
        }
        $(left out: $($left:ident),+;)?
        $(passed over: $($passed:ident),+;)?
        $(kept only: $($kept:ident),+;)?
        $(needed: $($needed:ident),+;)?
        $(known by: $known:ident;)?
        $(given as: $($other:ty),+;)?
        read $build:block
        $($rest:tt)*
    ) => {
        const _: () = {
            $crate::wire::text::record::record! {
                @lists [$($($left),+)?] [$($($passed),+)?] [$($($kept),+)?] [$($($needed),+)?]
            }
            $crate::wire::text::record::record! {
                @read $of [$($($format)?)?] { $($field: $type $(= $default)?,)* } [$($known)?] [$($($other),+)?] $build
            }
            $crate::wire::text::record::record! { @write [$($it)?] $of, [$($($format)?)?] { $($field => [$($from)?],)* } }
            $crate::wire::text::record::record! {
                @form $of, $name (Use::read(&[$(stringify!($it))?], &[$($(stringify!($form))?)?])) [$($doc),*] [$($($other),+)?]
                { $([$($field_doc),+] $field: $type $(= $default)?,)* }
            }
        };
        $crate::wire::text::record::record! { $($rest)* }
    };
    (
        $(#[doc = $doc:literal])*
        $name:ident of $of:ty as $it:ident $(, left out $($left:ident),+)? {
            $($(#[doc = $field_doc:literal])+ $field:ident: $type:ty => $from:expr,)*
        }
        $($rest:tt)*
    ) => {
        const _: () = {
            $crate::wire::text::record::record! { @lists [$($($left),+)?] [] [] [] }
            $crate::wire::text::record::record! { @write [$it] $of, [] { $($field => [$from],)* } }
            $crate::wire::text::record::record! {
                @form $of, $name (Use::Answered) [$($doc),*] [] { $([$($field_doc),+] $field: $type,)* }
            }
        };
        $crate::wire::text::record::record! { $($rest)* }
    };
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),+)])?
        $vis:vis struct $name:ident $(, passed over $($passed:ident),+)? {
            $($(#[doc = $field_doc:literal])+ $field_vis:vis $field:ident: $type:ty $(= $default:expr)?,)*
        }
        $($rest:tt)*
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),+)])?
        $vis struct $name { $($(#[doc = $field_doc])+ $field_vis $field: $type,)* }

        $crate::wire::text::record::record! {
            $(#[doc = $doc])*
            $name of $name { $($(#[doc = $field_doc])+ $field: $type $(= $default)?,)* }
            $(passed over: $($passed),+;)?
            read { Ok($name { $($field),* }) }
            $($rest)*
        }
    };
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),+)])?
        $vis:vis answer $name:ident $(, left out $($left:ident),+)? {
            $($(#[doc = $field_doc:literal])+ $field_vis:vis $field:ident: $type:ty,)*
        }
        $($rest:tt)*
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),+)])?
        $vis struct $name { $($(#[doc = $field_doc])+ $field_vis $field: $type,)* }

        $crate::wire::text::record::record! {
            $(#[doc = $doc])*
            $name of $name as answer $(, left out $($left),+)? { $($(#[doc = $field_doc])+ $field: $type => answer.$field,)* }
            $($rest)*
        }
    };
    (@lists [$($left:ident),*] [$($passed:ident),*] [$($kept:ident),*] [$($needed:ident),*]) => {
        #[allow(dead_code)]
        const LEFT_OUT: &[&str] = &[$($crate::wire::text::name::wire_name!($left)),*];
        #[allow(dead_code)]
        const PASSED_OVER: &[&str] = &[$($crate::wire::text::name::wire_name!($passed)),*];
        const KEPT_ONLY: &[&str] = &[$($crate::wire::text::name::wire_name!($kept)),*];
        #[allow(dead_code)]
        const NEEDED: &[&str] = &[$($crate::wire::text::name::wire_name!($needed)),*];
    };
    (
        @read $of:ty [$($format:literal)?] { $($field:ident: $type:ty $(= $default:expr)?,)* }
        [$($known:ident)?] [$($other:ty),*] $build:block
    ) => {
        #[derive(Clone, Copy)]
        #[allow(non_camel_case_types)]
        pub enum At { $($field),* }

        #[derive(Default)]
        pub struct Draft { $($field: Option<$crate::wire::text::fault::Outcome<Option<$type>>>),* }

        impl $crate::wire::text::record::Fields for $of {
            type At = At;
            type Draft = Draft;
            const FIELDS: &'static [&'static str] = &[$($crate::wire::text::name::wire_name!($field)),*];
            const AT: &'static [At] = &[$(At::$field),*];
            const WIDER: &'static [&'static [&'static str]] = &[$(<$other as $crate::wire::text::record::Fields>::FIELDS),*];
            const PASSED_OVER: &'static [&'static str] = PASSED_OVER;
            const KEPT_ONLY: &'static [&'static str] = KEPT_ONLY;
            $(const FORMAT: Option<u32> = Some($format);)?

            #[allow(unused_variables)]
            fn take<'de, A: serde::de::MapAccess<'de>>(
                draft: &mut Draft,
                which: At,
                object: &mut A,
                reading: &mut $crate::wire::text::read::Reading,
            ) -> Result<$crate::wire::text::record::Taken, A::Error> {
                match which {
                    $(At::$field => {
                        let has_default = $crate::wire::text::record::has_default!($($default)?) && !const { $crate::wire::text::name::has(NEEDED, $crate::wire::text::name::wire_name!($field)) };
                        $crate::wire::text::record::put_or(&mut draft.$field, has_default, $crate::wire::text::name::wire_name!($field), object, reading)
                    })*
                }
            }

            #[allow(unused_variables)]
            fn faults(draft: &Draft) -> Vec<$crate::code::Error> {
                let faults: &[Option<&$crate::wire::text::fault::Fault>] =
                    &[$(draft.$field.as_ref().and_then(|outcome| outcome.as_ref().err())),*];
                faults.iter().flatten().map(|fault| fault.error.clone()).collect()
            }

            #[allow(unused_variables)]
            fn finish(draft: Draft) -> $crate::wire::text::fault::Outcome<Self> {
                $(
                    let has_default = $crate::wire::text::record::has_default!($($default)?) && !const { $crate::wire::text::name::has(NEEDED, $crate::wire::text::name::wire_name!($field)) };
                    $crate::wire::text::record::present(draft.$field.as_ref(), has_default, $crate::wire::text::name::wire_name!($field))?;
                )*
                $(
                    let $field: $type = match draft.$field.transpose()?.flatten() {
                        Some(value) => value,
                        None => $crate::wire::text::record::absent!($type, $field $(, $default)?),
                    };
                )*
                let build = || -> Result<$of, $crate::code::Error> { $build };
                build().map_err($crate::wire::text::fault::Fault::value)
            }
            $(
                fn known_by(draft: &Draft) -> Option<String> {
                    draft.$known.as_ref()?.as_ref().ok()?.as_ref().map(ToString::to_string)
                }
            )?
        }

        impl $crate::wire::text::read::Read for $of {
            fn read<'de, D: serde::Deserializer<'de>>(
                json: D,
                reading: &mut $crate::wire::text::read::Reading,
            ) -> Result<$crate::wire::text::fault::Outcome<Self>, D::Error> {
                $crate::wire::text::read::take(json, $crate::wire::text::record::Object(reading, std::marker::PhantomData))
            }
        }
    };
    (@write [] $($nothing:tt)*) => {};
    (@write [$it:ident] $of:ty, [$($format:literal)?] { $($field:ident => [$from:expr],)* }) => {
        impl $crate::wire::text::write::Write for $of {
            fn write(&self, to: &mut $crate::wire::text::write::Writer) {
                #[allow(unused_variables)]
                let $it = self;
                to.object(None$(.or(Some($format)))?, |to| {
                    $(
                        let value = &$from;
                        let there = to.keeps() || !const { $crate::wire::text::name::has(KEPT_ONLY, $crate::wire::text::name::wire_name!($field)) };
                        if there && !(const { $crate::wire::text::name::has(LEFT_OUT, $crate::wire::text::name::wire_name!($field)) } && $crate::wire::text::write::Write::is_nothing(value)) {
                            to.field($crate::wire::text::name::wire_name!($field), value);
                        }
                    )*
                });
            }
        }
    };
    (
        @form $of:ty, $name:ident ($use:expr) [$($doc:literal),*] [$($other:ty),*]
        { $([$($field_doc:literal),+] $field:ident: $type:ty $(= $default:expr)?,)* }
    ) => {
        // The types of what is only written stand in the schema alone; without it, they are used here.
        #[cfg(not(feature = "schema"))]
        #[allow(dead_code)]
        fn types(_: ($($type,)*)) {}

        #[cfg(feature = "schema")]
        impl $crate::wire::text::form::Form for $of {
            fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::wire::text::form::record::<Self>(generator, true)
            }

            fn answered(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::wire::text::form::record::<Self>(generator, false)
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::wire::text::form::RecordForm for $of {
            const NAME: &'static str = stringify!($name);
            const USE: $crate::wire::text::form::Use = {
                use $crate::wire::text::form::Use;
                $use
            };
            const DOC: &'static [&'static str] = &[$($doc),*];
            const GIVEN_AS: &'static [&'static str] = &[$(<$other as $crate::wire::text::form::RecordForm>::NAME),*];

            #[allow(unused_variables, dead_code)]
            fn fields(generator: &mut schemars::SchemaGenerator, given: bool) -> Vec<$crate::wire::text::form::Field> {
                vec![$($crate::wire::text::form::field::<$type>(
                    generator,
                    given,
                    $crate::wire::text::name::wire_name!($field),
                    &[$($field_doc),+],
                    $crate::wire::text::record::has_default!($($default)?) && !const { $crate::wire::text::name::has(NEEDED, $crate::wire::text::name::wire_name!($field)) },
                    const { $crate::wire::text::name::has(LEFT_OUT, $crate::wire::text::name::wire_name!($field)) },
                    (given && const { $crate::wire::text::name::has(PASSED_OVER, $crate::wire::text::name::wire_name!($field)) }) || const { $crate::wire::text::name::has(KEPT_ONLY, $crate::wire::text::name::wire_name!($field)) },
                )),*]
            }
        }
    };
}
pub(crate) use record;
