package se.samband.core.diff;

import se.samband.core.text.Text;

/** The steps from one side to the other, in the order they are taken; network and time may change places, see {@link Chain}. */
public enum ChangeReason {
    ID_CHANGED("id-changed", ChangeClass.IDENTITY, new Text("nytt id, samma byggnad", "new id, same building")),
    LEFT_REGISTER("left-register", ChangeClass.REGISTER, new Text("ur registret", "left the register")),
    FEWER_UNITS(
            "fewer-units",
            ChangeClass.REGISTER,
            new Text("färre hushåll eller annat i byggnaden", "fewer units in the building")),
    CORRECTED(
            "corrected",
            ChangeClass.CORRECTION,
            new Text("rättad, återtagen eller sen uppgift", "corrected, withdrawn or late claim")),
    NETWORK("network", ChangeClass.NETWORK, new Text("förändrat nät", "changed network")),
    TIME(
            "time",
            ChangeClass.RULE,
            new Text(
                    "tiden har gått: plan eller uppgift har löpt ut, eller plan har kommit inom horisonten",
                    "time has passed: plan or claim has expired, or plan has come within the horizon")),
    RULEBOOK("rulebook", ChangeClass.RULE, new Text("annan regelbok", "another rulebook")),
    MORE_UNITS(
            "more-units",
            ChangeClass.REGISTER,
            new Text("fler hushåll eller annat i byggnaden", "more units in the building")),
    ENTERED_REGISTER("entered-register", ChangeClass.REGISTER, new Text("in i registret", "entered the register"));

    private final String code;
    private final ChangeClass changeClass;
    private final Text label;

    ChangeReason(String code, ChangeClass changeClass, Text label) {
        this.code = code;
        this.changeClass = changeClass;
        this.label = label;
    }

    /** The word in files; never changes. */
    public String code() {
        return code;
    }

    public ChangeClass changeClass() {
        return changeClass;
    }

    public Text label() {
        return label;
    }
}
