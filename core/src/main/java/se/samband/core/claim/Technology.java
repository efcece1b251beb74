package se.samband.core.claim;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** Access technology as the published tables group it. {@link #UNSTATED} when the row does not say. */
public enum Technology {
    FIBRE(new Text("fiber", "fibre")),
    CABLE(new Text("kabel-tv (DOCSIS 3.0 eller senare)", "cable (DOCSIS 3.0 or later)")),
    VDSL(new Text("VDSL", "VDSL")),
    XDSL(new Text("xDSL", "xDSL")),
    FIXED_RADIO(new Text("fast radio", "fixed radio")),
    LTE(new Text("LTE (4G)", "LTE (4G)")),
    NR(new Text("NR (5G)", "NR (5G)")),
    SATELLITE(new Text("satellit", "satellite")),
    UNSTATED(new Text("teknik ej angiven", "technology not stated"));

    private final Text label;

    Technology(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** Whether the network ends in an antenna and not in a line to the building. */
    public boolean isWireless() {
        return this == FIXED_RADIO || this == LTE || this == NR || this == SATELLITE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Technology> find(String code) {
        for (Technology technology : values()) {
            if (technology.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(technology);
            }
        }
        return Optional.empty();
    }
}
