#!/usr/bin/env bash
# ajv 8.20.0 (npm) with coerceTypes (Fastify's default for queries): "9007199254740993" passes as the integer
# 9007199254740992, and "12345678901234567" as 12345678901234568.
#
# The text is turned by JavaScript's unary plus and then tested for being an integer, so the value that was validated is
# not the value that was sent, and no error says so.
# Expected: the value or an error: JSON Schema's integer has no upper end; the coercion table of ajv.js.org has
# +x for a text that is a valid number. zod 4.6.7 refuses all integers past 2^53 - 1.
# Settlement: order and payment ids of 17 and more digits in a query string find another order.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . ajv@8.20.0 zod@4.6.7 >/dev/null
cat > seen <<'E'
9007199254740993: ajv 9007199254740992, zod refused
12345678901234567: ajv 12345678901234568, zod refused
9007199254740991: ajv 9007199254740991, zod 9007199254740991
E
cat > run.js <<'E'
const Ajv = require("ajv").default, { z } = require("zod")
const check = new Ajv({ coerceTypes: true }).compile({ type: "object", properties: { order: { type: "integer" } } })
for (const text of ["9007199254740993", "12345678901234567", "9007199254740991"]) {
  const query = { order: text }, other = z.coerce.number().int().safeParse(text)
  console.log(`${text}: ajv ${check(query) ? query.order : "refused"}, zod ${other.success ? other.data : "refused"}`)
}
E
node run.js > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: an order id of 16 digits passes as another one"
