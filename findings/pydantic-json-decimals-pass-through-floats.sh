#!/usr/bin/env bash
# pydantic 2.14.4 (PyPI): the JSON number 12345678901234567.89 for a field of type Decimal is 12345678901234568, and
# 1.10 is 1.1.
#
# JSON numbers with a point are read as floats first, also by model_validate_json. msgspec 0.22.0 reads the same document
# into a Decimal exactly, digits and trailing zeros. Numbers in quotes are exact in both.
# Expected: that the type of the field decides; the page on Decimal says that strings, ints, floats and Decimals are
# taken, and that Decimal is for exact values. RFC 8259 sets no precision for numbers.
# Settlement: rates and foreign amounts of 17 and more digits change; the text that is signed or hashed loses its zeros.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v pydantic==2.14.4 msgspec==0.22.0
cat > seen <<'E'
12345678901234567.89: pydantic 12345678901234568, msgspec 12345678901234567.89
1.10: pydantic 1.1, msgspec 1.10
1000.0: pydantic 1000, msgspec 1000.0
0.3333333333333333333: pydantic 0.3333333333333333, msgspec 0.3333333333333333333
"1.10": pydantic 1.10, msgspec 1.10
E
cat > run.py <<'E'
from decimal import Decimal
import msgspec, pydantic
class Rate(pydantic.BaseModel): value: Decimal
class Exact(msgspec.Struct): value: Decimal
for number in ("12345678901234567.89", "1.10", "1000.0", "0.3333333333333333333", '"1.10"'):
    text = f'{{"value": {number}}}'
    print(f"{number}: pydantic {Rate.model_validate_json(text).value}, msgspec {msgspec.json.decode(text, type=Exact).value}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a JSON number for a Decimal is rounded to a float on its way"
