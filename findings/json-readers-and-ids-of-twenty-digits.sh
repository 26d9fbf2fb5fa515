#!/usr/bin/env bash
# orjson 3.13.0 (PyPI): the JSON id 18446744073709551616 is read as the float 1.8446744073709552e+19; ujson 6.1.0, msgspec
# 0.22.0 and json read the int, pysimdjson 7.0.2 refuses it.
#
# From 20 digits on (past 2^64 - 1, below -2^63) the type changes without an error, so ids that differ in their last
# digits are equal. For writing the same library refuses such an int.
# Expected: the int, as Python's json answers; the readme calls orjson more correct than json and tells of the limit of 64
# bits for dumps only.
# Settlement: transaction ids of payment providers and virtual accounts have 20 and more digits, and some send numbers.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v orjson==3.13.0 ujson==6.1.0 msgspec==0.22.0 pysimdjson==7.0.2
cat > seen <<'E'
orjson   18446744073709551615 int, 18446744073709551616 float, ...616 == ...617 True
ujson    18446744073709551615 int, 18446744073709551616 int, ...616 == ...617 False
msgspec  18446744073709551615 int, 18446744073709551616 int, ...616 == ...617 False
json     18446744073709551615 int, 18446744073709551616 int, ...616 == ...617 False
simdjson 18446744073709551615 int, 18446744073709551616 refused, ...616 == ...617 refused
orjson.dumps(18446744073709551616) refused
E
cat > run.py <<'E'
import json, msgspec, orjson, simdjson, ujson
readers = {"orjson": orjson.loads, "ujson": ujson.loads, "msgspec": msgspec.json.decode, "json": json.loads, "simdjson": lambda text: simdjson.Parser().parse(text.encode())}
for name, read in readers.items():
    last, first = read(str(2**64 - 1)), "refused"
    try: first, same = type(read(str(2**64))).__name__, read(str(2**64)) == read(str(2**64 + 1))
    except (ValueError, RuntimeError): same = "refused"
    print(f"{name:8} {last} {type(last).__name__}, {2**64} {first}, ...616 == ...617 {same}")
try: print(orjson.dumps(2**64))
except TypeError: print(f"orjson.dumps({2**64}) refused")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: a reader answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: two ids of twenty digits are one float"
