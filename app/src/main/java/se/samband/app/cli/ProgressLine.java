package se.samband.app.cli;

import se.samband.app.deliveries.ImportMonitor;
import se.samband.core.text.Text;

/** One line of progress on standard error, and only on a terminal. */
final class ProgressLine implements ImportMonitor, AutoCloseable {

    private static final long TELL_EVERY_NANOS = 200_000_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private long told;
    private boolean shown;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** What is being done now, when it is not rows that are counted. */
    void step(String name) {
        if (console.terminal()) {
            shown = true;
            console.err().print(CLEAR_LINE + name + " …");
            console.err().flush();
        }
    }

    @Override
    public void rows(long done, long total) {
        long now = System.nanoTime();
        if (!console.terminal() || now - told < TELL_EVERY_NANOS) {
            return;
        }
        told = now;
        shown = true;
        String of = total > 0 ? " / " + total : "";
        console.err().print(CLEAR_LINE + new Text(done + of + " rader …", done + of + " rows …").in(console.lang()));
        console.err().flush();
    }

    @Override
    public void close() {
        if (shown) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
            shown = false;
        }
    }
}
