#!/usr/bin/env bash
# mathjs 15.2.0 (npm): floor(12345678901.99) is 12345678902, and 1000000000001 > 1000000000000 is false,
# also when the library is set to exact BigNumber.
#
# Comparisons, min, max, floor and ceil treat values as equal that differ by less than a relative 1e-12. Numbers of 11
# digits with decimals and whole won from a trillion on fall under it: floor adds a won, ceil drops one, and max of two
# amounts answers the smaller. With 64 digits of BigNumber precision the tolerance is still there.
# Expected: the configuration page (mathjs.org, Core, Configuration) has relTol 1e-12 for "testing equality"; nothing
# in the page of floor says that it may exceed its argument, and BigNumber is offered for exact amounts.
# Settlement: yearly totals of a marketplace reach these sizes; a control sum that is a won off passes as equal.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . mathjs@15.2.0 >/dev/null
cat > seen <<'E'
number     floor(12345678901.99) = 12345678902
number     ceil(12345678901.01) = 12345678901
number     1000000000001 > 1000000000000 = false
number     max(1000000000000, 1000000000001) = 1000000000000
BigNumber  floor(12345678901.99) = 12345678902
BigNumber  ceil(12345678901.01) = 12345678901
BigNumber  1000000000001 > 1000000000000 = false
BigNumber  max(1000000000000, 1000000000001) = 1000000000000
Fraction   floor(12345678901.99) = 12345678901
Fraction   ceil(12345678901.01) = 12345678902
Fraction   1000000000001 > 1000000000000 = true
Fraction   max(1000000000000, 1000000000001) = 1000000000001
relTol 1e-15: number floor 12345678901, BigNumber floor 12345678901
E
cat > run.js <<'E'
const { create, all } = require("mathjs")
const forms = ["floor(12345678901.99)", "ceil(12345678901.01)", "1000000000001 > 1000000000000",
  "max(1000000000000, 1000000000001)"]
for (const number of ["number", "BigNumber", "Fraction"]) {
  const math = create(all, { number })
  for (const form of forms) console.log(number.padEnd(10), form, "=", String(math.evaluate(form)))
}
const strict = (number) => String(create(all, { number, relTol: 1e-15 }).evaluate(forms[0]))
console.log(`relTol 1e-15: number floor ${strict("number")}, BigNumber floor ${strict("BigNumber")}`)
E
node run.js > now
diff -u seen now || { echo "changed: mathjs answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: floor adds a won to 12,345,678,901.99 and a trillion equals a trillion and one"
