#!/usr/bin/env bash
# num2words 0.5.14 (PyPI): to="currency" of the int 1234 is twelve dollars thirty-four cents in English, and one thousand
# two hundred and thirty-four dollars in Korean.
#
# In English an int is taken as cents and a float as dollars, so 1234 and 1234.0 differ by a factor of a hundred; the
# Korean (and Japanese) converters take both as whole units.
# Expected: one meaning of the number for all languages; the readme's list of converters says only "currency", its
# example gives a text with decimals.
# Settlement: amounts in words on a two-language statement or confirmation differ a hundredfold.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v num2words==0.5.14
cat > seen <<'E'
en 1234 twelve dollars, thirty-four cents
en 1234.0 one thousand, two hundred and thirty-four dollars, zero cents
ko 1234 천이백삼십사달러 영센트
ko 1234.0 천이백삼십사달러 영센트
ko 1234 천이백삼십사원
E
cat > run.py <<'E'
from num2words import num2words
for lang, amount, currency in (("en", 1234, "USD"), ("en", 1234.0, "USD"), ("ko", 1234, "USD"), ("ko", 1234.0, "USD"), ("ko", 1234, "KRW")):
    print(lang, amount, num2words(amount, lang=lang, to="currency", currency=currency))
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: num2words answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: the same int is cents in English and whole units in Korean"
