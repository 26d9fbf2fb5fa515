#!/usr/bin/env bash
# {"multipleOf": 0.01}, two decimals at most: jsonschema 4.26.0 (PyPI) and ajv 8.20.0 (npm) refuse 19.99, 4.35, 0.07;
# fastjsonschema 2.22.3, pydantic 2.14.4 (PyPI) and zod 4.6.7 (npm) take them.
#
# The first two divide floats and want a whole quotient (19.99 / 0.01 is 1998.9999999999998); the others allow for the
# error. 1.005 is refused by all. ajv has the option multipleOfPrecision, off by default.
# Expected: JSON Schema speaks of numbers, not of floats: 19.99 is valid since 1999 times 0.01 is 19.99.
# Settlement: one schema on both sides of an interface; the sender's validator passes a price that the receiver refuses.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . ajv@8.20.0 zod@4.6.7 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v jsonschema==4.26.0 fastjsonschema==2.22.3 pydantic==2.14.4
cat > seen <<'E'
jsonschema 19.99 no, 4.35 no, 0.07 no, 1.1 yes, 1.005 no
fastjsonschema 19.99 yes, 4.35 yes, 0.07 yes, 1.1 yes, 1.005 no
pydantic 19.99 yes, 4.35 yes, 0.07 yes, 1.1 yes, 1.005 no
ajv 19.99 no, 4.35 no, 0.07 no, 1.1 yes, 1.005 no
zod 19.99 yes, 4.35 yes, 0.07 yes, 1.1 yes, 1.005 no
E
cat > run.py <<'E'
from typing import Annotated
import fastjsonschema, jsonschema, pydantic
cent = {"multipleOf": 0.01}
fast, typed = fastjsonschema.compile(cent), pydantic.TypeAdapter(Annotated[float, pydantic.Field(multiple_of=0.01)])
checks = {"jsonschema": jsonschema.Draft202012Validator(cent).validate, "fastjsonschema": fast, "pydantic": typed.validate_python}
def told(check, value):
    try: check(value)
    except (jsonschema.ValidationError, fastjsonschema.JsonSchemaException, pydantic.ValidationError): return "no"
    return "yes"
for name, check in checks.items(): print(name, ", ".join(f"{value} {told(check, value)}" for value in (19.99, 4.35, 0.07, 1.1, 1.005)))
E
cat > run.js <<'E'
const Ajv = require("ajv").default, { z } = require("zod")
const ajv = new Ajv({ strict: false }).compile({ multipleOf: 0.01 }), zod = z.number().multipleOf(0.01)
for (const [name, fits] of [["ajv", ajv], ["zod", (value) => zod.safeParse(value).success]])
  console.log(name, [19.99, 4.35, 0.07, 1.1, 1.005].map((value) => `${value} ${fits(value) ? "yes" : "no"}`).join(", "))
E
{ PYTHONPATH=v python3 -W ignore run.py; node run.js; } > now
diff -u seen now || { echo "changed: a validator answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 19.99 is a multiple of a cent for three validators of five"
