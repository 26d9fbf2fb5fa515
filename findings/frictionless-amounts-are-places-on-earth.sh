#!/usr/bin/env bash
# frictionless 5.21.0 (PyPI): a column of amounts such as "50,000" and "120,000" is described as geopoint and read as
# longitude 50.0, latitude 0.0.
#
# Two numbers with a comma between them are a place in Table Schema; an amount of whole thousands up to 180,000 fits
# (longitude up to 180, latitude up to 90). With one amount out of range, "200,000", the column is text.
# Expected: number or text; agate (csvkit) reads the same column as numbers. Table Schema has "lon, lat" as the default
# format of geopoint, and the types are tried in order.
# Settlement: fees and small payouts in whole thousands are the usual case; the amounts arrive as pairs of decimals.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v frictionless==5.21.0
cat > seen <<'E'
50,000 | 120,000: geopoint [50.0, 0.0] [120.0, 0.0]
1,000 | 2,000: geopoint [1.0, 0.0] [2.0, 0.0]
1,050 | 33,080: geopoint [1.0, 50.0] [33.0, 80.0]
50,000 | 200,000: string '50,000' '200,000'
50000 | 120000: integer 50000 120000
E
cat > run.py <<'E'
from decimal import Decimal
from frictionless import Resource, describe
for amounts in (("50,000", "120,000"), ("1,000", "2,000"), ("1,050", "33,080"), ("50,000", "200,000"), ("50000", "120000")):
    with open("fees.csv", "w") as file: file.write("id,fee\n" + "".join(f'{i},"{a}"\n' for i, a in enumerate(amounts)))
    kind = describe("fees.csv").schema.get_field("fee").type
    plain = lambda value: [float(part) for part in value] if isinstance(value, (list, tuple)) else value
    print(" | ".join(amounts) + ":", kind, *(repr(plain(row["fee"])) for row in Resource("fees.csv").read_rows()))
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: frictionless answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: fees in thousands are read as places"
