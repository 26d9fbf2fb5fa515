#!/usr/bin/env bash
# mathjs 15.2.0 (npm): round(-2.5) is -3 with numbers and BigNumbers, and -2 with Fractions.
#
# The same expression of the same library rounds a half away from zero in two of its three number types, and toward
# positive infinity in the third, the exact one. A fee of 2.5 won is 3 won in all of them, its refund 3 or 2.
# Expected: one rule. The page of round (mathjs.org, Functions, round) lists number, BigNumber and Fraction side by
# side, promises the nearest integer for all and tells no difference between them.
# Settlement: who turns on exact fractions to be safe gets refunds that do not undo the charge.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . mathjs@15.2.0 >/dev/null
cat > seen <<'E'
number     charge 3 refund -3 sum 0
BigNumber  charge 3 refund -3 sum 0
Fraction   charge 3 refund -2 sum 1
E
cat > run.js <<'E'
const { create, all } = require("mathjs")
for (const number of ["number", "BigNumber", "Fraction"]) {
  const math = create(all, { number })
  const won = (form) => Number(math.evaluate(form))
  const charge = won("round(100 * 2.5 / 100)"), refund = won("round(-100 * 2.5 / 100)")
  console.log(number.padEnd(10), "charge", charge, "refund", refund, "sum", charge + refund)
}
E
node run.js > now
diff -u seen now || { echo "changed: mathjs answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: with Fractions a charge of 2.5 won and its refund leave 1 won"
