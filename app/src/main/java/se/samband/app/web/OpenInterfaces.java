package se.samband.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The ways in for programs: they are told what is wrong as data rather than as a page, and may bring a key. */
public final class OpenInterfaces {

    private OpenInterfaces() {}

    /** @param path within the region */
    public static boolean isBelow(String path) {
        return isWithin(path, "/api") || isWithin(path, "/ogc");
    }

    /**
     * Whether it is shown to everybody alike.
     *
     * @param path within the region
     */
    public static boolean isOpenToAll(String path) {
        return isWithin(path, "/open");
    }

    /** Whether whoever made the request, or the one whose failure is now being told, is to be told as a program. */
    static boolean isProgram(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        String root = RegionFilter.root(request);
        String within = path.startsWith(root) ? path.substring(root.length()) : path;
        // What stands below /api is never a page; people may look at the others.
        return within.startsWith("/api/")
                || (isBelow(within) || within.equals("/open/catalogue"))
                        && !String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    /**
     * Lets pages of other sites read the answer with scripts. Only for what is the same for everybody; on a laptop nobody but the
     * person there is let in, and so no other site either.
     */
    public static void allowOtherSites(ServeOptions options, HttpServletResponse response) {
        if (options.server() != null) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
