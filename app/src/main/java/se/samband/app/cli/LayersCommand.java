package se.samband.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.samband.core.text.Lang;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.Sources;

/** Tells what layers, sheets or tables a file holds, with their columns. */
@Command(name = "layers")
final class LayersCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    @Nullable
    Path file;

    LayersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        List<LayerInfo> layers = Sources.list(java.util.Objects.requireNonNull(file));
        if (session.json()) {
            console.json(Shapes.object(
                    "layers",
                    layers.stream()
                            .map(l -> Shapes.object(
                                    "name", l.name(),
                                    "format", l.format(),
                                    "rows", l.rows() < 0 ? null : l.rows(),
                                    "geometry", l.geometry(),
                                    "crs", l.crs().map(String::valueOf).orElse(null),
                                    "columns", l.columns()))
                            .toList()));
            return Cli.FINE;
        }
        TextTable table = console.lang() == Lang.SV
                ? new TextTable("lager", "format", ">rader", "koordinatsystem", "kolumner")
                : new TextTable("layer", "format", ">rows", "crs", "columns");
        for (LayerInfo l : layers) {
            table.row(
                    l.name(),
                    l.format(),
                    l.rows() < 0 ? "" : Long.toString(l.rows()),
                    l.crs().map(String::valueOf).orElse(""),
                    String.join(", ", l.columns()));
        }
        table.print(console.out());
        return Cli.FINE;
    }
}
