package se.samband.geo.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Problems that several formats share. */
public final class SourceProblems {

    /** The formats that can be read, for messages. */
    static final String ACCEPTED_SV =
            "CSV, Excel (.xlsx, .xls), GeoJSON, GeoPackage (.gpkg), Shapefile (.shp, gärna i .zip), "
                    + "OpenStreetMap (.osm.pbf) och Open Fibre Data Standard (.json)";

    static final String ACCEPTED_EN =
            "CSV, Excel (.xlsx, .xls), GeoJSON, GeoPackage (.gpkg), Shapefile (.shp, preferably in a .zip), "
                    + "OpenStreetMap (.osm.pbf) and Open Fibre Data Standard (.json)";

    private SourceProblems() {}

    public static BadInputException bad(String code, String file, Text what, Text remedy) {
        return new BadInputException(Problem.of(code, what, remedy).in(file));
    }

    public static BadInputException bad(String code, String file, Text what, Text remedy, Throwable cause) {
        return new BadInputException(Problem.of(code, what, remedy).in(file), cause);
    }

    public static BadInputException unreadable(String file, IOException cause) {
        return bad(
                "file-unreadable",
                file,
                new Text("Filen kunde inte läsas från disken.", "The file could not be read from disk."),
                new Text(
                        "Kontrollera att filen finns kvar och att du får läsa den, och försök igen.",
                        "Check that the file is still there and that you may read it, then try again."),
                cause);
    }

    public static BadInputException empty(String file) {
        return bad(
                "file-empty",
                file,
                new Text("Filen är tom.", "The file is empty."),
                new Text(
                        "Exportera den på nytt och kontrollera att den har innehåll.",
                        "Export it again and check that it has content."));
    }

    /** The layer asked for is not there, or none was asked for where there are several. */
    public static BadInputException layerUnclear(String file, @Nullable String asked, List<String> layers) {
        String offered = layers.stream().map(l -> '"' + l + '"').collect(Collectors.joining(", "));
        Text what = asked == null
                ? new Text("Filen har flera lager: " + offered + ".", "The file has several layers: " + offered + ".")
                : new Text(
                        "Filen har inget lager eller blad som heter \"" + asked + "\". Det som finns är " + offered
                                + ".",
                        "The file has no layer or sheet called \"" + asked + "\". There is " + offered + ".");
        return bad(
                "layer-unclear", file, what, new Text("Ange vilket lager som ska läsas.", "Say which layer to read."));
    }

    /** The layer to read when a file offers these. */
    public static String layer(String file, @Nullable String asked, List<String> layers) {
        if (asked == null) {
            if (layers.size() != 1) {
                throw layerUnclear(file, null, layers);
            }
            return layers.getFirst();
        }
        return layers.stream()
                .filter(asked::equals)
                .findFirst()
                .or(() -> layers.stream().filter(asked::equalsIgnoreCase).findFirst())
                .orElseThrow(() -> layerUnclear(file, asked, layers));
    }
}
