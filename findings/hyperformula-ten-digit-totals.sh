#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): =SUM of two amounts that make 123,456,789,013 won answers 123,456,789,010.
#
# Every number is cut to `precisionRounding` significant digits when it is read, ten by default, so totals from
# twelve digits on end in a zero (eleven digits survive); some come back as 100000000000000.02. Even a cell that holds a
# plain number, no formula, reads back otherwise than it was written.
# Expected: the README calls it compatible with Excel and Google Sheets, which show and keep 15 digits. The option is
# documented (ConfigParams.precisionRounding: "significant digits", default 10), what it does to whole numbers is not.
# Settlement: a yearly control total of a marketplace has twelve digits. With 15 the totals are exact.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 >/dev/null
cat > seen <<'E'
default  123456789012 + 1 = 123456789010
default  1234567890123 + 1 = 1234567890100
default  12345678901 + 1 = 12345678902
default  99999999999999 + 1 = 100000000000000.02
15       123456789012 + 1 = 123456789013
15       1234567890123 + 1 = 1234567890124
15       12345678901 + 1 = 12345678902
15       99999999999999 + 1 = 100000000000000
plain cell 123456789012 reads 123456789010, its =A1 123456789010
E
cat > run.js <<'E'
const { HyperFormula } = require("hyperformula")
const key = { licenseKey: "gpl-v3" }
const total = (a, b, options) => HyperFormula.buildFromArray([[a, b, "=SUM(A1:B1)"]], { ...key, ...options })
  .getCellValue({ sheet: 0, row: 0, col: 2 })
for (const [name, options] of [["default", {}], ["15", { precisionRounding: 15 }]])
  for (const amount of [123456789012, 1234567890123, 12345678901, 99999999999999])
    console.log(name.padEnd(8), amount, "+ 1 =", total(amount, 1, options))
const [row] = HyperFormula.buildFromArray([[123456789012, "=A1"]], key).getSheetValues(0)
console.log(`plain cell 123456789012 reads ${row[0]}, its =A1 ${row[1]}`)
E
node run.js > now
diff -u seen now || { echo "changed: HyperFormula answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: totals of twelve digits lose their last won by default"
