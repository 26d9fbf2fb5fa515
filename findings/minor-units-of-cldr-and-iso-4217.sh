#!/usr/bin/env bash
# babel 2.19.0 (PyPI) against dinero.js 2.0.2 (npm): the Hungarian forint has 0 decimals in one, 2 in the other; so have
# the rupiah and the kyat, and the Iraqi dinar has 0 and 3.
#
# Babel takes the digits of CLDR, which are those in daily use; dinero.js those of ISO 4217. format_currency prints
# HUF 1,000.50 as HUF1,000 (half to even), and get_currency_precision gives a factor of 1 where payment APIs want 100.
# The won and the yen are 0 in both, the dollar 2.
# Expected: the same minor units wherever a currency code of ISO 4217 is asked for; Babel's page of
# get_currency_precision speaks of "the currency's precision", not of which standard.
# Settlement: amounts in minor units change by a factor of 100 or 1,000 between two systems that both look the exponent up.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . dinero.js@2.0.2 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v babel==2.19.0
cat > seen <<'E'
KRW 0 0
JPY 0 0
USD 2 2
KWD 3 3
HUF 0 2
IDR 0 2
MMK 0 2
IQD 0 3
LBP 0 2
HUF 1000.50 printed HUF1,000
E
cat > run.mjs <<'E'
import * as currencies from "dinero.js/currencies"
for (const code of process.argv.slice(2)) console.log(currencies[code].exponent)
E
cat > run.py <<'E'
import subprocess
from decimal import Decimal
from babel.numbers import format_currency, get_currency_precision
codes = "KRW JPY USD KWD HUF IDR MMK IQD LBP".split()
iso = subprocess.check_output(["node", "run.mjs", *codes], text=True).split()
for code, digits in zip(codes, iso): print(code, get_currency_precision(code), digits)
print("HUF 1000.50 printed", format_currency(Decimal("1000.50"), "HUF", locale="en_US"))
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: a table of minor units is another than on 2026-11-28"; exit 1; }
echo "as seen: HUF, IDR, MMK, IQD and LBP have other minor units in CLDR than in ISO 4217"
