#!/usr/bin/env bash
# currency.js 2.0.4 and accounting 0.4.1 (npm): "1.23457E+11" is read as 1.23 and 1.2345711.
#
# Both delete every character that is no digit, sign or point, so the E goes and the exponent becomes digits: "1E5" is
# 15 instead of 100,000.
# Expected: the number, as Number("1.23457E+11") answers, or NaN; big.js 7.0.1 reads it right.
# Settlement: spreadsheets export amounts and accounts of twelve digits in a General cell as 1.23457E+11, and JavaScript
# itself prints 1e+21; the money library of the import then reads one won, without an error.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . currency.js@2.0.4 accounting@0.4.1 big.js@7.0.1 >/dev/null
cat > seen <<'E'
1.23457E+11: currency.js 1, accounting 1.2345711, big.js 123457000000
1E5: currency.js 15, accounting 15, big.js 100000
1e+21: currency.js 121, accounting 121, big.js 1e+21
E
cat > run.js <<'E'
const currency = require("currency.js"), accounting = require("accounting"), Big = require("big.js")
for (const text of ["1.23457E+11", "1E5", "1e+21"])
  console.log(`${text}: currency.js ${currency(text, { precision: 0 }).value}, accounting ${accounting.unformat(text)}, big.js ${new Big(text)}`)
E
node run.js > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 1.23457E+11 is read as about one won"
