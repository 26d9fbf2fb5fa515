#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): =INT(-2.5) is -2; spreadsheets, and three other libraries for their formulas, say -3.
#
# INT drops the decimals here, as TRUNC does. For charges it makes no difference, for refunds it is a won.
# Expected: Excel's help for INT: rounds down to the nearest integer, INT(-8.9) is -9; Google Sheets' help warns of the
# difference to ROUNDDOWN for negative values. @formulajs/formulajs 4.6.1, pycel 1.0b30 and formulas 1.3.4 follow them.
# Settlement: =INT(amount * 3.3%) is how fees are cut in back-office sheets; a server that recomputes them differs.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1 >/dev/null
python3 -m pip install -q --disable-pip-version-check --target v pycel==1.0b30 formulas==1.3.4 openpyxl==3.1.5
cat > seen <<'E'
HyperFormula INT(15675 * -0.1) = -1567
formulajs    INT(15675 * -0.1) = -1568
pycel        INT(15675 * -0.1) = -1568
formulas     INT(15675 * -0.1) = -1568
E
cat > run.js <<'E'
const { HyperFormula } = require("hyperformula"), formulajs = require("@formulajs/formulajs")
const book = HyperFormula.buildFromArray([["=INT(15675 * -0.1)"]], { licenseKey: "gpl-v3" })
console.log("HyperFormula INT(15675 * -0.1) =", book.getCellValue({ sheet: 0, row: 0, col: 0 }))
console.log("formulajs    INT(15675 * -0.1) =", formulajs.INT(15675 * -0.1))
E
cat > run.py <<'E'
import formulas, numpy, openpyxl, pycel
sheet = openpyxl.Workbook(); sheet.active["A1"] = "=INT(15675 * -0.1)"
print("pycel        INT(15675 * -0.1) =", int(pycel.ExcelCompiler(excel=sheet).evaluate("Sheet!A1")))
cell = formulas.Parser().ast("=INT(15675 * -0.1)")[1].compile()()
print("formulas     INT(15675 * -0.1) =", int(numpy.asarray(cell).item()))
E
{ node run.js; PYTHONPATH=v python3 -W ignore run.py; } > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: INT of -1567.5 is -1567 in HyperFormula and -1568 elsewhere"
