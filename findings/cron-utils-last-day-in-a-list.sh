#!/usr/bin/env bash
# cron-utils 9.2.1 (Maven): the Quartz rule "0 0 0 15,L * ?" runs on the 15th only, and "0 0 0 1,15W * ?" on the 15th even
# where that is a Sunday.
#
# In a list of days of the month L and W are dropped without an error; alone they work ("L" is the last day). Quartz 2.5.2
# and Spring 6.2.1, for the same text, run on the 15th and on the last day, and on the working day nearest to the 15th.
# Expected: the library's readme offers the Quartz format, L, W and LW among it; validate() accepts both rules.
# Settlement: "the 15th and the last day" is the half-month payout; the second one never comes.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>com.cronutils</groupId><artifactId>cron-utils</artifactId><version>9.2.1</version></dependency>
<dependency><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>2.5.2</version></dependency>
<dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>6.2.1</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
15,L   cron-utils 01-15 02-15 03-15 04-15
15,L   Quartz     01-15 01-31 02-15 02-28
15,L   Spring     01-15 01-31 02-15 02-28
1,15W  cron-utils 01-15 02-01 02-15 03-01
1,15W  Quartz     01-15 02-01 02-16 03-01
1,15W  Spring     01-15 02-01 02-16 03-01
L      cron-utils 01-31 02-28 03-31 04-30
L      Quartz     01-31 02-28 03-31 04-30
L      Spring     01-31 02-28 03-31 04-30
E
cat > Run.java <<'E'
import com.cronutils.model.*; import com.cronutils.model.definition.*; import com.cronutils.model.time.*; import com.cronutils.parser.*;
import java.time.*; import java.time.format.*; import java.util.*; import java.util.function.*;
class Run {
  static void four(String days, String name, UnaryOperator<ZonedDateTime> next) {
    var line = new StringJoiner(" ");
    var at = ZonedDateTime.parse("2026-01-01T00:00:01Z");
    for (int i = 0; i < 4; i++) { at = next.apply(at); line.add(at.format(DateTimeFormatter.ofPattern("MM-dd"))); }
    System.out.println(String.format("%-6s %-10s %s", days, name, line));
  }
  public static void main(String[] args) throws Exception {
    for (String days : List.of("15,L", "1,15W", "L")) {
      String rule = "0 0 0 " + days + " * ?";
      var utils = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(rule).validate();
      four(days, "cron-utils", at -> ExecutionTime.forCron(utils).nextExecution(at).orElseThrow());
      var quartz = new org.quartz.CronExpression(rule);
      quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
      four(days, "Quartz", at -> quartz.getNextValidTimeAfter(Date.from(at.toInstant())).toInstant().atZone(ZoneOffset.UTC));
      var spring = org.springframework.scheduling.support.CronExpression.parse(rule);
      four(days, "Spring", at -> spring.next(at));
    }
  }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: the last day of the month is dropped from a list of days"
