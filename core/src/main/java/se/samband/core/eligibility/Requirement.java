package se.samband.core.eligibility;

import se.samband.core.text.Text;

/** What a building must fulfil to be eligible. */
public enum Requirement {
    COUNTY_COVERED("ligger i ett län som utlysningen omfattar", "lies in a county that the call covers"),
    OUTSIDE_LOCALITY("ligger utanför tätort", "lies outside localities"),
    BUILDING_USE("har en användning som ingår", "has a use that is included"),
    NO_INFRASTRUCTURE("saknar befintligt och planerat nät", "has no existing or planned network"),
    NOT_LATE_CONNECTION("ligger utanför efteranslutningsområde", "lies outside late-connection areas"),
    NOT_GRANTED("inte har beviljats annat stöd", "has not been granted other support");

    private final Text demand;

    Requirement(String sv, String en) {
        this.demand = new Text(sv, en);
    }

    /** What is demanded, to follow "that the building": {@code ligger utanför tätort}. */
    public Text demand() {
        return demand;
    }
}
