package se.samband.app.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one client, or many, can make the web server hold: each limit is stated, none is left to what a library happens to choose. */
public final class ServerLimits {

    /** A form, and the parts of a shapefile, each with some fields. */
    private static final int MOST_PARTS = 200;

    /** What else a form with a file may hold. A file just above its limit is then told of in the form, by name. */
    private static final long FORM_BYTES = 1_000_000;

    private ServerLimits() {}

    /** Settings of the web server. */
    public static Map<String, Object> properties(Operation operation) {
        Map<String, Object> limits = new LinkedHashMap<>();
        // Files are written to disk as they come in, so their size is bounded by the disk and not by memory.
        limits.put("spring.servlet.multipart.max-file-size", "-1");
        limits.put("spring.servlet.multipart.max-request-size", operation.maxUploadBytes() + FORM_BYTES);
        limits.put("spring.servlet.multipart.file-size-threshold", "0");
        limits.put("server.tomcat.max-part-count", MOST_PARTS);
        limits.put("server.tomcat.max-part-header-size", "8KB");
        limits.put("server.tomcat.max-parameter-count", "2000");
        limits.put("server.tomcat.max-http-form-post-size", "2MB");
        limits.put("server.tomcat.max-swallow-size", "2MB");
        limits.put("server.max-http-request-header-size", "16KB");
        // How long a client may take between two packets, of its headers as of its file.
        limits.put("server.tomcat.connection-timeout", "20s");
        limits.put("server.tomcat.keep-alive-timeout", "30s");
        limits.put("server.tomcat.max-keep-alive-requests", "1000");
        limits.put("server.tomcat.max-connections", "2000");
        limits.put("server.tomcat.accept-count", "200");
        limits.putAll(forwarded(operation));
        return limits;
    }

    /** Who asks, by which scheme and host, is believed of the named proxies only. */
    private static Map<String, Object> forwarded(Operation operation) {
        if (operation.trustedProxies().isEmpty()) {
            return Map.of("server.forward-headers-strategy", "none");
        }
        String addresses =
                operation.trustedProxies().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Map.of(
                "server.forward-headers-strategy", "native",
                "server.tomcat.remoteip.internal-proxies", addresses,
                "server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For",
                "server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto",
                "server.tomcat.remoteip.host-header", "X-Forwarded-Host");
    }
}
