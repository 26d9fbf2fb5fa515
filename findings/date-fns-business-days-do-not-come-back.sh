#!/usr/bin/env bash
# date-fns 4.4.0 (npm): one business day after Saturday 31 January is Monday 2 February, but the difference of the two
# is 0; asked the other way round it is -1.
#
# differenceInBusinessDays counts the working days among the days it leaves, addBusinessDays those it arrives at. Both
# agree between working days. So a difference is not the number that was added, and swapping the two days changes its
# size.
# Expected: that difference(add(day, n), day) is n and that swapped arguments change the sign only, as for
# addDays and differenceInCalendarDays. The page's examples of differences between two weekdays do that.
# Settlement: days late of a payout that fell due on a weekend, or a lag told back to a partner, is one off.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . date-fns@4.4.0 >/dev/null
cat > seen <<'E'
from 2026-01-30: +1 is 2026-02-02, difference 1, swapped -1
from 2026-01-31: +1 is 2026-02-02, difference 0, swapped -1
from 2026-02-01: +1 is 2026-02-02, difference 0, swapped -1
from 2026-01-31: +5 is 2026-02-06, difference 4, swapped -5
E
cat > run.mjs <<'E'
import { addBusinessDays, differenceInBusinessDays, format } from "date-fns"
const text = (day) => format(day, "yyyy-MM-dd")
for (const [day, n] of [[30, 1], [31, 1], [32, 1], [31, 5]]) {
  const from = new Date(2026, 0, day), to = addBusinessDays(from, n)
  console.log(`from ${text(from)}: +${n} is ${text(to)}, difference ${differenceInBusinessDays(to, from)}, swapped ${differenceInBusinessDays(from, to)}`)
}
E
node run.mjs > now
diff -u seen now || { echo "changed: date-fns answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: the business days added from a weekend are not the difference"
