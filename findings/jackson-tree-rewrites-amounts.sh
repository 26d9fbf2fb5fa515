#!/usr/bin/env bash
# Jackson 2.23.0 (Maven): an amount of 1000.00 that is read as a tree and written again is 1E+3.
#
# With USE_BIG_DECIMAL_FOR_FLOATS, switched on to keep decimals exact, JsonNode strips trailing zeros, and the stripped
# BigDecimal is written in its scientific form; 0.00 becomes 0. Without the feature the tree holds a double: 1000.0, and
# 12345678901234567.89 loses its decimals. Read as a plain BigDecimal the text stays 1000.00.
# Expected: that reading and writing a document keeps its numbers; JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES (on by
# default) is documented, its form in the output is not. RFC 8259 allows 1E+3, many receivers of amounts do not.
# Settlement: signed or hashed bodies no longer match after a proxy; readers that want integers refuse 1E+3.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.23.0</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
default    {"won":1000.00,"fee":0.00,"sum":12345678901234567.89} -> {"won":1000.0,"fee":0.0,"sum":1.2345678901234568E16}
exact      {"won":1000.00,"fee":0.00,"sum":12345678901234567.89} -> {"won":1E+3,"fee":0,"sum":12345678901234567.89}
not strip  {"won":1000.00,"fee":0.00,"sum":12345678901234567.89} -> {"won":1000.00,"fee":0.00,"sum":12345678901234567.89}
Map        {"won":1000.00,"fee":0.00,"sum":12345678901234567.89} -> {"won":1000.00,"fee":0.00,"sum":12345678901234567.89}
E
cat > Run.java <<'E'
import com.fasterxml.jackson.databind.*; import com.fasterxml.jackson.databind.cfg.JsonNodeFeature; import com.fasterxml.jackson.databind.json.JsonMapper; import java.util.Map;
class Run {
  static final String TEXT = "{\"won\":1000.00,\"fee\":0.00,\"sum\":12345678901234567.89}";
  public static void main(String[] args) throws Exception {
    var exact = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    var kept = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    tell("default", new JsonMapper().readTree(TEXT), new JsonMapper());
    tell("exact", exact.readTree(TEXT), exact);
    tell("not strip", kept.readTree(TEXT), kept);
    tell("Map", exact.readValue(TEXT, Map.class), exact);
  }
  static void tell(String name, Object value, ObjectMapper mapper) throws Exception { System.out.printf("%-10s %s -> %s%n", name, TEXT, mapper.writeValueAsString(value)); }
}
E
java -cp "$(cat classpath)" Run.java > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: 1000.00 is written back as 1E+3"
