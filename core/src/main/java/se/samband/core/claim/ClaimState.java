package se.samband.core.claim;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** What a claim says of a building. */
public enum ClaimState {
    CONNECTED(new Text("ansluten", "connected")),
    PASSED(new Text("i absolut närhet", "passed")),
    DRY(new Text("torrinstallerad", "dry installation")),
    PLANNED(new Text("planerad", "planned")),
    GRANTED(new Text("beviljat stöd", "granted")),
    NONE(new Text("saknar", "no access")),
    /** Inside a notified catchment area for late connections. */
    LATE_CONNECTION(new Text("i efteranslutningsområde", "in a late-connection area")),
    /** On the state's list of buildings that may be subsidised. */
    ELIGIBLE(new Text("i byggnadsförteckningen", "on the list of eligible buildings"));

    private final Text label;

    ClaimState(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ClaimState> find(String code) {
        for (ClaimState state : values()) {
            if (state.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
