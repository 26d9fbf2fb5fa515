#!/usr/bin/env bash
# csvkit 2.2.0 with agate 1.14.2 (PyPI): csvsort and csvjson turn the rate 3.3% into 3.3, the time 10:30 into ten minutes
# thirty seconds, and the memo "3 days" into an interval.
#
# Types are guessed for every column. A percent sign is stripped without dividing by a hundred, a time of day is read as
# a length (0:10:30), a column of 0 and 1 becomes False and True.
# Expected: csvkit's documentation speaks of guessing dates and numbers (and of --no-inference); agate's page of Number
# lists currency symbols and separators as stripped, not the percent sign. Excel and Google Sheets read 3.3% as 0.033.
# Settlement: a list of contracts that was only sorted has rates a hundred times as high and cut-off times in seconds.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v csvkit==2.2.0 agate==1.14.2
cat > contracts.csv <<'E'
partner,rate,cutoff,memo,level
나,10%,18:00,30 days,1
가,3.3%,10:30,3 days,0
E
cat > seen <<'E'
partner,rate,cutoff,memo,level
가,3.3,0:10:30,"3 days, 0:00:00",False
나,10,0:18:00,"30 days, 0:00:00",True
partner,rate,cutoff,memo,level
가,3.3%,10:30,3 days,0
나,10%,18:00,30 days,1
E
export PYTHONPATH=v
{ v/bin/csvsort -c partner contracts.csv; v/bin/csvsort --no-inference -c partner contracts.csv; } > now
diff -u seen now || { echo "changed: csvkit answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: sorting a file turns 3.3% into 3.3"
