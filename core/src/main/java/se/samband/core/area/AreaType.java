package se.samband.core.area;

import java.util.Locale;
import se.samband.core.text.Text;

/** Inside a locality (tätort), a small locality (småort), outside both, or not known because no such areas are imported. */
public enum AreaType {
    LOCALITY(new Text("tätort", "locality")),
    SMALL_LOCALITY(new Text("småort", "small locality")),
    OUTSIDE(new Text("utanför tätort och småort", "outside localities")),
    UNKNOWN(new Text("områdestyp okänd", "area type unknown"));

    private final Text label;

    AreaType(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
