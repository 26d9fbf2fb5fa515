#!/usr/bin/env bash
# joda-money 1.0.5 (Maven): Money.of(CurrencyUnit.of("KRW"), 1000) throws "Scale of amount 1000.0 is greater than the scale
# of the currency KRW"; the same with USD works.
#
# There is no method for int or long, so the compiler takes the one for double, which reads 1000 as the decimal 1000.0, one
# place more than the won has. Money.parse("KRW 1000.0"), though, drops the zero.
# Expected: a thousand won. The javadoc of of(CurrencyUnit, double) says that only an amount with more places than the
# currency throws, and 1000 has none; it throws for every amount of KRW and JPY.
# Settlement: code that passes its tests in dollars fails with the first won; ofMinor(KRW, 1000) is meant.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>org.joda</groupId><artifactId>joda-money</artifactId><version>1.0.5</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
of(USD, 1000): USD 1000.00
of(KRW, 1000): Scale of amount 1000.0 is greater than the scale of the currency KRW
of(JPY, 1000): Scale of amount 1000.0 is greater than the scale of the currency JPY
ofMinor(KRW, 1000): KRW 1000
of(KRW, new BigDecimal(1000)): KRW 1000
parse("KRW 1000.0"): KRW 1000
E
cat > Run.java <<'E'
import java.math.BigDecimal; import java.util.function.Supplier; import org.joda.money.*;
class Run {
  static void tell(String name, Supplier<Money> made) {
    try { System.out.println(name + ": " + made.get()); } catch (ArithmeticException error) { System.out.println(name + ": " + error.getMessage()); }
  }
  public static void main(String[] args) {
    CurrencyUnit krw = CurrencyUnit.of("KRW");
    tell("of(USD, 1000)", () -> Money.of(CurrencyUnit.USD, 1000));
    tell("of(KRW, 1000)", () -> Money.of(krw, 1000));
    tell("of(JPY, 1000)", () -> Money.of(CurrencyUnit.JPY, 1000));
    tell("ofMinor(KRW, 1000)", () -> Money.ofMinor(krw, 1000));
    tell("of(KRW, new BigDecimal(1000))", () -> Money.of(krw, new BigDecimal(1000)));
    tell("parse(\"KRW 1000.0\")", () -> Money.parse("KRW 1000.0"));
  }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a whole amount of won is refused for its decimals"
