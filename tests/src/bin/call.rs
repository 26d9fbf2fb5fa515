//! Answers one wire call from a terminal: `call NAME < input.json`. For writing vectors and looking at answers by hand.

use std::io::Read;

fn main() -> std::io::Result<()> {
    let name = std::env::args().nth(1).unwrap_or_default();
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    println!("{}", jeongsan::wire::call(&name, &input));
    Ok(())
}
