package se.samband.core.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** What somebody may do. Every page and every other way in names the one right that it takes. */
public enum Right {
    /** What everybody may, always: come to the door. */
    ENTER(new Text("logga in", "sign in")),
    /** What anybody may on a server: ask for an address, read open figures and the help. */
    OPEN(new Text(
            "fråga om en adress, läsa öppna siffror och hjälpen",
            "ask for an address, read open figures and the help")),
    FIGURES(new Text(
            "läsa startsida, siffror, jämförelser och regler", "read start page, figures, comparisons and rules")),
    BUILDINGS(new Text("läsa om byggnader i lista och karta", "read of buildings in list and map")),
    DELIVERIES(new Text("läsa om leveranser", "read of deliveries")),
    DELIVER(new Text("läsa in filer", "import files")),
    WITHDRAW(new Text("återta leveranser och ändra deras klass", "withdraw deliveries and change their class")),
    EXPORT(new Text("spara ut filer", "save files")),
    KEEP(new Text("spara ögonblicksbilder", "save snapshots")),
    SETTINGS(new Text("ändra inställningar", "change settings")),
    AUDIT(new Text("läsa revisionsloggen", "read the audit log")),
    PEOPLE(new Text("bjuda in personer och ge roller", "invite people and give roles"));

    private final Text label;

    Right(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name in files: {@code withdraw}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Right> find(String code) {
        return Arrays.stream(values())
                .filter(right -> right.code().equals(code))
                .findFirst();
    }
}
