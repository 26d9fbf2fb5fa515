#!/usr/bin/env bash
# pandas 3.1.1 (PyPI): resample("SME").sum() puts the 15th into the second half of the month and the 31st into the
# next month, under the label of the day before.
#
# SME is semi-month end (15th and month end), but its bins are closed and labelled left, unlike those of ME, BME and W:
# the row "2026-01-15" holds 15 to 30 January, and "2026-01-31" holds 31 January to 14 February. With closed="right",
# label="right" the halves are 1 to 15 and 16 to month end.
# Expected: as for month end, that the row of an end is the period that ends there. The documentation of resample lists
# ME, YE, QE, BME, BA, BQE and W as closed right and leaves SME out.
# Settlement: half-month statements, sums of 1 to 15 and 16 to the end, are what SME looks made for.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v pandas==3.1.1
cat > seen <<'E'
ME default
  2026-01-31: 01-01 to 01-31
  2026-02-28: 02-01 to 02-28
SME default
  2025-12-31: 01-01 to 01-14
  2026-01-15: 01-15 to 01-30
  2026-01-31: 01-31 to 02-14
  2026-02-15: 02-15 to 02-27
  2026-02-28: 02-28 to 02-28
SME right
  2026-01-15: 01-01 to 01-15
  2026-01-31: 01-16 to 01-31
  2026-02-15: 02-01 to 02-15
  2026-02-28: 02-16 to 02-28
E
cat > run.py <<'E'
import pandas
days = pandas.date_range("2026-01-01", "2026-02-28")
orders = pandas.Series(days, index=days)
for name, freq, how in (("ME default", "ME", {}), ("SME default", "SME", {}), ("SME right", "SME", {"closed": "right", "label": "right"})):
    print(name)
    for label, group in orders.resample(freq, **how):
        if len(group): print(f"  {label:%Y-%m-%d}: {group.min():%m-%d} to {group.max():%m-%d}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: pandas answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: the 15th is in the second half and the 31st in the next month"
