#!/usr/bin/env bash
# Spring SpEL 6.2.1 (Maven): #a / #b with the BigDecimals 10 and 4 is 2, with 1 and 3 is 0, with 10.0 and 4 is 2.5.
#
# The quotient is rounded, half to even, to as many places as the operand with the more places has. Whole numbers kept as
# BigDecimal therefore divide to whole numbers, and the same amount written 10 or 10.0 gives two fees.
# Expected: BigDecimal's own rule (exact, or an exception) or a documented scale; the SpEL reference shows the operators
# and standard precedence only, and 7 / 2 of ints is cut, not rounded, to 3. MVEL 2.5.2.Final answers 2.5.
# Settlement: amount / 100 * rate, the usual way to write a percentage, is rounded to the won before it is multiplied.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>org.springframework</groupId><artifactId>spring-expression</artifactId><version>6.2.1</version></dependency>
<dependency><groupId>org.mvel</groupId><artifactId>mvel2</artifactId><version>2.5.2.Final</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
10 / 4: SpEL 2, MVEL 2.5
10.0 / 4: SpEL 2.5, MVEL 2.5
14 / 4: SpEL 4, MVEL 3.5
1 / 3: SpEL 0, MVEL 0.3333333333333333333333333333333333
15050 / 100: SpEL 150, MVEL 150.5
15150 / 100: SpEL 152, MVEL 151.5
E
cat > Run.java <<'E'
import java.math.BigDecimal; import java.util.*; import org.mvel2.MVEL;
import org.springframework.expression.spel.standard.SpelExpressionParser; import org.springframework.expression.spel.support.StandardEvaluationContext;
class Run {
  public static void main(String[] args) {
    for (String[] pair : new String[][] {{"10", "4"}, {"10.0", "4"}, {"14", "4"}, {"1", "3"}, {"15050", "100"}, {"15150", "100"}}) {
      BigDecimal a = new BigDecimal(pair[0]), b = new BigDecimal(pair[1]);
      var spel = new StandardEvaluationContext(); spel.setVariable("a", a); spel.setVariable("b", b);
      System.out.printf("%s / %s: SpEL %s, MVEL %s%n", a, b, new SpelExpressionParser().parseExpression("#a / #b").getValue(spel), MVEL.eval("a / b", new HashMap<>(Map.of("a", a, "b", b))));
    }
  }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 10 / 4 of BigDecimals is 2 in SpEL"
