package se.samband.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Lets a page be shown within pages of other sites, those that whoever runs the server has named. */
public final class Framing {

    private Framing() {}

    /** The sites that may frame pages made for it; none on a laptop. */
    public static List<String> origins(ServeOptions options) {
        ServerOptions server = options.server();
        return server == null ? List.of() : server.embedOrigins();
    }

    /** For a page without anything that the reader can change or that only the reader may see. */
    public static void allow(ServeOptions options, HttpServletResponse response) {
        List<String> origins = origins(options);
        if (!origins.isEmpty()) {
            response.setHeader(
                    "Content-Security-Policy",
                    SecurityFilter.CONTENT_SECURITY_POLICY.replace(
                            SecurityFilter.FRAMED_NOWHERE, "frame-ancestors " + String.join(" ", origins)));
            // An older way to say the same, which knows all or nothing.
            response.setHeader("X-Frame-Options", null);
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }
}
