#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): =TEXT(1234567, "#,##0") is "1234567,##0".
#
# The format that nearly every amount in a spreadsheet carries is not refused: the part after the comma is copied into
# the text. "#,##0.00" gives "1234567,##0.00", "0.0%" gives "0.0%" whatever the number.
# Expected: "1,234,567", as in Excel, in Google Sheets and in @formulajs/formulajs 4.6.1, or an error value.
# Settlement: amounts in statement lines and bank memos built by TEXT look like "정산금 1234567,##0원".
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1 >/dev/null
cat > seen <<'E'
1234567 "#,##0": HyperFormula "1234567,##0", formulajs "1,234,567"
-1234 "#,##0": HyperFormula "-1234,##0", formulajs "-1,234"
1234567 "#,##0.00": HyperFormula "1234567,##0.00", formulajs "1,234,567.00"
0.033 "0.0%": HyperFormula "0.0%", formulajs "3.3%"
1234.5 "0.00": HyperFormula "1234.50", formulajs "1234.50"
E
cat > run.js <<'E'
const { HyperFormula } = require("hyperformula"), formulajs = require("@formulajs/formulajs")
for (const [number, format] of [[1234567, "#,##0"], [-1234, "#,##0"], [1234567, "#,##0.00"], [0.033, "0.0%"], [1234.5, "0.00"]]) {
  const book = HyperFormula.buildFromArray([[`=TEXT(${number}, "${format}")`]], { licenseKey: "gpl-v3" })
  const text = book.getCellValue({ sheet: 0, row: 0, col: 0 })
  console.log(`${number} "${format}": HyperFormula "${text}", formulajs "${formulajs.TEXT(number, format)}"`)
}
E
node run.js > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a thousands format is copied into the text of the amount"
