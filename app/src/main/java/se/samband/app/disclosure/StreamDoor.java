package se.samband.app.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;

/**
 * To a browser. The line in the log comes before the first byte leaves, since what has left cannot be taken back; one that breaks off
 * gets a second line that says so.
 *
 * @param format of tables and layers; null for a file that is neither
 * @param headers writes what comes before the content
 */
record StreamDoor(Ledger ledger, long rows, @Nullable SinkFormat format, Runnable headers, HttpServletResponse response)
        implements Door {

    @Override
    public RowSink rows(SinkLayer layer, SinkOptions options) {
        try {
            return new LoggedSink(
                    Sinks.open(begin(), Objects.requireNonNull(format), layer, ledger.telling(options)), ledger, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void bytes(Content content) throws IOException {
        OutputStream begun = begin();
        boolean whole = false;
        try (OutputStream out = begun) {
            content.write(new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            });
            whole = true;
        } finally {
            if (!whole && leaves()) {
                ledger.stopped(0);
            }
        }
    }

    /** Nothing does where only the headers are asked for. */
    private static boolean leaves() {
        return !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().getMethod().equals("HEAD"));
    }

    private OutputStream begin() throws IOException {
        ledger.requirePurpose();
        if (leaves()) {
            ledger.enter(rows);
        }
        headers.run();
        return response.getOutputStream();
    }
}
