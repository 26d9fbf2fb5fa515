#!/usr/bin/env bash
# json-bigint 1.0.0 (npm) with useNativeBigInt: one number with a decimal point and 16 or more characters fails the
# whole document, "Cannot convert 123456789012345.6 to a BigInt".
#
# The parser decides by the length of the text, not by whether it is an integer. So 0.0333333333333333 (a rate) fails,
# 0.0333333333333 reads; a safe integer of 16 digits comes as BigInt, one of 15 as Number, and the two do not add.
# Expected: the readme calls it parsing "with bigints support" and says of the option only that native BigInt is used
# instead of bignumber.js, which reads the same text exactly (default mode). RFC 8259 has one grammar for numbers.
# Settlement: switched on to keep order ids exact, it refuses documents with a long rate, and adds amounts of unlike kind.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . json-bigint@1.0.0 >/dev/null
cat > seen <<'E'
native  {"rate": 0.0333333333333}: number 0.0333333333333
native  {"rate": 0.0333333333333333}: refused, Cannot convert 0.0333333333333333 to a BigInt
native  {"won": 1000.5000000000000}: refused, Cannot convert 1000.5000000000000 to a BigInt
native  {"won": 123456789012345}: number 123456789012345
native  {"won": 1234567890123456}: bigint 1234567890123456
default {"rate": 0.0333333333333}: Number 0.0333333333333
default {"rate": 0.0333333333333333}: BigNumber 0.0333333333333333
default {"won": 1000.5000000000000}: BigNumber 1000.5
default {"won": 123456789012345}: Number 123456789012345
default {"won": 1234567890123456}: BigNumber 1234567890123456
E
cat > run.js <<'E'
const texts = ['{"rate": 0.0333333333333}', '{"rate": 0.0333333333333333}', '{"won": 1000.5000000000000}',
  '{"won": 123456789012345}', '{"won": 1234567890123456}']
for (const [mode, parser] of [["native ", require("json-bigint")({ useNativeBigInt: true })], ["default", require("json-bigint")]])
  for (const text of texts) {
    try {
      const [value] = Object.values(parser.parse(text))
      console.log(`${mode} ${text}: ${mode === "native " ? typeof value : value.constructor.name} ${value}`)
    } catch (error) { console.log(`${mode} ${text}: refused, ${error.message}`) }
  }
E
node run.js > now
diff -u seen now || { echo "changed: json-bigint answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a long decimal is refused as no BigInt"
