#!/usr/bin/env bash
# dinero.js 1.9.1 and 2.0.2 (npm): 1,001 split 25 : 75 is 251 and 750 in version 1, and 250 and 751 in version 2.
#
# Version 1 gives the left-over units to the first shares, version 2 to the largest. A negative amount goes the other
# way round too: -1,000 in three is -333, -333, -334 in version 1 and -334, -333, -333 in version 2. So version 1 does
# not cancel what it split, and a contract split before the upgrade cannot be taken back after it.
# Expected: both pages of allocate (v1.dinerojs.com, dinerojs.com/api/mutations/allocate) say that the remainder is
# distributed "as evenly as possible", that zero ratios get none of it, and that [25, 75] and [1, 3] do the same thing;
# neither says which share gets it. (The change came with issue 776, between two alpha versions of 2.0.0.)
# Settlement: the won moves from one partner to another, and a refund of a split leaves 1 won with each of two partners.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . one@npm:dinero.js@1.9.1 dinero.js@2.0.2 >/dev/null
cat > seen <<'E'
1001 by 25:75: version 1 251,750, version 2 250,751
-1001 by 25:75: version 1 -250,-751, version 2 -250,-751
101 by 30:70: version 1 31,70, version 2 30,71
1000 by 1:1:1: version 1 334,333,333, version 2 334,333,333
-1000 by 1:1:1: version 1 -333,-333,-334, version 2 -334,-333,-333
E
cat > run.mjs <<'E'
import { createRequire } from "module"
import { allocate, dinero, toSnapshot } from "dinero.js"
import { KRW } from "dinero.js/currencies"
const one = createRequire(import.meta.url)("one")
for (const [amount, ratios] of [[1001, [25, 75]], [-1001, [25, 75]], [101, [30, 70]], [1000, [1, 1, 1]], [-1000, [1, 1, 1]]]) {
  const first = one({ amount, currency: "KRW" }).allocate(ratios).map((share) => share.getAmount())
  const second = allocate(dinero({ amount, currency: KRW }), ratios).map((share) => toSnapshot(share).amount)
  console.log(`${amount} by ${ratios.join(":")}: version 1 ${first}, version 2 ${second}`)
}
E
node run.mjs > now
diff -u seen now || { echo "changed: dinero.js splits otherwise than on 2026-11-28"; exit 1; }
echo "as seen: the upgrade from 1 to 2 gives the left-over won to another partner"
