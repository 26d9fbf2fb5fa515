#!/usr/bin/env bash
# fastavro 1.13.1 (PyPI): 1000.9 written to a field of type long is 1000, True is 1, Decimal("1000.9") is 1000.
#
# Nothing is reported, in the default mode and with strict=True. The same value in a decimal field is checked: too many
# places are an error.
# Expected: an error: Avro's specification has no promotion from double to long, only the other way, and fastavro's own
# validate() refuses True and 1000.9 for a long.
# Settlement: an unrounded fee that slips into the amount of an event is cut toward zero on its way.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v fastavro==1.13.1
cat > seen <<'E'
1000.9: written and read 1000, strict 1000, validate refused
-1000.9: written and read -1000, strict -1000, validate refused
Decimal('1000.9'): written and read 1000, strict 1000, validate refused
True: written and read 1, strict 1, validate refused
'1000': written and read refused, strict refused, validate refused
E
cat > run.py <<'E'
import io
from decimal import Decimal
import fastavro
from fastavro.validation import validate
schema = fastavro.parse_schema({"type": "record", "name": "Payout", "fields": [{"name": "won", "type": "long"}]})
def copy(value, strict):
    file = io.BytesIO()
    try: fastavro.writer(file, schema, [{"won": value}], strict=strict)
    except (TypeError, ValueError): return "refused"
    file.seek(0)
    return next(fastavro.reader(file))["won"]
for value in (1000.9, -1000.9, Decimal("1000.9"), True, "1000"):
    fits = validate({"won": value}, schema, raise_errors=False)
    print(f"{value!r}: written and read {copy(value, False)}, strict {copy(value, True)}, validate {'takes it' if fits else 'refused'}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: fastavro answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 1000.9 won are written as 1000"
