#!/usr/bin/env bash
# formulas 1.3.4 (PyPI) and HyperFormula 3.5.0 (npm): =ROUND(8.325,2) is 8.32; Excel and @formulajs/formulajs 4.6.1 (npm)
# answer 8.33.
#
# Two of three libraries for Excel's formulas round the binary value (8.3249999...), one the decimal that was typed. The
# text of a half differs as well: =TEXT(2.5,"0") is 2 in formulas, 3 in HyperFormula, formulajs and Excel.
# Expected: Excel's answers, after which all three are made.
# Settlement: payouts in dollars and euros, and rates such as 1.005, are a cent off; the cell and the printed text of
# half a won disagree.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v formulas==1.3.4
cat > seen <<'E'
formulas     ROUND(8.325,2) 8.32, ROUND(1.005,2) 1.0, TEXT(2.5,"0") 2, TEXT(1234.5,"#,##0") 1,234
HyperFormula ROUND(8.325,2) 8.32, ROUND(1.005,2) 1, TEXT(2.5,"0") 3
formulajs    ROUND(8.325,2) 8.33, ROUND(1.005,2) 1.01, TEXT(2.5,"0") 3, TEXT(1234.5,"#,##0") 1,235
E
cat > run.py <<'E'
import formulas, numpy
cases = ["ROUND(8.325,2)", "ROUND(1.005,2)", 'TEXT(2.5,"0")', 'TEXT(1234.5,"#,##0")']
def cell(formula): return numpy.asarray(formulas.Parser().ast("=" + formula)[1].compile()()).item()
print("formulas    ", ", ".join(f"{case} {cell(case)}" for case in cases))
E
cat > run.js <<'E'
const { HyperFormula } = require("hyperformula"), { ROUND, TEXT } = require("@formulajs/formulajs")
const cell = (f) => HyperFormula.buildFromArray([["=" + f]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 })
console.log("HyperFormula", ["ROUND(8.325,2)", "ROUND(1.005,2)", 'TEXT(2.5,"0")'].map((f) => `${f} ${cell(f)}`).join(", "))
console.log(`formulajs    ROUND(8.325,2) ${ROUND(8.325, 2)}, ROUND(1.005,2) ${ROUND(1.005, 2)}, TEXT(2.5,"0") ${TEXT(2.5, "0")}, TEXT(1234.5,"#,##0") ${TEXT(1234.5, "#,##0")}`)
E
{ PYTHONPATH=v python3 -W ignore run.py; node run.js; } > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: two of three engines round 8.325 to 8.32"
