#!/usr/bin/env bash
# JsonLogic in three languages: json-logic-js 2.0.5 (npm), json-logic-qubit 0.9.1 (PyPI), jsonlogic/v3 3.5.1 (Go)
# answer {"+": ["1,000", 1]} with 2, an error, and 1; {"%": [-7, 3]} with -1, 2 and -1.
#
# JavaScript parses the leading "1" of an amount with separators for + and *, and is NaN for - and /; Go takes the text
# as 0; Python refuses it. Python's remainder has the sign of the divisor.
# Expected: one meaning; jsonlogic.com offers the format for sharing rules between front end and back end. Its page of
# operations lets a single + cast text to a number and has % for remainders, with no word on text that is no number.
# Settlement: a fee rule shared by the shop (JavaScript) and the back office (Python, Go) charges three different fees
# for an amount that came in as text with separators.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . json-logic-js@2.0.5 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v json-logic-qubit==0.9.1
cat > seen <<'E'
JavaScript {"+": ["1,000", 1]} = 2
JavaScript {"*": ["1,000", 0.1]} = 0.1
JavaScript {"-": ["1,000", 1]} = NaN
JavaScript {"%": [-7, 3]} = -1
JavaScript {"+": ["1000", 1]} = 1001
Python {"+": ["1,000", 1]} = refused
Python {"*": ["1,000", 0.1]} = refused
Python {"-": ["1,000", 1]} = refused
Python {"%": [-7, 3]} = 2
Python {"+": ["1000", 1]} = 1001
Go {"+": ["1,000", 1]} = 1
Go {"*": ["1,000", 0.1]} = 0
Go {"-": ["1,000", 1]} = -1
Go {"%": [-7, 3]} = -1
Go {"+": ["1000", 1]} = 1001
E
cat > rules <<'E'
{"+": ["1,000", 1]}
{"*": ["1,000", 0.1]}
{"-": ["1,000", 1]}
{"%": [-7, 3]}
{"+": ["1000", 1]}
E
cat > run.js <<'E'
const logic = require("json-logic-js")
for (const rule of require("fs").readFileSync("rules", "utf8").trim().split("\n"))
  console.log("JavaScript", rule, "=", logic.apply(JSON.parse(rule)))
E
cat > run.py <<'E'
import json
from json_logic import jsonLogic
for rule in open("rules").read().splitlines():
    try: answer = jsonLogic(json.loads(rule), {})
    except (TypeError, ValueError): answer = "refused"
    print("Python", rule, "=", answer)
E
cat > main.go <<'E'
package main

import ("bufio"; "bytes"; "fmt"; "os"; "strings"; "github.com/diegoholiveira/jsonlogic/v3")

func main() {
	file, _ := os.Open("rules")
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var out bytes.Buffer
		answer := "refused"
		if err := jsonlogic.Apply(strings.NewReader(lines.Text()), strings.NewReader("{}"), &out); err == nil { answer = strings.TrimSpace(out.String()) }
		fmt.Println("Go", lines.Text(), "=", answer)
	}
}
E
{ go mod init lab && go get github.com/diegoholiveira/jsonlogic/v3@v3.5.1 && go mod tidy; } >/dev/null 2>log || { cat log; exit 1; }
{ node run.js; PYTHONPATH=v python3 run.py; go run .; } > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: one JsonLogic rule, three answers"
