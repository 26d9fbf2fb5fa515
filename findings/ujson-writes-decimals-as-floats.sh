#!/usr/bin/env bash
# ujson 6.1.0 (PyPI): Decimal("12345678901234567.89") is written as 1.2345678901234568e+16, Decimal("1000.00") as 1000.0.
#
# Decimals are accepted and go through a float. simplejson 4.3.0 and python-rapidjson 1.25 write the digits; json and orjson refuse the
# type; msgspec writes a text.
# Expected: exact digits or a refusal, as its siblings do; the readme lists neither Decimal nor the loss.
# Settlement: who keeps money in Decimal to be exact loses it at the last step.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v ujson==6.1.0 simplejson==4.3.0 python-rapidjson==1.25
cat > seen <<'E'
12345678901234567.89: ujson 1.2345678901234568e+16, simplejson 12345678901234567.89, rapidjson 12345678901234567.89
1000.00: ujson 1000.0, simplejson 1000.00, rapidjson 1000.00
0.0000001: ujson 1e-7, simplejson 1E-7, rapidjson 1E-7
E
cat > run.py <<'E'
from decimal import Decimal
import rapidjson, simplejson, ujson
for text in ("12345678901234567.89", "1000.00", "0.0000001"):
    value = Decimal(text)
    print(f"{text}: ujson {ujson.dumps(value)}, simplejson {simplejson.dumps(value)}, rapidjson {rapidjson.dumps(value, number_mode=rapidjson.NM_DECIMAL)}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: a writer answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: an exact amount is written as a float"
