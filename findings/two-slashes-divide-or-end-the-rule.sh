#!/usr/bin/env bash
# "amount // 10 * 10" (cut to ten won): jexl 2.3.0 (npm) answers 12340, expr 1.17.8 (Go) answers 12345.
#
# In jexl // is the division that rounds down, in expr it starts a comment, so the rest of the rule is ignored without a
# word. Negative amounts go down in jexl, -12345 to -12350.
# Expected: both are documented (jexl's readme: "Divide and floor //"; expr's language definition: comments); a rule
# that was written for one runs in the other and answers something else, where an error was to be expected.
# Settlement: taxes withheld are cut to ten won; the rule that was ported takes them uncut.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
npm install --silent --no-audit --no-fund --prefix . jexl@2.3.0 >/dev/null
cat > seen <<'E'
jexl amount // 10 * 10, amount 12345: 12340
jexl amount // 10 * 10, amount -12345: -12350
expr amount // 10 * 10, amount 12345: 12345
expr amount // 10 * 10, amount -12345: -12345
E
cat > run.js <<'E'
const jexl = require("jexl"), rule = "amount // 10 * 10"
for (const amount of [12345, -12345]) console.log(`jexl ${rule}, amount ${amount}: ${jexl.evalSync(rule, { amount })}`)
E
cat > main.go <<'E'
package main

import ("fmt"; "github.com/expr-lang/expr")

func main() {
	rule := "amount // 10 * 10"
	for _, amount := range []int{12345, -12345} {
		answer, err := expr.Eval(rule, map[string]any{"amount": amount})
		if err != nil { answer = "refused" }
		fmt.Printf("expr %s, amount %d: %v\n", rule, amount, answer)
	}
}
E
{ go mod init lab && go get github.com/expr-lang/expr@v1.17.8 && go mod tidy; } >/dev/null 2>log || { cat log; exit 1; }
{ node run.js; go run .; } > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: // cuts to ten won in jexl and is a comment in expr"
