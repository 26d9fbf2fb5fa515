#!/usr/bin/env bash
# stockholm 0.5.7 (PyPI): Money(1000, "KRW").sub_units is 100000, Money(1000, KRW).sub_units is 1000.
#
# The library knows that the won has no decimals, but only its Currency objects carry that; a code given as text has the
# default of two. The two moneys are equal, and print as "1000.00 KRW" and "1000 KRW".
# Expected: the readme gives currency codes as text all over, and sub_units as the way to payment gateways; its table of
# ISO 4217 currencies has decimal_digits 0 for KRW and JPY. py-moneyed 3.0 answers 1000 for the text "KRW".
# Settlement: a payout request in minor units asks for a hundred times the amount.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v stockholm==0.5.7 py-moneyed==3.0
cat > seen <<'E'
stockholm, text      1000.00 KRW, sub_units 100000
stockholm, Currency  1000 KRW, sub_units 1000
stockholm, equal     True
from_sub_units(1000) 10.00 KRW by text, 1000 KRW by Currency
py-moneyed, text     sub units 1000
E
cat > run.py <<'E'
from moneyed import Money as Moneyed
from stockholm import Money
from stockholm.currency import KRW
text, currency = Money(1000, "KRW"), Money(1000, KRW)
print(f"stockholm, text      {text}, sub_units {text.sub_units}")
print(f"stockholm, Currency  {currency}, sub_units {currency.sub_units}")
print(f"stockholm, equal     {text == currency}")
print(f"from_sub_units(1000) {Money.from_sub_units(1000, 'KRW')} by text, {Money.from_sub_units(1000, KRW)} by Currency")
print(f"py-moneyed, text     sub units {Moneyed(1000, 'KRW').get_amount_in_sub_unit()}")
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 1,000 won are 100,000 sub units when the currency is given as text"
