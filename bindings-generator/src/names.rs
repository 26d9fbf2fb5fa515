//! Names in the style of each language.

/// `settlementTaxFree` as `settlement_tax_free`.
pub fn snake_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// `notify_lines` as `NotifyLines`.
pub fn pascal_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split('_') {
        let mut letters = word.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}

/// `vat_split` as `vatSplit`.
pub fn camel_case(name: &str) -> String {
    let first = name.split('_').next().unwrap_or_default();
    first.to_owned() + &pascal_case(name.strip_prefix(first).unwrap_or_default())
}
