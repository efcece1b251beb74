package se.samband.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.Region;

/** Tells which region a request is about. */
public final class RequestedRegion {
    private RequestedRegion() {}

    /** Null when the address names none. */
    public static @Nullable Region of(HttpServletRequest request) {
        return RegionFilter.region(request);
    }
}
