package se.samband.app.operation;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** The program's own log as {@code --log json} writes it, which is as much as it ever says, kept for reading. */
public final class CapturedLog implements AutoCloseable {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    /** Asks for it; the server is to start after this. */
    public CapturedLog() {
        System.setProperty(LogLayout.PROPERTY, "json");
    }

    /** All lines so far. */
    public String text() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.clearProperty(LogLayout.PROPERTY);
        context.getLogger("ROOT").detachAppender(appender);
        appender.stop();
    }

    /** Keeps what is said from now on; a server that starts makes the log anew. */
    public void listen() {
        LogLayout layout = new LogLayout();
        layout.setFormat("json");
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setLayout(layout);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setContext(context);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        context.getLogger("ROOT").addAppender(appender);
    }
}
