#!/usr/bin/env bash
# univocity-parsers 2.9.1 (Maven): a row whose first value starts with # is dropped: orders named "#1001" do not arrive.
#
# The sign of a comment is # by default; a quoted "#1002" is kept. No count and no error tells of the rows left out.
# Expected: RFC 4180 has no comments, and opencsv 5.12.0 keeps the row. The default is in the javadoc of CsvFormat.
# Settlement: shop platforms name orders #1001; a file of orders is settled as if those had not been placed.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>com.univocity</groupId><artifactId>univocity-parsers</artifactId><version>2.9.1</version></dependency>
<dependency><groupId>com.opencsv</groupId><artifactId>opencsv</artifactId><version>5.12.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
univocity [order, won] [1000, 5000] [#1002, 7000] [1003, 8000]
opencsv [order, won] [1000, 5000] [#1001, 6000] [#1002, 7000] [1003, 8000]
E
cat > Run.java <<'E'
import com.opencsv.CSVReader; import com.univocity.parsers.csv.*; import java.io.StringReader; import java.util.*;
class Run {
  public static void main(String[] args) throws Exception {
    String orders = "order,won\n1000,5000\n#1001,6000\n\"#1002\",7000\n1003,8000\n";
    tell("univocity", new CsvParser(new CsvParserSettings()).parseAll(new StringReader(orders)));
    tell("opencsv", new CSVReader(new StringReader(orders)).readAll());
  }
  static void tell(String name, List<String[]> rows) { System.out.print(name); for (String[] row : rows) System.out.print(" " + Arrays.toString(row)); System.out.println(); }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: the order #1001 is taken for a comment"
