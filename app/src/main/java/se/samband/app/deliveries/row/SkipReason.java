package se.samband.app.deliveries.row;

import se.samband.core.text.Text;

/** Why a good row is left out without being refused. */
public enum SkipReason {
    OTHER_COUNTY(new Text("ligger i ett annat län", "lies in another county")),
    NOT_OF_KIND(new Text("är av ett slag som inte används här", "is of a kind that is not used here"));

    private final Text label;

    SkipReason(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** Short name for machines: {@code other-county}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
