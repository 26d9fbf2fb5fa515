#!/usr/bin/env bash
# jsonschema 4.26.0 and fastjsonschema 2.22.3 (PyPI): a document read with parse_float=Decimal, to be exact, fails a
# schema that it fits: 1000.0 is no integer, and multipleOf 0.01 raises TypeError or InvalidOperation.
#
# As a float 1000.0 is an integer in both (as JSON Schema has it since draft 6). A Decimal is a number in both, yet the
# checks for integer and multipleOf are written for int and float. const 19.99 does not hold for Decimal("19.99").
# Expected: JSON Schema: integer is any number without fraction, whatever the host language makes of it; json.loads
# offers parse_float=Decimal in its documentation for exactly this use.
# Settlement: amounts read exactly cannot be validated; read as floats they can, and are no longer exact.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v jsonschema==4.26.0 fastjsonschema==2.22.3
cat > seen <<'E'
{'type': 'integer'} float 1000.0: jsonschema fits, fastjsonschema fits
{'type': 'integer'} Decimal 1000.0: jsonschema no, fastjsonschema no
{'type': 'number'} Decimal 1000.0: jsonschema fits, fastjsonschema fits
{'multipleOf': 0.01} Decimal 19.99: jsonschema TypeError, fastjsonschema InvalidOperation
{'const': 19.99} float 19.99: jsonschema fits, fastjsonschema fits
{'const': 19.99} Decimal 19.99: jsonschema no, fastjsonschema no
E
cat > run.py <<'E'
import json
from decimal import Decimal
import fastjsonschema, jsonschema
def one(schema, value): return "fits" if jsonschema.Draft202012Validator(schema).is_valid(value) else "no"
def other(schema, value):
    try: fastjsonschema.compile(schema)(value)
    except fastjsonschema.JsonSchemaException: return "no"
    return "fits"
def told(check, *what):
    try: return check(*what)
    except Exception as error: return type(error).__name__
for schema, text, kind in (({"type": "integer"}, "1000.0", float), ({"type": "integer"}, "1000.0", Decimal), ({"type": "number"}, "1000.0", Decimal),
                           ({"multipleOf": 0.01}, "19.99", Decimal), ({"const": 19.99}, "19.99", float), ({"const": 19.99}, "19.99", Decimal)):
    value = json.loads(text, parse_float=kind)
    print(schema, kind.__name__, f"{text}: jsonschema {told(one, schema, value)}, fastjsonschema {told(other, schema, value)}")
E
PYTHONPATH=v python3 -W ignore run.py > now
diff -u seen now || { echo "changed: a validator answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: an exact 1000.0 is no integer"
