#!/usr/bin/env bash
# fixedwidth 1.3 (PyPI): minus 1,000 won in a field of ten digits is written as "00000-1000", which the library itself
# then refuses to read.
#
# The number becomes text first and is padded with zeros after that, so the minus stands inside. Hangul counts one
# place a letter, so a record of 20 places is 23 bytes in CP949.
# Expected: "-000001000" (or an error): the readme offers padding and alignment for integers, among them negative ones
# by Python's int, and reads what it writes.
# Settlement: bank and tax records are of fixed bytes; refunds and reversals are the negative ones.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v fixedwidth==1.3
cat > seen <<'E'
1000: "홍길동       0000001000" 20 places, 23 bytes in CP949, read back 1000
-1000: "홍길동       00000-1000" 20 places, 23 bytes in CP949, read back refused
E
cat > run.py <<'E'
from fixedwidth.fixedwidth import FixedWidth
fields = {"name": {"required": True, "type": "string", "start_pos": 1, "end_pos": 10, "alignment": "left", "padding": " "},
          "won": {"required": True, "type": "integer", "start_pos": 11, "end_pos": 20, "alignment": "right", "padding": "0"}}
for won in (1000, -1000):
    record = FixedWidth(fields); record.update(name="홍길동", won=won)
    line = record.line.rstrip("\r\n")
    try:
        back = FixedWidth(fields); back.line = record.line; answer = back.data["won"]
    except ValueError: answer = "refused"
    print(f'{won}: "{line}" {len(line)} places, {len(line.encode("cp949"))} bytes in CP949, read back {answer}')
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: fixedwidth answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a negative amount is written with its minus among the zeros"
