//! Nothing: without a build script Cargo looks at no build dependencies.

fn main() {}
