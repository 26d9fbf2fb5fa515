#!/usr/bin/env bash
# Quartz (Maven): "0 0 0 L * ?", the last day of every month, skips February, April, June ... in 2.5.0; "0 0 0 15W * ?",
# the working day nearest to the 15th, skips months in 2.5.0 and 2.5.1. 2.3.2 and 2.5.2 are right.
#
# A month is left out when it has fewer than 31 days (L, LW) or when the nearest working day is not the day itself (15W,
# 1W). Nothing is reported.
# Expected: CronExpression's own documentation: L is "the last day of the month - day 31 for January, day 28 for February
# in non-leap years"; 15W fires on Monday the 16th if the 15th is a Sunday. Reported upstream as quartz issues 1298 and 1420.
# Settlement: monthly payouts and closings do not run in five months of the year after an upgrade from 2.3 or 2.4.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><build><plugins><plugin>'
  echo '<artifactId>maven-dependency-plugin</artifactId><configuration><outputDirectory>jars</outputDirectory><artifactItems>'
  for version in 2.3.2 2.5.0 2.5.1 2.5.2; do
    echo "<artifactItem><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>$version</version></artifactItem>"
  done
  echo '</artifactItems></configuration></plugin></plugins></build></project>'
} > pom.xml
mvn -q -B dependency:copy >log || { cat log; exit 1; }
cat > seen <<'E'
2.3.2 L 01-31 02-28 03-31 04-30 05-31
2.3.2 15W 01-15 02-16 03-16 04-15 05-15
2.5.0 L 01-31 03-31 05-31 07-31 08-31
2.5.0 15W 01-15 04-15 05-15 06-15 07-15
2.5.1 L 01-31 02-28 03-31 04-30 05-31
2.5.1 15W 01-15 04-15 05-15 06-15 07-15
2.5.2 L 01-31 02-28 03-31 04-30 05-31
2.5.2 15W 01-15 02-16 03-16 04-15 05-15
E
cat > Run.java <<'E'
import java.time.*; import java.util.*;
class Run {
  public static void main(String[] args) throws Exception {
    for (String day : List.of("L", "15W")) {
      var rule = new org.quartz.CronExpression("0 0 0 " + day + " * ?");
      rule.setTimeZone(TimeZone.getTimeZone("UTC"));
      var line = new StringJoiner(" ");
      var at = Date.from(Instant.parse("2026-01-01T00:00:01Z"));
      for (int i = 0; i < 5; i++) { at = rule.getNextValidTimeAfter(at); line.add(at.toInstant().toString().substring(5, 10)); }
      System.out.println(args[0] + " " + day + " " + line);
    }
  }
}
E
javac -cp jars/quartz-2.5.2.jar Run.java
for version in 2.3.2 2.5.0 2.5.1 2.5.2; do java -cp "jars/quartz-$version.jar:." Run "$version"; done > now
diff -u seen now || { echo "changed: Quartz answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: month ends of fewer than 31 days are skipped in Quartz 2.5.0"
