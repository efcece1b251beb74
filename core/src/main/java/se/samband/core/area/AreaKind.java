package se.samband.core.area;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** The kinds of area that figures are given for. */
public enum AreaKind {
    COUNTY(new Text("län", "county")),
    MUNICIPALITY(new Text("kommun", "municipality")),
    LOCALITY(new Text("tätort", "locality")),
    AREA_TYPE(new Text("områdestyp", "area type")),
    DESO(new Text("DeSO", "DeSO"));

    private final Text label;

    AreaKind(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name on the command line: {@code area-type}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AreaKind> find(String code) {
        for (AreaKind kind : values()) {
            if (kind.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
