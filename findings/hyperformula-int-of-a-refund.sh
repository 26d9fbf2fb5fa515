#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): =INT(-2.5) is -2; spreadsheets, and @formulajs/formulajs 4.6.1 (npm), say -3.
#
# INT drops the decimals here, as TRUNC does. For charges it makes no difference, for refunds it is a won.
# Expected: Excel's help for INT: rounds down to the nearest integer, INT(-8.9) is -9; Google Sheets' help warns of the
# difference to ROUNDDOWN for negative values.
# Settlement: =INT(amount * 3.3%) is how fees are cut in back-office sheets; a server that recomputes them differs.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1 >/dev/null
cat > seen <<'E'
HyperFormula INT(15675 * -0.1) = -1567
formulajs    INT(15675 * -0.1) = -1568
E
cat > run.js <<'E'
const { HyperFormula } = require("hyperformula"), formulajs = require("@formulajs/formulajs")
const book = HyperFormula.buildFromArray([["=INT(15675 * -0.1)"]], { licenseKey: "gpl-v3" })
console.log("HyperFormula INT(15675 * -0.1) =", book.getCellValue({ sheet: 0, row: 0, col: 0 }))
console.log("formulajs    INT(15675 * -0.1) =", formulajs.INT(15675 * -0.1))
E
node run.js > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: INT of -1567.5 is -1567 in HyperFormula and -1568 in formulajs"
