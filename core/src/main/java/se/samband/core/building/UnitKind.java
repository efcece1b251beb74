package se.samband.core.building;

import se.samband.core.text.Text;

/** What is counted: buildings, or what they hold. */
public enum UnitKind {
    BUILDING("building", new Text("byggnader", "buildings")),
    HOUSEHOLD("household", new Text("hushåll", "households")),
    WORKPLACE("workplace", new Text("arbetsställen", "workplaces")),
    HOLIDAY_HOME("holiday-home", new Text("fritidshus", "holiday homes"));

    private final String code;
    private final Text label;

    UnitKind(String code, Text label) {
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
