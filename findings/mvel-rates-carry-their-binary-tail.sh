#!/usr/bin/env bash
# MVEL 2.5.2.Final (Maven): amount * 0.033 with a BigDecimal amount of 1000 is 33.000000000000001554..., not 33.
#
# The literal is a double, and it is turned into BigDecimal by its binary value, so every decimal rate brings a tail, above
# or below; rounding up or down after it is a won off. Written 0.033B the rate is exact.
# Expected: Spring's SpEL 6.2.1 turns the same literal into the decimal that was written and answers 33.000. The suffix B
# makes an exact literal in MVEL; that an exact amount does not make the product exact is told nowhere.
# Settlement: a fee of 3.3 % cut up to the next won is 34 instead of 33 on 1,000 won.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>org.mvel</groupId><artifactId>mvel2</artifactId><version>2.5.2.Final</version></dependency>
<dependency><groupId>org.springframework</groupId><artifactId>spring-expression</artifactId><version>6.2.1</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
amount * 0.033: MVEL 33.000000000000001554312234475219 rounded up 34, SpEL 33.000000000000000000000000000000 rounded up 33
amount * 0.1: MVEL 100.000000000000005551115123125783 rounded up 101, SpEL 100.000000000000000000000000000000 rounded up 100
amount * 0.029: MVEL 29.000000000000001471045507628332 rounded up 30, SpEL 29.000000000000000000000000000000 rounded up 29
MVEL amount * 0.033B: 33.000
E
cat > Run.java <<'E'
import java.math.*; import java.util.*; import org.mvel2.MVEL;
import org.springframework.expression.spel.standard.SpelExpressionParser; import org.springframework.expression.spel.support.StandardEvaluationContext;
class Run {
  public static void main(String[] args) {
    var amount = new BigDecimal("1000");
    var spel = new StandardEvaluationContext(); spel.setVariable("amount", amount);
    for (String rate : new String[] {"0.033", "0.1", "0.029"}) {
      var one = (BigDecimal) MVEL.eval("amount * " + rate, new HashMap<>(Map.of("amount", amount)));
      var other = (BigDecimal) new SpelExpressionParser().parseExpression("#amount * " + rate).getValue(spel);
      System.out.printf("amount * %s: MVEL %s rounded up %s, SpEL %s rounded up %s%n", rate, text(one), up(one), text(other), up(other));
    }
    System.out.println("MVEL amount * 0.033B: " + MVEL.eval("amount * 0.033B", new HashMap<>(Map.of("amount", amount))));
  }
  static String text(BigDecimal value) { return value.setScale(30, RoundingMode.HALF_UP).toPlainString(); }
  static BigDecimal up(BigDecimal value) { return value.setScale(0, RoundingMode.UP); }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a rate of 3.3 % on an exact amount is above 33"
