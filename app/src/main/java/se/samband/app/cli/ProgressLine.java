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
    private String step = "";

    ProgressLine(Console console) {
        this.console = console;
    }

    /** What is being done now; rows that are counted are told after it. */
    void step(String name) {
        step = name + " ";
        show(step + "…");
    }

    @Override
    public void rows(long done, long total) {
        long now = System.nanoTime();
        if (now - told >= TELL_EVERY_NANOS) {
            told = now;
            String of = total > 0 ? " / " + total : "";
            show(step + new Text(done + of + " rader …", done + of + " rows …").in(console.lang()));
        }
    }

    private void show(String line) {
        if (console.terminal()) {
            shown = true;
            console.err().print(CLEAR_LINE + line);
            console.err().flush();
        }
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
