package se.samband.core.rules;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/** The parameters that rulebooks can set. */
public enum ParameterKey {
    MIN_MATCH_CONFIDENCE(
            Unit.PERCENT,
            0,
            100,
            "lägsta säkerhet i matchningen mot byggnaden",
            "lowest confidence of the match to the building"),
    MAX_AGE(Unit.YEARS, 1, 100, "högsta ålder på en uppgift", "highest age of a claim"),
    PASSED_MAX_DISTANCE(
            Unit.METRES,
            0,
            10_000,
            "längsta avstånd till nätet för i absolut närhet",
            "longest distance to the network for passed"),
    PLAN_HORIZON(Unit.YEARS, 1, 20, "hur långt fram en plan räknas", "how far ahead a plan counts"),
    UNDATED_PLAN_MAX_AGE(
            Unit.YEARS, 1, 20, "högsta ålder på en plan utan slutdatum", "highest age of a plan without an end date"),
    GRANT_HORIZON(Unit.YEARS, 1, 20, "hur långt fram ett beviljat stöd räknas", "how far ahead a grant counts"),
    UNDATED_GRANT_MAX_AGE(
            Unit.YEARS,
            1,
            20,
            "högsta ålder på ett beviljat stöd utan slutdatum",
            "highest age of a grant without an end date"),
    VDSL_MAX_LINE_LENGTH(
            Unit.METRES, 0, 10_000, "längsta ledning till stationen för VDSL", "longest line to the exchange for VDSL"),
    MIN_DOWN(Unit.MBIT, 1, 100_000, "lägsta hastighet ned", "lowest download speed"),
    HOLIDAY_HOMES_INCLUDED(Unit.YES_NO, 0, 1, "fritidshus ingår", "holiday homes are included"),
    LATE_CONNECTION_LIST_REQUIRED(
            Unit.YES_NO,
            0,
            1,
            "utan inläst förteckning över efteranslutningsområden är villkoret oavgjort",
            "without an imported list of late-connection areas the condition is undetermined"),
    GRANT_LIST_REQUIRED(
            Unit.YES_NO,
            0,
            1,
            "utan inläst förteckning över beviljat stöd är villkoret oavgjort",
            "without an imported list of grants the condition is undetermined");

    /** What a value is counted in. */
    public enum Unit {
        PERCENT("%", "%"),
        YEARS("år", "years"),
        METRES("m", "m"),
        MBIT("Mbit/s", "Mbit/s"),
        YES_NO("ja/nej", "yes/no");

        private final Text label;

        Unit(String sv, String en) {
            this.label = new Text(sv, en);
        }

        public Text label() {
            return label;
        }

        Text show(int value) {
            if (this == YES_NO) {
                return value == 1 ? new Text("ja", "yes") : new Text("nej", "no");
            }
            if (this == PERCENT) {
                return Percent.of(value);
            }
            String en = this == YEARS && value == 1 ? "year" : label.en();
            return new Text(value + " " + label.sv(), value + " " + en);
        }
    }

    private final Unit unit;
    private final int min;
    private final int max;
    private final Text label;

    ParameterKey(Unit unit, int min, int max, String sv, String en) {
        this.unit = unit;
        this.min = min;
        this.max = max;
        this.label = new Text(sv, en);
    }

    public Unit unit() {
        return unit;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    public Text label() {
        return label;
    }

    /** The name in YAML: {@code plan-horizon}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ParameterKey> find(String code) {
        for (ParameterKey key : values()) {
            if (key.code().equals(code)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
