#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm) and frictionless 5.21.0 (PyPI): "(1,000)" is read as plus 1,000.
#
# VALUE("(1,000)") of formulajs drops the parentheses and answers 1000, and so with a minus behind ("1,000-").
# A frictionless number field with bareNumber: false and groupChar "," does the same, by the standard's own wording
# that what stands before and behind the digits is removed.
# Expected: -1000, as Excel's VALUE answers for its accounting format, and as currency.js 2.0.4 and accounting 0.4.1
# (npm) do; or a refusal, as Babel's parse_decimal does.
# Settlement: refunds and reversals are exactly the rows that accounting systems export in parentheses or, from SAP,
# with the minus behind. Read as plus, a reversal of 1,000 won becomes a second charge.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . @formulajs/formulajs@4.6.1 currency.js@2.0.4 accounting@0.4.1 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v frictionless==5.21.0 babel==2.19.0
cat > seen <<'E'
(1,000): formulajs 1000, currency.js -1000, accounting -1000
1,000-: formulajs 1000, currency.js NaN, accounting 1000
-1,000: formulajs -1000, currency.js -1000, accounting -1000
(1,000): frictionless 1000, babel refused
1,000-: frictionless 1000, babel refused
-1,000: frictionless -1000, babel -1000
E
cat > run.js <<'E'
const formulajs = require("@formulajs/formulajs"), currency = require("currency.js"), accounting = require("accounting")
for (const text of ["(1,000)", "1,000-", "-1,000"])
  console.log(`${text}: formulajs ${formulajs.VALUE(text)}, currency.js ${currency(text).value}, accounting ${accounting.unformat(text)}`)
E
cat > run.py <<'E'
from babel.numbers import NumberFormatError, parse_decimal
from frictionless import fields
won = fields.NumberField(name="won", bare_number=False, group_char=",")
for text in ("(1,000)", "1,000-", "-1,000"):
    try: babel = parse_decimal(text, locale="ko_KR")
    except NumberFormatError: babel = "refused"
    print(f"{text}: frictionless {won.read_cell(text)[0]}, babel {babel}")
E
{ node run.js; PYTHONPATH=v python3 run.py; } > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a refund in parentheses is read as a charge"
