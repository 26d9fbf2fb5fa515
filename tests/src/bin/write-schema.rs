//! Writes `core/docs/wire.schema.json` from the types of the wire records.

fn main() -> std::io::Result<()> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/docs/wire.schema.json");
    let text = serde_json::to_string_pretty(&jeongsan::wire::schema()).map_err(std::io::Error::other)?;
    std::fs::write(file, text + "\n")
}
