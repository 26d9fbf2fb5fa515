//! Writes the Kotlin side of the border from the compiled library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
