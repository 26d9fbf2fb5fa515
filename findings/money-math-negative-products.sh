#!/usr/bin/env bash
# money-math 2.6.3 (npm): -33.33 x 0.33 is -10.98 while 33.33 x 0.33 is 11.00; -20.00 / 3.00 is -6.65, not -6.67.
#
# The half that is added for rounding is added with the wrong effect below zero, so products and quotients of negative
# amounts come out a cent or two too near to zero. -0.05 x 0.50 is -0.01.
# Expected: the readme promises amounts "arbitrary large and precise", results rounded to the whole cent, and that all
# operations "keep the results within the field"; -42.10 is among its sample amounts.
# Settlement: the fee of a refund is not the fee of the charge with the other sign.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . money-math@2.6.3 >/dev/null
cat > seen <<'E'
33.33 x 0.33 = 11.00, -33.33 x 0.33 = -10.98
10.05 x 0.50 = 5.03, -10.05 x 0.50 = -5.01
0.05 x 0.50 = 0.03, -0.05 x 0.50 = -0.01
20.00 / 3.00 = 6.67, -20.00 / 3.00 = -6.65
E
cat > run.js <<'E'
const money = require("money-math")
for (const [a, b] of [["33.33", "0.33"], ["10.05", "0.50"], ["0.05", "0.50"]])
  console.log(`${a} x ${b} = ${money.mul(a, b)}, -${a} x ${b} = ${money.mul("-" + a, b)}`)
console.log(`20.00 / 3.00 = ${money.div("20.00", "3.00")}, -20.00 / 3.00 = ${money.div("-20.00", "3.00")}`)
E
node run.js > now
diff -u seen now || { echo "changed: money-math answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: products and quotients of negative amounts are up to two cents off"
