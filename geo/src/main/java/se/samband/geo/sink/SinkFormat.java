package se.samband.geo.sink;

import java.nio.file.Path;
import java.util.Locale;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Formats that can be written. */
public enum SinkFormat {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("geojson", "application/geo+json"),
    GPKG("gpkg", "application/geopackage+sqlite3");

    private final String extension;
    private final String mediaType;

    SinkFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @throws BadInputException if the file's extension is none of those written */
    public static SinkFormat of(Path file) {
        String name = String.valueOf(file.getFileName());
        for (SinkFormat format : values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + format.extension)) {
                return format;
            }
        }
        throw new BadInputException(Problem.of(
                        "format-unknown",
                        new Text(
                                "Filändelsen säger inte vilket format som önskas.",
                                "The extension does not tell the format."),
                        new Text("Använd .csv, .xlsx, .geojson eller .gpkg.", "Use .csv, .xlsx, .geojson or .gpkg."))
                .in(name));
    }
}
