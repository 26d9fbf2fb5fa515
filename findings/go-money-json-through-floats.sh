#!/usr/bin/env bash
# go-money 1.0.15 (github.com/Rhymond/go-money): JSON with the amount 9007199254740993 is read as 9007199254740992, and
# 1000.9 as 1000.
#
# The package keeps int64 minor units and writes them exactly, but its UnmarshalJSON reads the number as float64 and cuts
# it. So a value does not survive its own JSON, and a fraction of a minor unit is dropped without an error. A plain int64
# field of encoding/json reads the first exactly and refuses the second.
# Expected: the round trip of its own output; the readme says that integers are used to avoid floating point errors.
# Settlement: amounts of a foreign system in units instead of minor units (1000.9) are taken for minor units and cut.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > seen <<'E'
money.Money {"amount":9007199254740993,"currency":"KRW"}: 9007199254740992
int64       {"amount":9007199254740993,"currency":"KRW"}: 9007199254740993
money.Money {"amount":1000.9,"currency":"KRW"}: 1000
int64       {"amount":1000.9,"currency":"KRW"}: refused
written {"amount": 9007199254740993, "currency": "KRW"}, read back 9007199254740992
E
cat > main.go <<'E'
package main

import ("encoding/json"; "fmt"; "github.com/Rhymond/go-money")

func main() {
	for _, text := range []string{`{"amount":9007199254740993,"currency":"KRW"}`, `{"amount":1000.9,"currency":"KRW"}`} {
		var value money.Money
		if err := json.Unmarshal([]byte(text), &value); err != nil { fmt.Printf("money.Money %s: refused\n", text) } else { fmt.Printf("money.Money %s: %d\n", text, value.Amount()) }
		var plain struct{ Amount int64 }
		if err := json.Unmarshal([]byte(text), &plain); err != nil { fmt.Printf("int64       %s: refused\n", text) } else { fmt.Printf("int64       %s: %d\n", text, plain.Amount) }
	}
	text, _ := money.New(9007199254740993, "KRW").MarshalJSON()
	var back money.Money
	_ = json.Unmarshal(text, &back)
	fmt.Printf("written %s, read back %d\n", text, back.Amount())
}
E
{ go mod init lab && go get github.com/Rhymond/go-money@v1.0.15 && go mod tidy; } >/dev/null 2>log || { cat log; exit 1; }
go run . > now
diff -u seen now || { echo "changed: go-money answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: an amount does not survive its own JSON"
