#!/usr/bin/env bash
# expr 1.17.8 (github.com/expr-lang/expr): 100000000 * 100000000 * 1000 is -8446744073709551616, while
# 9007199254740993 / 1 is 9007199254740992.
#
# Integers are Go's int and wrap around without an error; division always goes through float64, so whole amounts past
# 2^53 lose digits by being divided by 1. CEL in Go (cel-go 0.22.1) reports the overflow and keeps the quotient.
# Expected: an error; the language is offered for business rules as safe, and its documents on safety name memory,
# side effects and termination; of overflow they say nothing.
# Settlement: a product of amount, rate and quantity in minor units has 19 digits sooner than one thinks.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > seen <<'E'
100000000 * 100000000 * 1000: expr -8446744073709551616, cel refused
9223372036854775807 + 1: expr -9223372036854775808, cel refused
9007199254740993 / 1: expr 9.007199254740992e+15, cel 9007199254740993
9007199254740993 + 0: expr 9007199254740993, cel 9007199254740993
E
cat > main.go <<'E'
package main

import ("fmt"; "github.com/expr-lang/expr"; "github.com/google/cel-go/cel")

func main() {
	env, _ := cel.NewEnv()
	for _, rule := range []string{"100000000 * 100000000 * 1000", "9223372036854775807 + 1", "9007199254740993 / 1", "9007199254740993 + 0"} {
		one, err := expr.Eval(rule, nil)
		if err != nil { one = "refused" }
		var other any = "refused"
		if ast, bad := env.Compile(rule); bad.Err() == nil {
			program, _ := env.Program(ast)
			if value, _, err := program.Eval(cel.NoVars()); err == nil { other = value.Value() }
		}
		fmt.Printf("%s: expr %v, cel %v\n", rule, one, other)
	}
}
E
{ go mod init lab && go get github.com/expr-lang/expr@v1.17.8 github.com/google/cel-go@v0.22.1 && go mod tidy; } >/dev/null 2>log || { cat log; exit 1; }
go run . > now
diff -u seen now || { echo "changed: an engine answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a product that does not fit is negative"
