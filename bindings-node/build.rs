//! Tells the linker that Node gives the functions of its interface when it loads the library.

fn main() {
    napi_build::setup();
}
