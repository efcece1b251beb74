package se.samband.app.operation;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of the log, as text or as a JSON object each. They hold nothing personal: an exception is told by its class and where it came
 * from, never by its message, which may quote a row or what somebody searched for; nor is what a library says while it handles
 * a request, since its words are not ours to vouch for.
 */
public final class LogLayout extends LayoutBase<ILoggingEvent> {

    /** System property that chooses among {@link #FORMATS}. */
    public static final String PROPERTY = "samband.log";

    /** Environment variable with the same meaning; logback.xml reads it too. */
    private static final String VARIABLE = "SAMBAND_LOG";

    public static final Set<String> FORMATS = Set.of("text", "json");

    private static final String OWN = "se.samband";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));

    private boolean json;

    /** Whether whoever started the program asked for a log, which then also has a line for each request. */
    public static boolean isAsked() {
        return System.getProperty(PROPERTY) != null || System.getenv(VARIABLE) != null;
    }

    /** Called by the log's configuration. */
    public void setFormat(String format) {
        json = format.equals("json");
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return json ? asJson(event) : asText(event);
    }

    private static String asText(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(CLOCK.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(shortName(event.getLoggerName()))
                .append(' ')
                .append(message(event));
        fields(event)
                .forEach((name, value) ->
                        line.append(' ').append(name).append('=').append(value));
        line.append('\n');
        String trace = trace(event.getThrowableProxy());
        return line.append(trace).toString();
    }

    private static String asJson(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        Instant time = event.getInstant();
        line.put("time", time.toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", message(event));
        line.putAll(fields(event));
        String trace = trace(event.getThrowableProxy());
        if (!trace.isEmpty()) {
            line.put("trace", trace);
        }
        return JSON.writeValueAsString(line) + '\n';
    }

    private static Map<String, Object> fields(ILoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>(event.getMDCPropertyMap());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                fields.put(pair.key, pair.value);
            }
        }
        return fields;
    }

    private static String message(ILoggingEvent event) {
        boolean own = event.getLoggerName().startsWith(OWN);
        boolean inRequest = event.getMDCPropertyMap().containsKey(RequestLog.ID);
        return own || !inRequest ? event.getFormattedMessage() : "(withheld: a library's words on a request)";
    }

    private static String trace(@Nullable IThrowableProxy failure) {
        StringBuilder trace = new StringBuilder();
        for (IThrowableProxy at = failure; at != null; at = at.getCause()) {
            trace.append(at == failure ? "" : "caused by ")
                    .append(at.getClassName())
                    .append('\n');
            for (StackTraceElementProxy frame : at.getStackTraceElementProxyArray()) {
                trace.append("  ").append(frame.getSTEAsString()).append('\n');
            }
            if (at.isCyclic()) {
                break;
            }
        }
        return trace.toString();
    }

    private static String shortName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
