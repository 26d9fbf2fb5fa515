#!/usr/bin/env bash
# go-money 1.0.15 (github.com/Rhymond/go-money): NewFromFloat(1.15, "USD") is 1.14 dollars; Round of 12.50 dollars is 12.
#
# The float is multiplied by a hundred and cut, so 1.15, 0.29 and -1.15 lose a cent though they have two decimals. Round
# goes up only above the half: 12.50 is 12, 12.51 is 13; for currencies without decimals it does nothing.
# Expected: NewFromFloat is documented as "always rounding trailing decimals down", and 1.15 has none; the readme calls
# the package precise. Round is documented as "rounded to nearest zero".
# Settlement: prices that come as floats from JSON are a cent short, the more often the more orders.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > seen <<'E'
NewFromFloat(1.15) = 114 cents
NewFromFloat(0.29) = 28 cents
NewFromFloat(-1.15) = -114 cents
NewFromFloat(1.25) = 125 cents
Round of 1250 cents = 1200
Round of 1251 cents = 1300
Round of -1250 cents = -1200
NewFromFloat(1234.9, KRW) = 1234 won
E
cat > main.go <<'E'
package main

import ("fmt"; "github.com/Rhymond/go-money")

func main() {
	for _, price := range []float64{1.15, 0.29, -1.15, 1.25} { fmt.Printf("NewFromFloat(%v) = %d cents\n", price, money.NewFromFloat(price, "USD").Amount()) }
	for _, cents := range []int64{1250, 1251, -1250} { fmt.Printf("Round of %d cents = %d\n", cents, money.New(cents, "USD").Round().Amount()) }
	fmt.Printf("NewFromFloat(1234.9, KRW) = %d won\n", money.NewFromFloat(1234.9, "KRW").Amount())
}
E
{ go mod init lab && go get github.com/Rhymond/go-money@v1.0.15 && go mod tidy; } >/dev/null 2>log || { cat log; exit 1; }
go run . > now
diff -u seen now || { echo "changed: go-money answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 1.15 dollars become 114 cents"
