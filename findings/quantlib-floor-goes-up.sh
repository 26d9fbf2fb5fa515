#!/usr/bin/env bash
# QuantLib 1.44 (PyPI): FloorTruncation(0) of 2.5 is 3, CeilingTruncation(0) of 2.5 is 2; of -2.5 they are -2 and -3.
#
# Floor rounds positive numbers to the nearest and cuts negative ones, Ceiling the other way round; neither is the floor
# or ceiling of mathematics. KRWCurrency has 100 fractions per unit and no rounding, as JPYCurrency.
# Expected: floor(2.5) 2 and ceil(2.5) 3. The class reference warns that "the names of the Floor and Ceiling methods
# might be misleading" and points to a specification of 2000; ISO 4217 gives the won and the yen no minor unit.
# Settlement: a "floor" of a fee charges the won it was to leave, and money of this library prints 1234.57 won.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v QuantLib==1.44
cat > seen <<'E'
Floor   2.4: 2, 2.5: 3, -2.4: -2, -2.5: -2
Ceiling 2.4: 2, 2.5: 2, -2.4: -2, -2.5: -3
Up      2.4: 3, 2.5: 3, -2.4: -3, -2.5: -3
Down    2.4: 2, 2.5: 2, -2.4: -2, -2.5: -2
KRW 100 fractions per unit, prints 1234.57 KRW
E
cat > run.py <<'E'
import QuantLib as ql
for name, rounding in (("Floor", ql.FloorTruncation(0)), ("Ceiling", ql.CeilingTruncation(0)), ("Up", ql.UpRounding(0)), ("Down", ql.DownRounding(0))):
    print(f"{name:7}", ", ".join(f"{x}: {rounding(x):.0f}" for x in (2.4, 2.5, -2.4, -2.5)))
krw = ql.KRWCurrency()
print(f"KRW {krw.fractionsPerUnit()} fractions per unit, prints {ql.Money(1234.567, krw)}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: QuantLib answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: Floor of 2.5 is 3 and Ceiling 2"
