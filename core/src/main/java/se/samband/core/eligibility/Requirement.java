package se.samband.core.eligibility;

import se.samband.core.text.Text;

/** What a building must fulfil to be eligible. */
public enum Requirement {
    COUNTY_COVERED(new Text("länet omfattas av utlysningen", "the call covers the county")),
    OUTSIDE_LOCALITY(new Text("ligger utanför tätort", "lies outside localities")),
    BUILDING_USE(new Text("byggnadens användning ingår", "the use of the building is included")),
    NO_INFRASTRUCTURE(new Text("saknar befintligt och planerat nät", "has no existing or planned network")),
    NOT_LATE_CONNECTION(new Text("ligger utanför efteranslutningsområde", "lies outside late-connection areas")),
    NOT_GRANTED(new Text("har inte beviljats annat stöd", "has not been granted other support"));

    private final Text label;

    Requirement(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
