#!/usr/bin/env bash
# cel-js 0.8.2 (npm) against cel-python 0.5.0 (PyPI) and cel-go 0.22.1 (Go): the rule "10005 / 10" is 1000.5 or 1000.
#
# cel-js has one kind of number: integers divide with decimals, 9007199254740993 loses its last digit, an overflow is no
# error, and 10 * 0.033 is accepted. The two others keep 64-bit integers, cut the quotient toward zero and refuse to mix
# int and double.
# Expected: the language definition of CEL (google/cel-spec, doc/langdef.md): int is a 64-bit signed integer, no
# coercion between numeric types, integer division truncates, overflow is an error. cel-js calls itself an evaluator for
# Google's Common Expression Language.
# Settlement: a fee rule kept as CEL "because every language runs it" pays half a won more in the browser and in Node.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . cel-js@0.8.2 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v cel-python==0.5.0
cat > seen <<'E'
cel-js      10005 / 10 = 1000.5
cel-js      -7 / 2 = -3.5
cel-js      10 * 0.033 = 0.33
cel-js      9007199254740993 + 0 = 9007199254740992
cel-js      9223372036854775807 + 1 = 9223372036854776000
cel-python  10005 / 10 = 1000
cel-python  -7 / 2 = -3
cel-python  10 * 0.033 = refused
cel-python  9007199254740993 + 0 = 9007199254740993
cel-python  9223372036854775807 + 1 = refused
cel-go      10005 / 10 = 1000
cel-go      -7 / 2 = -3
cel-go      10 * 0.033 = refused
cel-go      9007199254740993 + 0 = 9007199254740993
cel-go      9223372036854775807 + 1 = refused
E
cat > rules <<'E'
10005 / 10
-7 / 2
10 * 0.033
9007199254740993 + 0
9223372036854775807 + 1
E
cat > run.js <<'E'
const { evaluate } = require("cel-js")
for (const rule of require("fs").readFileSync("rules", "utf8").trim().split("\n"))
  console.log("cel-js     ", rule, "=", evaluate(rule))
E
cat > run.py <<'E'
import celpy
env = celpy.Environment()
for rule in open("rules").read().splitlines():
    try: answer = int(env.program(env.compile(rule)).evaluate({}))
    except celpy.CELEvalError: answer = "refused"
    print("cel-python ", rule, "=", answer)
E
cat > main.go <<'E'
package main

import ("bufio"; "fmt"; "os"; "github.com/google/cel-go/cel")

func main() {
	env, _ := cel.NewEnv()
	file, _ := os.Open("rules")
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var answer any = "refused"
		if ast, bad := env.Compile(lines.Text()); bad.Err() == nil {
			program, _ := env.Program(ast)
			if value, _, err := program.Eval(cel.NoVars()); err == nil { answer = value.Value() }
		}
		fmt.Println("cel-go     ", lines.Text(), "=", answer)
	}
}
E
{ go mod init lab && go get github.com/google/cel-go@v0.22.1 && go mod tidy; } >/dev/null 2>log || { cat log; exit 1; }
{ node run.js; PYTHONPATH=v python3 run.py; go run .; } > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 10005 / 10 is 1000.5 in cel-js and 1000 in the two others"
