#!/usr/bin/env bash
# ical4j 4.1.1 (Maven): "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD" skips February; lib-recur 0.17.1
# (Maven), for the same text, answers 28 February. python-dateutil 4.0.0 (PyPI) and rrule 2.8.1 (npm) refuse the text.
#
# ical4j parses the rule, keeps SKIP and writes it out again, and computes as if it were not there.
# Expected: RFC 7529, section 4.1: SKIP=BACKWARD takes the last day of the month when the day does not exist. RFC 5545
# alone leaves such months out, in all four.
# Settlement: "on the 31st" of a contract means the last day in February; a calendar that drops the month drops a payout.
set -euo pipefail
lab=$(mktemp -d); trap 'rm -rf "$lab"' EXIT; cd "$lab"
cat > pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>
<dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.1.1</version></dependency>
<dependency><groupId>org.dmfs</groupId><artifactId>lib-recur</artifactId><version>0.17.1</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
</dependencies></project>
E
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >log || { cat log; exit 1; }
cat > seen <<'E'
ical4j    BYMONTHDAY=31 01-31 03-31 05-31 07-31
ical4j    with SKIP=BACKWARD 01-31 03-31 05-31 07-31, written out with SKIP true
lib-recur BYMONTHDAY=31 01-31 03-31 05-31 07-31
lib-recur with SKIP=BACKWARD 01-31 02-28 03-31 04-30
dateutil  BYMONTHDAY=31 01-31 03-31 05-31 07-31
dateutil  with SKIP=BACKWARD refused: unknown parameter 'RSCALE'
rrule     BYMONTHDAY=31 01-31 03-31 05-31 07-31
rrule     with SKIP=BACKWARD refused: Unknown RRULE property 'RSCALE'
E
cat > Run.java <<'E'
import java.time.LocalDate; import java.util.*; import net.fortuna.ical4j.model.Recur; import org.dmfs.rfc5545.DateTime; import org.dmfs.rfc5545.recur.RecurrenceRule;
class Run {
  public static void main(String[] args) throws Exception {
    String plain = "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", skip = "RSCALE=GREGORIAN;SKIP=BACKWARD;" + plain;
    System.out.println("ical4j    BYMONTHDAY=31" + ical4j(plain));
    System.out.println("ical4j    with SKIP=BACKWARD" + ical4j(skip) + ", written out with SKIP " + new Recur<LocalDate>(skip).toString().contains("SKIP=BACKWARD"));
    System.out.println("lib-recur BYMONTHDAY=31" + recur(plain));
    System.out.println("lib-recur with SKIP=BACKWARD" + recur(skip));
  }
  static String ical4j(String rule) {
    var line = new StringBuilder();
    for (var day : new Recur<LocalDate>(rule).getDates(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))) line.append(" " + day.toString().substring(5));
    return line.toString();
  }
  static String recur(String rule) throws Exception {
    var line = new StringBuilder();
    for (var days = new RecurrenceRule(rule).iterator(new DateTime(2026, 0, 31)); days.hasNext(); ) { String day = days.nextDateTime().toString(); line.append(" " + day.substring(4, 6) + "-" + day.substring(6)); }
    return line.toString();
  }
}
E
npm install --silent --no-audit --no-fund --prefix . rrule@2.8.1 >/dev/null
python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target v python-dateutil==4.0.0
cat > run.py <<'E'
from datetime import datetime
from dateutil.rrule import rrulestr
plain = "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4"
for name, rule in (("BYMONTHDAY=31", plain), ("with SKIP=BACKWARD", "RSCALE=GREGORIAN;SKIP=BACKWARD;" + plain)):
    try: answer = " ".join(f"{day:%m-%d}" for day in rrulestr("RRULE:" + rule, dtstart=datetime(2026, 1, 31)))
    except ValueError as error: answer = f"refused: {error}"
    print("dateutil ", name, answer)
E
cat > run.js <<'E'
const { rrulestr } = require("rrule"), plain = "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4"
for (const [name, rule] of [["BYMONTHDAY=31", plain], ["with SKIP=BACKWARD", "RSCALE=GREGORIAN;SKIP=BACKWARD;" + plain]]) {
  let answer
  try { answer = rrulestr("DTSTART:20260131T000000Z\nRRULE:" + rule).all().map((day) => day.toISOString().slice(5, 10)).join(" ") } catch (error) { answer = "refused: " + error.message }
  console.log("rrule    ", name, answer)
}
E
{ java -cp "$(cat classpath)" Run.java; PYTHONPATH=v python3 run.py; node run.js; } > now
diff -u seen now || { echo "changed: a library answers otherwise than on 2026-11-28"; exit 1; }
echo "as seen: SKIP=BACKWARD is kept and not followed"
