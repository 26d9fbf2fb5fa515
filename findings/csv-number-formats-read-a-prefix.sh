#!/usr/bin/env bash
# opencsv 5.12.0 and univocity-parsers 2.9.1 (Maven): a column with the number format "#,##0" reads "1,000-" as plus 1000,
# "1e3" as 1, "1000.9" as 1000 and "1000원/2" as 1000.
#
# @CsvNumber and @Format hand the text to java.text.DecimalFormat, whose parse stops at the first character it does not
# know and does not mind. univocity turns "(1,000)" and "+1000" into null without an error. Without the format both refuse
# what is no number.
# Expected: an error, as for a plain long field; values that do not fit the pattern throw CsvDataTypeMismatchException
# ("could not be parsed as a number according to the pattern"), but only if they fit from the first character on.
# Settlement: a minus behind the amount is how SAP and many bank exports write refunds; they come in as charges.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>com.opencsv</groupId><artifactId>opencsv</artifactId><version>5.12.0</version></dependency>
<dependency><groupId>com.univocity</groupId><artifactId>univocity-parsers</artifactId><version>2.9.1</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
"1,000": opencsv 1000, univocity 1000
"-1,000": opencsv -1000, univocity -1000
"1,000-": opencsv 1000, univocity 1000
"1e3": opencsv 1, univocity 1
"1000.9": opencsv 1000, univocity 1000.9
"1000원/2": opencsv 1000, univocity 1000
"(1,000)": opencsv refused, univocity null
"+1000": opencsv refused, univocity null
without the format "1,000-": opencsv refused, univocity refused
E
cat > Run.java <<'E'
import com.opencsv.bean.*; import com.univocity.parsers.annotations.*; import com.univocity.parsers.common.processor.*; import com.univocity.parsers.csv.*;
import java.io.StringReader; import java.math.BigDecimal;
public class Run {
  public static class One { @CsvBindByName @CsvNumber("#,##0") public long won; @CsvBindByName public long plain; }
  public static class Two { @Parsed @Format(formats = "#,##0") public BigDecimal won; @Parsed public Long plain; }
  public static void main(String[] args) {
    for (String text : new String[] {"1,000", "-1,000", "1,000-", "1e3", "1000.9", "1000원/2", "(1,000)", "+1000"})
      System.out.printf("\"%s\": opencsv %s, univocity %s%n", text, one("won", text), two("won", text));
    System.out.printf("without the format \"1,000-\": opencsv %s, univocity %s%n", one("plain", "1,000-"), two("plain", "1,000-"));
  }
  static Object one(String column, String text) {
    try {
      One row = new CsvToBeanBuilder<One>(new StringReader(column + "\n\"" + text + "\"\n")).withType(One.class).build().iterator().next();
      return column.equals("won") ? row.won : row.plain;
    } catch (RuntimeException refused) { return "refused"; }
  }
  static Object two(String column, String text) {
    var rows = new BeanListProcessor<>(Two.class);
    var settings = new CsvParserSettings(); settings.setHeaderExtractionEnabled(true); settings.setProcessor(rows);
    try { new CsvParser(settings).parse(new StringReader(column + "\n\"" + text + "\"\n")); } catch (RuntimeException refused) { return "refused"; }
    return column.equals("won") ? rows.getBeans().get(0).won : rows.getBeans().get(0).plain;
  }
}
E
java -Dfile.encoding=UTF-8 -cp "$(cat classpath)" Run.java > now 2>/dev/null
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: an amount with its minus behind is read as plus"
