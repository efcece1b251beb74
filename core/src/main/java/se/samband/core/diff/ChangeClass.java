package se.samband.core.diff;

import se.samband.core.text.Text;

/** What lies behind a change. The classes are never added into one percentage. */
public enum ChangeClass {
    NETWORK(
            "network",
            new Text("nät", "network"),
            new Text(
                    "Nya uppgifter om en senare dag: något har byggts, planerats, beviljats eller tagits bort.",
                    "New claims about a later day: something was built, planned, granted or removed.")),
    IDENTITY(
            "identity",
            new Text("identitet", "identity"),
            new Text(
                    "Byggnaden är densamma men har fått ett nytt id i registret.",
                    "The building is the same but has a new id in the register.")),
    REGISTER(
            "register",
            new Text("register", "register"),
            new Text(
                    "Byggnader, eller hushåll och annat i dem, har kommit till eller försvunnit ur registret (nämnaren).",
                    "Buildings, or households and the like in them, have entered or left the register (the denominator).")),
    CORRECTION(
            "correction",
            new Text("rättelse", "correction"),
            new Text(
                    "Det som är känt om den tidigare dagen har ändrats: en leverans rättades, återtogs eller kom sent.",
                    "What is known of the earlier day has changed: a delivery was corrected, withdrawn or came late.")),
    RULE(
            "rule",
            new Text("regel eller tid", "rule or time"),
            new Text(
                    "Samma uppgifter bedöms på annat sätt: tiden har gått, så att planer har löpt ut eller kommit inom"
                            + " horisonten, eller regelboken är en annan.",
                    "The same claims are judged differently: time has passed, so that plans have expired or come within the"
                            + " horizon, or the rulebook is another."));

    private final String code;
    private final Text label;
    private final Text explanation;

    ChangeClass(String code, Text label, Text explanation) {
        this.code = code;
        this.label = label;
        this.explanation = explanation;
    }

    /** The word in files and addresses; never changes. */
    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public Text explanation() {
        return explanation;
    }
}
