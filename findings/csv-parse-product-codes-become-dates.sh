#!/usr/bin/env bash
# csv-parse 7.0.3 (npm) with cast_date: the product code "B-2" is read as 1 February 2001, the name "가게 7" as 1 July 2001.
#
# Every text that JavaScript's Date.parse makes something of becomes a Date: any word with a number from 1 to 12 behind
# it. "B-13" and "2호점" stay text, so one column has both.
# Expected: the option is for columns of dates; its page warns that it relies on Date.parse, not that codes and names
# are dates to it. ECMAScript leaves texts that are not ISO 8601 to the engine.
# Settlement: product codes, partner names and memos in an import come back as instants, and so differ by time zone.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . csv-parse@7.0.3 >/dev/null
cat > seen <<'E'
2026-01-31 -> 2026-01-31T00:00:00.000Z
B-2 -> 2001-02-01T00:00:00.000Z
B-12 -> 2001-12-01T00:00:00.000Z
B-13 -> "B-13"
가게 7 -> 2001-07-01T00:00:00.000Z
2호점 -> "2호점"
정산 2026 -> 2026-01-01T00:00:00.000Z
E
cat > run.js <<'E'
const { parse } = require("csv-parse/sync")
const codes = ["2026-01-31", "B-2", "B-12", "B-13", "가게 7", "2호점", "정산 2026"]
const rows = parse("code\n" + codes.join("\n"), { columns: true, cast: true, cast_date: true })
rows.forEach(({ code }, i) => console.log(codes[i], "->", code instanceof Date ? code.toISOString() : JSON.stringify(code)))
E
TZ=UTC node run.js > now
diff -u seen now || { echo "changed: csv-parse (or Node's Date.parse) answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: product codes are read as days of 2001"
