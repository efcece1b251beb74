package se.samband.core.release;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/** What open figures tell apart. Every status is in exactly one part. */
public enum OpenPart {
    REACHED(
            new Text("har tillgång", "have access"),
            new Text("anslutna eller i absolut närhet", "connected or passed"),
            Status.CONNECTED,
            Status.PASSED),
    COMING(
            new Text("på väg", "coming"),
            new Text("planerade eller med beviljat stöd", "planned or with support granted"),
            Status.PLANNED,
            Status.GRANTED),
    WITHOUT(
            new Text("saknar", "without"),
            new Text(
                    "saknar enligt uppgift, eller har en ledning som inte är i drift",
                    "reported to lack it, or with a line that is not in use"),
            Status.UNSERVED,
            Status.DRY),
    UNKNOWN(
            new Text("okänt", "unknown"),
            new Text(
                    "ingen säker uppgift; det betyder inte att bredband saknas",
                    "no definite report; not the same as none"),
            Status.UNKNOWN);

    private final Text label;
    private final Text explanation;
    private final Set<Status> statuses;

    OpenPart(Text label, Text explanation, Status first, Status... more) {
        this.label = label;
        this.explanation = explanation;
        this.statuses = EnumSet.of(first, more);
    }

    public Text label() {
        return label;
    }

    public Text explanation() {
        return explanation;
    }

    /** The name in files and interfaces; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OpenPart of(Status status) {
        for (OpenPart part : values()) {
            if (part.statuses.contains(status)) {
                return part;
            }
        }
        throw new IllegalArgumentException(status.code());
    }
}
