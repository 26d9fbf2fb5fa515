#!/usr/bin/env bash
# MVEL 2.5.2.Final (Maven): 1000000 * 3000 is -1294967296, while 2147483647 + 1 is 2147483648.
#
# Sums of ints are widened to long when they overflow, products are not, so the same rule is exact for years and then
# negative. The literal 010 is 8.
# Expected: one of the two for both operators: wrapping, as in Java and in Spring's SpEL 6.2.1, or widening. MVEL is
# offered for Java's syntax with coercion of types, and 7 / 2 is already 3.5 in it.
# Settlement: 1,000,000 won times 3,000 orders is three billion; the rule answers a negative fee.
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
2147483647 + 1: MVEL 2147483648 Long, SpEL -2147483648 Integer
1000000 * 3000: MVEL -1294967296 Integer, SpEL -1294967296 Integer
1000000L * 3000: MVEL 3000000000 Long, SpEL 3000000000 Long
7 / 2: MVEL 3.5 Double, SpEL 3 Integer
010 + 0: MVEL 8 Integer, SpEL 10 Integer
E
cat > Run.java <<'E'
import org.mvel2.MVEL; import org.springframework.expression.spel.standard.SpelExpressionParser;
class Run {
  public static void main(String[] args) {
    for (String rule : new String[] {"2147483647 + 1", "1000000 * 3000", "1000000L * 3000", "7 / 2", "010 + 0"}) {
      Object mvel = MVEL.eval(rule), spel = new SpelExpressionParser().parseExpression(rule).getValue();
      System.out.printf("%s: MVEL %s %s, SpEL %s %s%n", rule, mvel, mvel.getClass().getSimpleName(), spel, spel.getClass().getSimpleName());
    }
  }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: a product of two ints is negative where a sum is exact"
