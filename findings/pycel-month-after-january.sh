#!/usr/bin/env bash
# pycel 1.0b30 (PyPI): =EDATE(DATE(2026,1,31),1) is 3 March 2026, spreadsheets say 28 February.
#
# The day that February lacks runs over into March, though EOMONTH in the same library stops at 28 February.
# Expected: Excel's help for EDATE is for due dates "that fall on the same day of the month", and Excel answers the last
# day where the month is shorter; HyperFormula 3.5.0 (npm) gives 28 February.
# Settlement: due dates a month after a month end are three days late, in another settlement month.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v pycel==1.0b30 openpyxl==3.1.5
cat > seen <<'E'
pycel        EDATE(DATE(2026,1,31),1) 2026-03-03, EDATE(DATE(2026,3,31),-1) 2026-03-03, EOMONTH(DATE(2026,1,31),1) 2026-02-28
HyperFormula EDATE(DATE(2026,1,31),1) 2026-02-28, EDATE(DATE(2026,3,31),-1) 2026-02-28, EOMONTH(DATE(2026,1,31),1) 2026-02-28
E
cat > run.py <<'E'
import datetime, json, openpyxl, pycel, subprocess
cases = ["EDATE(DATE(2026,1,31),1)", "EDATE(DATE(2026,3,31),-1)", "EOMONTH(DATE(2026,1,31),1)"]
def with_pycel(formula):
    book = openpyxl.Workbook(); book.active["A1"] = formula
    return pycel.ExcelCompiler(excel=book).evaluate("Sheet!A1")
def with_hyperformula(formula): return json.loads(subprocess.check_output(["node", "run.js", formula]))
day = lambda serial: datetime.date(1899, 12, 30) + datetime.timedelta(int(serial))
for name, engine in (("pycel       ", with_pycel), ("HyperFormula", with_hyperformula)):
    print(name, ", ".join(f"{case} {day(engine('=' + case))}" for case in cases))
E
cat > run.js <<'E'
const { HyperFormula } = require("hyperformula")
console.log(HyperFormula.buildFromArray([[process.argv[2]]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 }))
E
PYTHONPATH=v python3 -W ignore run.py > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a month after 31 January is 3 March in pycel"
