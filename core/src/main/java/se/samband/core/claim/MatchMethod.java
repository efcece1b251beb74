package se.samband.core.claim;

import se.samband.core.text.Text;

/** How a row was tied to its building. */
public enum MatchMethod {
    /** By the building's id. */
    ID(new Text("byggnads-id", "building id")),
    /** By an id that the building had in an earlier register. */
    EARLIER_ID(new Text("tidigare byggnads-id", "earlier building id")),
    ADDRESS(new Text("adress", "address")),
    POSITION(new Text("läge", "position")),
    ADDRESS_AND_POSITION(new Text("adress och läge", "address and position")),
    /** The building lies inside the row's area. */
    AREA(new Text("område", "area")),
    /** By an address that was imported by itself and lies in or near the building. */
    ADDRESS_LAYER(new Text("adresslager", "address layer"));

    private final Text label;

    MatchMethod(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
