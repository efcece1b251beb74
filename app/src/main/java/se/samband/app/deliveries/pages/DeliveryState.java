package se.samband.app.deliveries.pages;

import se.samband.core.delivery.DeliveryView;

/** How it stands with a delivery today. */
enum DeliveryState {
    IN_FORCE,
    SUPERSEDED,
    CORRECTED,
    LATER,
    WITHDRAWN;

    static DeliveryState of(DeliveryView.Role role, boolean withdrawn) {
        if (withdrawn) {
            return WITHDRAWN;
        }
        return switch (role) {
            case IN_FORCE, WITHHELD -> IN_FORCE;
            case SUPERSEDED -> SUPERSEDED;
            case CORRECTED -> CORRECTED;
            // What is dated to arrive in the future is not known yet either.
            case LATER, NOT_KNOWN -> LATER;
        };
    }

    /** Key of the text, and value in addresses: {@code in-force}. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Class of the tag that shows it. */
    String tag() {
        return switch (this) {
            case IN_FORCE -> "good";
            case WITHDRAWN -> "bad";
            case SUPERSEDED, CORRECTED, LATER -> "";
        };
    }
}
