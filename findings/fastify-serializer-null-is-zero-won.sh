#!/usr/bin/env bash
# fast-json-stringify 7.3.10 (npm, the serializer of Fastify): a settlement of null leaves the server as 0.
#
# By the response schema {type: "integer"} null becomes 0, true 1, 1000.9 becomes 1000, -0.5 becomes 0, and the text
# "12.7" becomes 12. Nothing is reported. A string field of null becomes "".
# Expected: a schema says what is allowed; JSON.stringify keeps null, Ajv refuses it for an integer. The readme has the
# coercion of null in its section Nullable ("instead of raising an error") and truncation in Integers.
# Settlement: "not settled yet" (null) and "nothing to settle" (0) are different answers to a partner, and the half won
# that an unrounded fee left shows up nowhere.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . fast-json-stringify@7.3.10 >/dev/null
cat > seen <<'E'
null: {"settlement":0,"memo":""}
1000.9: {"settlement":1000,"memo":"1000.9"}
-0.5: {"settlement":0,"memo":"-0.5"}
true: {"settlement":1,"memo":"true"}
"12.7": {"settlement":12,"memo":"12.7"}
undefined: {}
"1,000": refused, The value "1,000" cannot be converted to an integer.
E
cat > run.js <<'E'
const answer = require("fast-json-stringify")({ type: "object",
  properties: { settlement: { type: "integer" }, memo: { type: "string" } } })
for (const value of [null, 1000.9, -0.5, true, "12.7", undefined, "1,000"]) {
  let text
  try { text = answer({ settlement: value, memo: value }) } catch (error) { text = `refused, ${error.message}` }
  console.log(`${JSON.stringify(value)}: ${text}`)
}
E
node run.js > now
diff -u seen now || { echo "changed: fast-json-stringify answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: null won is answered as 0 won"
