package se.samband.app.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;

/** For tests of a writer by itself. */
public record UnloggedDoor(Path file) implements Door {

    @Override
    public RowSink rows(SinkLayer layer, SinkOptions options) {
        return Sinks.open(file, SinkFormat.of(file), layer, options);
    }

    @Override
    public void bytes(Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        }
    }
}
