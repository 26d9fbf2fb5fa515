#!/usr/bin/env bash
# msgpackr 2.1.4 and @msgpack/msgpack 3.1.3 (npm): 5,000,000,000 won is written as a float, 4,000,000,000 as an integer.
#
# msgpackr writes every Number above 2^32 as float64. @msgpack/msgpack writes an integer, until useBigInt64 is switched
# on to keep large ids exact: then it writes a float too. Python's msgpack reads 5000000000.0, a float.
# Expected: MessagePack's specification has int64 and uint64 for this; @msgpack/msgpack documents the change in its
# mapping table ("number (except for the above): float family"); msgpackr's readme has only non-integers as floats.
# Settlement: a reader that takes amounts as integers (Rust's serde, Python type checks, jeongsan's own rule "no floats
# near money") refuses the one partner whose month exceeds 4,294,967,295 won.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . msgpackr@2.1.4 @msgpack/msgpack@3.1.3 >/dev/null 2>&1
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v msgpack==1.2.4
cat > seen <<'E'
msgpackr                      4000000000 -> 4000000000 int
msgpackr                      5000000000 -> 5000000000.0 float
@msgpack/msgpack              4000000000 -> 4000000000 int
@msgpack/msgpack              5000000000 -> 5000000000 int
@msgpack/msgpack useBigInt64  4000000000 -> 4000000000 int
@msgpack/msgpack useBigInt64  5000000000 -> 5000000000.0 float
E
cat > run.js <<'E'
const { pack } = require("msgpackr"), { encode } = require("@msgpack/msgpack")
const writers = { "msgpackr": pack, "@msgpack/msgpack": (v) => encode(v), "@msgpack/msgpack useBigInt64": (v) => encode(v, { useBigInt64: true }) }
for (const [name, write] of Object.entries(writers))
  for (const won of [4000000000, 5000000000]) console.log(`${name}\t${won}\t${Buffer.from(write(won)).toString("hex")}`)
E
cat > run.py <<'E'
import sys, msgpack
for line in sys.stdin:
    name, won, data = line.rstrip("\n").split("\t")
    value = msgpack.unpackb(bytes.fromhex(data))
    print(f"{name:29} {won} -> {value} {type(value).__name__}")
E
node run.js | PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: won above 2^32 cross as floats"
