//! Names of fields: on the wire the Rust name in camelCase.

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
pub(crate) fn is_named(given: &str, rust: &str) -> bool {
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
