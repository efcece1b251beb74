package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Lang;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;

/** A layer that is asked for by name is that layer, or the file is refused. */
class LayerNameTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SinkFormat.class)
    void theNameListedOpensTheLayer(SinkFormat format) {
        Path file = write(format);
        String layer = Sources.list(file).getFirst().name();

        assertThat(Data.read(file, OpenOptions.DETECT.withLayer(layer)).rows()).hasSize(1);
        assertThat(Sources.list(file, OpenOptions.DETECT.withLayer("annat"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(SinkFormat.class)
    void anotherNameIsRefusedWithThoseThatThereAre(SinkFormat format) {
        Path file = write(format);

        assertThatThrownBy(() -> Sources.open(file, OpenOptions.DETECT.withLayer("annat")))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().in(Lang.SV)).contains("annat", "byggnader"));
    }

    private Path write(SinkFormat format) {
        Path file = folder.resolve("byggnader." + format.extension());
        SinkLayer layer = new SinkLayer("byggnader", List.of(Column.text("namn")), SinkLayer.Geometries.POINT);
        try (RowSink sink = Sinks.open(file, format, layer, SinkOptions.of(Lang.SV))) {
            sink.write(new Object[] {"Å"}, new GeometryFactory().createPoint(new Coordinate(500_000, 6_600_000)));
            sink.finish();
        }
        return file;
    }
}
