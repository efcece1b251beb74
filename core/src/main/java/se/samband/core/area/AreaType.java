package se.samband.core.area;

import se.samband.core.text.Text;

/** Inside a locality (tätort), a small locality (småort), outside both, or not known because no such areas are imported. */
public enum AreaType {
    LOCALITY("locality", new Text("tätort", "locality")),
    SMALL_LOCALITY("small-locality", new Text("småort", "small locality")),
    OUTSIDE("outside", new Text("utanför tätort och småort", "outside localities")),
    UNKNOWN("unknown", new Text("områdestyp okänd", "area type unknown"));

    private final String code;
    private final Text label;

    AreaType(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The word on the command line, in addresses and files; never changes. */
    public String code() {
        return code;
    }
}
