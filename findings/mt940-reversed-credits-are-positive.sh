#!/usr/bin/env bash
# mt-940 5.1.1 (PyPI): the reversal of a credit (mark RC, money that leaves the account) is read as plus.
#
# By default only a plain D gets a minus. A credit of 500 and its reversal sum to 1000 instead of 0, and the closing
# balance of the statement does not follow from its lines. With Options(reversal_sign=True) they sum to 0.
# Expected: SWIFT's field 61, subfield 3: RC is the reversal of a credit, a debit entry; RD the reversal of a debit, a
# credit entry. The library's own docstring of Amount says that D and RC are negative, and that the default is otherwise
# for compatibility.
# Settlement: returned payouts and recalled deposits are what reconciliation with the bank is for.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v mt-940==5.1.1
cat > statement.sta <<'E'
:20:PAYOUTS
:25:00000000/0000000000
:28C:1/1
:60F:C260130KRW10000,
:61:260131C500,NTRFORDER-1
:61:260131RC500,NTRFORDER-1
:61:260131D200,NTRFORDER-2
:61:260131RD200,NTRFORDER-2
:62F:C260131KRW10000,
E
cat > seen <<'E'
default        C 500 RC 500 D -200 RD 200, opening 10000 + lines = 11000, closing 10000
reversal_sign  C 500 RC -500 D -200 RD 200, opening 10000 + lines = 10000, closing 10000
E
cat > run.py <<'E'
import mt940
data = open("statement.sta").read()
for name, options in (("default", {}), ("reversal_sign", {"options": mt940.Options(reversal_sign=True)})):
    book = mt940.parse(data, **options)
    lines = [(line.data["status"], line.data["amount"].amount) for line in book]
    opening, closing = (book.data[key].amount.amount for key in ("final_opening_balance", "final_closing_balance"))
    print(f"{name:14}", " ".join(f"{mark} {amount}" for mark, amount in lines) + f", opening {opening} + lines = {opening + sum(a for _, a in lines)}, closing {closing}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: mt-940 answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a credit and its reversal sum to twice the credit"
