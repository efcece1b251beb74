package se.samband.app.disclosure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;

/** To a file, which appears whole and after its line in the log, or not at all. */
record FileDoor(Ledger ledger, Path file) implements Door {

    @Override
    public RowSink rows(SinkLayer layer, SinkOptions options) {
        ledger.requirePurpose();
        return new LoggedSink(Sinks.open(file, SinkFormat.of(file), layer, ledger.telling(options)), ledger, false);
    }

    @Override
    public void bytes(Content content) throws IOException {
        ledger.requirePurpose();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        part.toFile().deleteOnExit();
        boolean entered = false;
        long rows = 0;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                rows = content.write(out);
            }
            ledger.enter(rows);
            entered = true;
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            entered = false;
        } finally {
            Files.deleteIfExists(part);
            if (entered) {
                ledger.stopped(rows);
            }
        }
    }
}
