package se.samband.app.operation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each request a number, tells it to whoever asked ({@code X-Request-Id}), and writes a line about it to the log and the
 * metrics. Told are the route's template, method, status, time and role; never the address, its query, or who asked from where.
 */
@Component
public class RequestLog implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Name of the request's number in the log and among the request's attributes. */
    public static final String ID = "request";

    /** Request attribute: the code of the role that the request was answered for, no name. Set by whoever knows it. */
    public static final String ROLE = "samband.role";

    /** Request attribute: the template of the route that took the request, such as {@code /buildings/{fid}}. */
    static final String ROUTE = "samband.route";

    static final String HEADER = "X-Request-Id";

    /** In place of a route for what no route took. */
    static final String NO_ROUTE = "none";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final int ID_BYTES = 6;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Metrics metrics;
    private final SecureRandom random = new SecureRandom();

    RequestLog(Metrics metrics) {
        this.metrics = metrics;
    }

    /** The number of a request, which the log has too. */
    public static String id(HttpServletRequest request) {
        return request.getAttribute(ID) instanceof String id ? id : "";
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // Outermost, so that it also sees what a guard refuses and what was never a request that could be read.
        factory.addEngineValves(new Line());
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private final class Line extends ValveBase {

        Line() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            String id = newId();
            long began = System.nanoTime();
            request.setAttribute(ID, id);
            response.setHeader(HEADER, id);
            MDC.put(ID, id);
            try {
                getNext().invoke(request, response);
            } finally {
                done(request, response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
                MDC.remove(ID);
            }
        }
    }

    private void done(HttpServletRequest request, int status, Duration took) {
        String route = request.getAttribute(ROUTE) instanceof String known ? known : NO_ROUTE;
        String method = method(request.getMethod());
        metrics.request(route, method, status, took);
        LoggingEventBuilder line = status >= FIRST_SERVER_ERROR ? LOG.atWarn() : LOG.atInfo();
        line = line.addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("ms", took.toMillis());
        if (request.getAttribute(ROLE) instanceof String role) {
            line = line.addKeyValue("role", role);
        }
        line.log("request");
    }

    /** One of those there are: anybody can write anything in its place. */
    private static String method(String asked) {
        return switch (asked) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> asked;
            default -> "other";
        };
    }
}
