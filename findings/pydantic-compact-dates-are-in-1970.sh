#!/usr/bin/env bash
# pydantic 2.14.4 (PyPI): the text "20260131" for a datetime is 23 August 1970, 11:48:51 UTC.
#
# A text of digits is taken as seconds since 1970, as the number would be. For a date the same text is refused, since
# the instant is not midnight, with a message about time; "1767225600" is taken as a date.
# Expected: 31 January 2026: YYYYMMDD is the basic format of ISO 8601, and datetime.fromisoformat of Python 3.11 reads
# it. The page on dates lists "int or float as a string, taken as Unix time", below YYYY-MM-DD.
# Settlement: bank and card files write their dates in eight digits.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v pydantic==2.14.4
cat > seen <<'E'
'20260131' datetime 1970-08-23T11:48:51+00:00
'20260131' date refused, Datetimes provided to dates should have zero time - e.g. be exact dates
'2026-01-31' datetime 2026-01-31T00:00:00
'2026-01-31' date 2026-01-31
'1767225600' date 2026-01-01
E
cat > run.py <<'E'
from datetime import date, datetime
from pydantic import TypeAdapter, ValidationError
for text, kind in (("20260131", datetime), ("20260131", date), ("2026-01-31", datetime), ("2026-01-31", date), ("1767225600", date)):
    try: answer = TypeAdapter(kind).validate_python(text).isoformat()
    except ValidationError as error: answer = f"refused, {error.errors()[0]['msg']}"
    print(repr(text), kind.__name__, answer)
E
PYTHONPATH=v python3 run.py > now
diff -u seen now || { echo "changed: pydantic answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 20260131 is an instant of 1970"
