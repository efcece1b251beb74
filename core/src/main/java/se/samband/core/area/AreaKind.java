package se.samband.core.area;

import java.util.Optional;
import se.samband.core.text.Text;

/** The kinds of area that figures are given for. */
public enum AreaKind {
    COUNTY("county", new Text("län", "county")),
    MUNICIPALITY("municipality", new Text("kommun", "municipality")),
    LOCALITY("locality", new Text("tätort", "locality")),
    AREA_TYPE("area-type", new Text("områdestyp", "area type")),
    DESO("deso", new Text("DeSO", "DeSO"));

    private final String code;
    private final Text label;

    AreaKind(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name on the command line and in files; never changes. */
    public String code() {
        return code;
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
