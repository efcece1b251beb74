package se.samband.core.status;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** What a building has for a given service level and technology set, from best to unknown. Unknown is not no. */
public enum Status {
    CONNECTED(
            'A',
            new Text("ansluten", "connected"),
            new Text(
                    "Byggnaden är ansluten till ett nät som når nivån.",
                    "The building is connected to a network that reaches the level.")),
    PASSED(
            'N',
            new Text("i absolut närhet", "passed"),
            new Text(
                    "Ett nät som når nivån finns i byggnadens absoluta närhet, men byggnaden är inte ansluten.",
                    "A network that reaches the level passes the building, which is not connected.")),
    PLANNED(
            'P',
            new Text("planerad", "planned"),
            new Text(
                    "En nätägare har anmält att byggnaden ska få ett nät som når nivån.",
                    "A network owner has reported that the building is to get a network that reaches the level.")),
    GRANTED(
            'B',
            new Text("beviljat stöd", "granted"),
            new Text(
                    "Stöd har beviljats för ett nät som når nivån.",
                    "Support has been granted for a network that reaches the level.")),
    DRY(
            'T',
            new Text("torrinstallerad", "dry installation"),
            new Text("Ledning är framdragen men inte i drift.", "The line is laid but not in use.")),
    UNSERVED(
            'S',
            new Text("saknar", "unserved"),
            new Text(
                    "Någon har uppgett att byggnaden saknar nät, eller att dess ledning inte når nivån.",
                    "Somebody has reported that the building has no network, or that its line does not reach the level.")),
    UNKNOWN(
            '?',
            new Text("okänd", "unknown"),
            new Text(
                    "Det finns ingen säker uppgift. Okänd betyder inte att byggnaden saknar.",
                    "There is no definite report. Unknown does not mean unserved."));

    private static final Status[] VALUES = values();

    private final char letter;
    private final Text label;
    private final Text explanation;

    Status(char letter, Text label, Text explanation) {
        this.letter = letter;
        this.label = label;
        this.explanation = explanation;
    }

    /** Shown beside the colour, so that the status can be told without seeing colours: from the Swedish word, and ? for unknown. */
    public char letter() {
        return letter;
    }

    public Text label() {
        return label;
    }

    public Text explanation() {
        return explanation;
    }

    /** The name on the command line, in files and in rulebooks: {@code connected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> find(String code) {
        for (Status status : VALUES) {
            if (status.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** The status with this ordinal, without the copy that {@link #values} makes. */
    public static Status of(int ordinal) {
        return VALUES[ordinal];
    }
}
