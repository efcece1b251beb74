package se.samband.core.building;

import java.util.Locale;
import se.samband.core.text.Text;

/** What is counted: buildings, or what they hold. */
public enum UnitKind {
    BUILDING(new Text("byggnader", "buildings")),
    HOUSEHOLD(new Text("hushåll", "households")),
    WORKPLACE(new Text("arbetsställen", "workplaces")),
    HOLIDAY_HOME(new Text("fritidshus", "holiday homes"));

    private final Text label;

    UnitKind(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
