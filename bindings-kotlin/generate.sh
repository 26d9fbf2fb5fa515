#!/bin/sh
# Writes the Kotlin side of the border from the compiled library; with --check only says whether it differs.
# UNIFFI_BINDGEN is the program that writes it, if it is built already.
set -eu
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-../target}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# The library as it is packed: built once for both.
cargo build --quiet --profile bindings -p jeongsan-kotlin
[ -n "${UNIFFI_BINDGEN:-}" ] || cargo build --quiet -p jeongsan-kotlin-bindgen --features bindgen
library=$(ls "$target"/bindings/libjeongsan_kotlin.so "$target"/bindings/libjeongsan_kotlin.dylib "$target"/bindings/jeongsan_kotlin.dll 2>/dev/null | head -n 1)
"${UNIFFI_BINDGEN:-$target/debug/uniffi-bindgen}" generate --library "$library" --language kotlin --no-format --config bindgen.toml --out-dir "$out"
written=$(find "$out" -name '*.kt')
{
  echo '// Written by uniffi from the functions of src/lib.rs (generate.sh). Do not edit.'
  sed 1,2d "$written"
} >"$out/Border.kt"
kept=src/main/kotlin/io/github/jeongsan/ffi/Border.kt
if [ "${1:-}" = --check ]; then
  cmp "$out/Border.kt" "$kept" || { echo "$kept is not what uniffi writes: run bindings-kotlin/generate.sh" >&2; exit 1; }
else
  mkdir -p "$(dirname "$kept")"
  cp "$out/Border.kt" "$kept"
fi
