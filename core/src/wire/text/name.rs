//! Names of fields: on the wire the Rust name in camelCase, made by the compiler.

/// The wire's name of a Rust field, as constant text: `r#type` is `type`, `tax_free` is `taxFree`.
macro_rules! wire_name {
    ($field:ident) => {{
        const RUST: &str = stringify!($field);
        const NAME: ([u8; RUST.len()], usize) = $crate::wire::text::name::camel_case(RUST);
        const TEXT: &str = $crate::wire::text::name::first(&NAME.0, NAME.1);
        TEXT
    }};
}
pub(crate) use wire_name;

/// The letters of a name, and how many there are.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the compiler runs it, and refuses what is out of bounds"
)]
pub(crate) const fn camel_case<const N: usize>(rust: &str) -> ([u8; N], usize) {
    let mut left = rust.as_bytes();
    if let [b'r', b'#', rest @ ..] = left {
        left = rest;
    }
    let (mut name, mut length, mut upper) = ([0; N], 0, false);
    while let [byte, rest @ ..] = left {
        left = rest;
        if *byte == b'_' {
            upper = length > 0;
            continue;
        }
        name[length] = if upper { byte.to_ascii_uppercase() } else { *byte };
        length += 1;
        upper = false;
    }
    (name, length)
}

/// The first bytes as text. Names are ASCII.
pub(crate) const fn first(bytes: &'static [u8], length: usize) -> &'static str {
    match std::str::from_utf8(bytes.split_at(length).0) {
        Ok(name) => name,
        Err(_) => "",
    }
}

/// Whether a list of names has this one. For constants.
pub(crate) const fn has(names: &[&str], name: &str) -> bool {
    let mut names = names;
    while let [first, rest @ ..] = names {
        if is_same(first.as_bytes(), name.as_bytes()) {
            return true;
        }
        names = rest;
    }
    false
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}
