#!/usr/bin/env bash
# fixedformat4j 1.2.2, beanio 2.1.0 and univocity-parsers 2.9.1 (Maven): 12,345,678,901 won in a field of ten digits is
# written as 2345678901 or as 1234567890.
#
# A number that does not fit is cut without an error: fixedformat4j keeps the last ten digits of a field aligned right, the
# two others the first ten. Minus 1,000 is written "00000-1000" by all three (fixedformat4j has Sign.PREPEND against it).
# Expected: an error, as fixedwidth (PyPI) raises for a value that is too long. A cut amount is a valid amount.
# Settlement: bank and tax records have ten to thirteen digits; the amount loses its first or its last digit.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ancientprogramming.fixedformat4j</groupId><artifactId>fixedformat4j</artifactId><version>1.2.2</version></dependency>
<dependency><groupId>org.beanio</groupId><artifactId>beanio</artifactId><version>2.1.0</version></dependency>
<dependency><groupId>com.univocity</groupId><artifactId>univocity-parsers</artifactId><version>2.9.1</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
1000: fixedformat4j 0000001000, beanio 0000001000, univocity 0000001000
12345678901: fixedformat4j 2345678901, beanio 1234567890, univocity 1234567890
-1000: fixedformat4j 00000-1000, beanio 00000-1000, univocity 00000-1000
E
cat > Run.java <<'E'
import com.ancientprogramming.fixedformat4j.annotation.*; import com.ancientprogramming.fixedformat4j.format.impl.FixedFormatManagerImpl;
import com.univocity.parsers.fixed.*; import java.io.*; import java.util.*; import org.beanio.StreamFactory;
public class Run {
  @com.ancientprogramming.fixedformat4j.annotation.Record(length = 10)
  public static class Payout {
    private Long won;
    @Field(offset = 1, length = 10, align = Align.RIGHT, paddingChar = '0') public Long getWon() { return won; }
    public void setWon(Long won) { this.won = won; }
  }
  public static void main(String[] args) throws Exception {
    var beanio = StreamFactory.newInstance();
    beanio.load(new ByteArrayInputStream(("<beanio xmlns='http://www.beanio.org/2012/03'><stream name='s' format='fixedlength'><record name='r' class='map'>"
      + "<field name='won' type='long' length='10' justify='right' padding='0'/></record></stream></beanio>").getBytes()));
    for (long won : new long[] {1000, 12345678901L, -1000}) {
      var payout = new Payout(); payout.setWon(won);
      var fields = new FixedWidthFields(); fields.addField("won", 10, FieldAlignment.RIGHT, '0');
      var text = new StringWriter();
      var writer = new FixedWidthWriter(text, new FixedWidthWriterSettings(fields)); writer.writeRow(won); writer.close();
      System.out.printf("%d: fixedformat4j %s, beanio %s, univocity %s%n", won, new FixedFormatManagerImpl().export(payout),
        beanio.createMarshaller("s").marshal(new HashMap<>(Map.of("won", won))), text.toString().strip());
    }
  }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 12,345,678,901 won are written as 2,345,678,901 or 1,234,567,890"
