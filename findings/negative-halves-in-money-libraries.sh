#!/usr/bin/env bash
# currency.js 2.0.4, expr-eval 2.0.2, accounting 0.4.1 (npm): a charge of a half is rounded up, its refund is not.
#
# currency(2.5, {precision: 0}) is 3 and currency(-2.5, ...) is -2; roundTo of expr-eval the same. accounting has both
# answers in one library: formatMoney(-2.5) prints -3, toFixed(-2.5, 0) answers "-2".
# Expected: charge and refund are mirror images, as in big.js, decimal.js and bignumber.js (defaults) and Intl; none of
# the three readmes mentions that halves of negative amounts go the other way (accounting's says of toFixed only that
# it treats floats more like decimals).
# Settlement: an order of 2.5 won of fee and its full cancel leave 1 won on the books.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . currency.js@2.0.4 expr-eval@2.0.2 accounting@0.4.1 big.js@7.0.1 \
  decimal.js@10.6.0 bignumber.js@11.1.5 >/dev/null
cat > seen <<'E'
currency.js             charge 3 refund -2
expr-eval roundTo       charge 3 refund -2
accounting toFixed      charge 3 refund -2
accounting formatMoney  charge 3 refund -3
big.js                  charge 3 refund -3
decimal.js              charge 3 refund -3
bignumber.js            charge 3 refund -3
E
cat > run.js <<'E'
const currency = require("currency.js"), accounting = require("accounting"), { Parser } = require("expr-eval")
const Big = require("big.js"), Decimal = require("decimal.js"), { BigNumber } = require("bignumber.js")
const both = (name, round) => console.log(name.padEnd(23), "charge", String(round(2.5)), "refund", String(round(-2.5)))
both("currency.js", (x) => currency(x, { precision: 0 }).value)
both("expr-eval roundTo", (x) => Parser.evaluate("roundTo(x, 0)", { x }))
both("accounting toFixed", (x) => accounting.toFixed(x, 0))
both("accounting formatMoney", (x) => accounting.formatMoney(x, { symbol: "", precision: 0 }))
both("big.js", (x) => new Big(x).round(0))
both("decimal.js", (x) => new Decimal(x).round())
both("bignumber.js", (x) => new BigNumber(x).dp(0))
E
node run.js > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 2.5 rounds to 3 and -2.5 to -2 in three money libraries"
