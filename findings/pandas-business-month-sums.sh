#!/usr/bin/env bash
# pandas 3.1.1 (PyPI): resample("BME").sum() counts the orders of Saturday 31 January in February.
#
# The bins of business month end run from one last working day to the next, so all that comes after the last working day
# of a month is added to the month after. The labels (30 January, 27 February) look like months with a payout day.
# Expected: sums of calendar months labelled with their last business day; the documentation calls BME "business month
# end" and resample a grouping by time, and no page says that the weekend changes months. to_period("M") keeps them.
# Settlement: a month that ends on a weekend loses its last one or two days, the strongest of the week in retail.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v pandas==3.1.1
cat > seen <<'E'
BME 2026-01-30: 01-01 to 01-30
BME 2026-02-27: 01-31 to 02-27
BME 2026-03-31: 02-28 to 03-31
M 2026-01: 01-01 to 01-31
M 2026-02: 02-01 to 02-28
M 2026-03: 03-01 to 03-31
E
cat > run.py <<'E'
import pandas
days = pandas.date_range("2026-01-01", "2026-03-31")
orders = pandas.Series(days, index=days)
for label, group in orders.resample("BME"): print(f"BME {label:%Y-%m-%d}: {group.min():%m-%d} to {group.max():%m-%d}")
for label, group in orders.groupby(days.to_period("M")): print(f"M {label}: {group.min():%m-%d} to {group.max():%m-%d}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: pandas answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: the last Saturday of January is summed in February"
