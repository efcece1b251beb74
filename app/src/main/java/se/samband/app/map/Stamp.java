package se.samband.app.map;

import se.samband.app.web.CountyState;

/**
 * Tells states of the workspace apart in addresses, and of which county and to whom they are shown, also over restarts of the
 * program: the data version alone begins anew.
 */
public final class Stamp {

    private static final int BASE = 36;

    private Stamp() {}

    public static String of(CountyState state) {
        return state.county().code() + "-" + Long.toString(state.now().knownAt().toEpochMilli(), BASE) + "-"
                + state.version() + "-" + Integer.toString(state.sightNumber(), BASE);
    }
}
