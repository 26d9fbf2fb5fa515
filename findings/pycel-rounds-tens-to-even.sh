#!/usr/bin/env bash
# pycel 1.0b30 (PyPI): =ROUND(25,-1) is 20 and =ROUND(12345,-1) is 12340, while =ROUND(2.5,0) is 3.
#
# Decimals are rounded half up, tens and hundreds half to even. Excel and HyperFormula
# 3.5.0 (npm) answer 30 and 12350.
# Expected: pycel compiles workbooks so that they compute "without Excel"; Excel's help for ROUND: with a negative number
# of digits the number is rounded to the left of the decimal point, by the same rule.
# Settlement: 반올림 to ten won of amounts ending in 5 comes out ten won lower in half of the cases.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v pycel==1.0b30 openpyxl==3.1.5
cat > seen <<'E'
pycel        2.5,0: 3; 25,-1: 20; 35,-1: 40; 12345,-1: 12340; -12345,-1: -12340; 1250,-2: 1200
HyperFormula 2.5,0: 3; 25,-1: 30; 35,-1: 40; 12345,-1: 12350; -12345,-1: -12350; 1250,-2: 1300
E
cat > run.py <<'E'
import openpyxl, pycel
cases = ["2.5,0", "25,-1", "35,-1", "12345,-1", "-12345,-1", "1250,-2"]
def with_pycel(formula):
    book = openpyxl.Workbook(); book.active["A1"] = formula
    return pycel.ExcelCompiler(excel=book).evaluate("Sheet!A1")
print("pycel       ", "; ".join(f"{case}: {with_pycel(f'=ROUND({case})'):.0f}" for case in cases))
E
cat > run.js <<'E'
const { HyperFormula } = require("hyperformula")
const cases = ["2.5,0", "25,-1", "35,-1", "12345,-1", "-12345,-1", "1250,-2"]
const round = (c) => HyperFormula.buildFromArray([[`=ROUND(${c})`]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 })
console.log("HyperFormula", cases.map((c) => `${c}: ${round(c)}`).join("; "))
E
{ PYTHONPATH=v python3 -W ignore run.py; node run.js; } > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: pycel rounds 12345 to 12340"
