package se.samband.app.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells requests that ask to read from those that bring something, whose body may be what could not be read. */
public final class Reading {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private Reading() {}

    /** The page that tells of a failure is asked for by GET, whatever it was that failed. */
    public static boolean is(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return METHODS.contains(failed == null ? request.getMethod() : failed.toString());
    }
}
