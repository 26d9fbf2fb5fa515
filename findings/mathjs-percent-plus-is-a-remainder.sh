#!/usr/bin/env bash
# mathjs 15.2.0 (npm): "10000 * 3% + 300" is 0, not 600.
#
# A percent sign followed by a plus or minus is read as the remainder operator with a signed number behind it:
# (10000 * 3) % (+300). So the fee of 3 % plus 300 won is 0, and "50% + 50%" is 0 too. Written the other way round
# it is 600, but "300 + 3%" is 309, since a percentage after a plus is taken of what stands before it.
# Expected: the guide to expressions (mathjs.org, Expressions, Syntax) lists both "%" as percentage and "%" as modulus
# and gives 8% as 0.08; nothing says that the next sign decides which it is. Spreadsheets read 3% as 0.03 everywhere.
# Settlement: fee formulas of the kind "rate of the order, plus a fixed fee" are the most usual ones there are.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . mathjs@15.2.0 >/dev/null
cat > seen <<'E'
10000 * 3% = 300
10000 * 3% + 300 = 0
10000 * 3% - 300 = 0
47550 * 3% + 400 = 250
(10000 * 3%) + 300 = 600
10000 * (3%) + 300 = 600
300 + 10000 * 3% = 600
300 + 3% = 309
50% + 50% = 0
parsed: (10000 * 3) % (+300)
E
cat > run.js <<'E'
const math = require("mathjs")
const forms = ["10000 * 3%", "10000 * 3% + 300", "10000 * 3% - 300",
  "47550 * 3% + 400", "(10000 * 3%) + 300", "10000 * (3%) + 300", "300 + 10000 * 3%", "300 + 3%", "50% + 50%"]
for (const form of forms) console.log(form, "=", math.evaluate(form))
console.log("parsed:", math.parse("10000 * 3% + 300").toString({ parenthesis: "all" }))
E
node run.js > now
diff -u seen now || { echo "changed: mathjs answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a fee of 3 % plus 300 won on 10,000 won is $(sed -n 's/^10000 \* 3% + 300 = //p' now)"
