#!/bin/sh
# Builds the engine for this machine and puts it where JNA finds it in a jar: native.sh CLASSES [CARGO-PROFILE]
set -eu
cd "$(dirname "$0")"
classes=$1 profile=${2:-bindings}

command -v cargo >/dev/null || { echo 'cargo is missing: install a Rust toolchain, 1.88 or newer' >&2; exit 1; }
cargo build --quiet --profile "$profile" -p jeongsan-kotlin

case $(uname -s) in
  Linux) system=linux file=libjeongsan_kotlin.so ;;
  Darwin) system=darwin file=libjeongsan_kotlin.dylib ;;
  *) system=win32 file=jeongsan_kotlin.dll ;;
esac
case $(uname -m) in
  x86_64 | amd64) machine=x86-64 ;;
  arm64 | aarch64) machine=aarch64 ;;
  *) machine=$(uname -m) ;;
esac
folder=$profile
[ "$profile" = dev ] && folder=debug
mkdir -p "$classes/$system-$machine"
cp "${CARGO_TARGET_DIR:-../target}/$folder/$file" "$classes/$system-$machine/$file"
