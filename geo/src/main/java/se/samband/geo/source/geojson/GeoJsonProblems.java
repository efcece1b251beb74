package se.samband.geo.source.geojson;

import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceProblems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What can be wrong with GeoJSON. */
final class GeoJsonProblems {

    /** More property names than this in one file means that names are used as values. */
    static final int MAX_PROPERTIES = 4000;

    private static final Text EXPORT_AGAIN = new Text(
            "Exportera filen på nytt som GeoJSON, till exempel från QGIS.",
            "Export the file as GeoJSON again, for example from QGIS.");
    private static final Text MEND_FEATURE = new Text(
            "Rätta objektet i källan och exportera på nytt.", "Mend the feature at its source and export again.");

    private GeoJsonProblems() {}

    static BadInputException brokenJson(String file, JacksonException cause) {
        TokenStreamLocation where = cause.getLocation();
        int line = where == null ? 0 : where.getLineNr();
        int column = where == null ? 0 : where.getColumnNr();
        return SourceProblems.bad(
                "json-broken",
                file,
                new Text(
                        "Texten är inte giltig JSON: felet finns på rad " + line + ", tecken " + column + ".",
                        "The text is not valid JSON: the fault is on line " + line + ", character " + column + "."),
                new Text(
                        "Filen kan vara avklippt eller ändrad för hand. Exportera den på nytt.",
                        "The file may be cut short or edited by hand. Export it again."),
                cause);
    }

    static BadInputException rootNotObject(String file) {
        return whole(
                file,
                "geojson-root",
                "Filen börjar inte med ett JSON-objekt.",
                "The file does not start with a JSON object.");
    }

    static BadInputException featuresNotArray(String file) {
        return whole(file, "geojson-features", "\"features\" är ingen lista.", "\"features\" is not an array.");
    }

    static BadInputException featuresMissing(String file) {
        return whole(file, "geojson-features", "Samlingen saknar \"features\".", "The collection lacks \"features\".");
    }

    static BadInputException twoTypes(String file, String first, String second) {
        return whole(
                file,
                "geojson-two-types",
                "\"type\" anges två gånger: " + first + " och " + second + ".",
                "\"type\" is given twice: " + first + " and " + second + ".");
    }

    static BadInputException unknownRoot(String file, @Nullable String type) {
        if ("Topology".equals(type)) {
            return SourceProblems.bad(
                    "format-unknown",
                    file,
                    new Text("Filen är TopoJSON, som inte läses.", "The file is TopoJSON, which is not read."),
                    EXPORT_AGAIN);
        }
        String shown = type == null ? "–" : '"' + type + '"';
        return whole(
                file,
                "geojson-root",
                "Filen är JSON men ingen GeoJSON: \"type\" är " + shown
                        + " där FeatureCollection, Feature eller en geometri väntades.",
                "The file is JSON but no GeoJSON: \"type\" is " + shown
                        + " where FeatureCollection, Feature or a geometry was expected.");
    }

    static BadInputException tooManyProperties(String file) {
        return whole(
                file,
                "geojson-properties",
                "Filen har fler än " + MAX_PROPERTIES + " olika egenskapsnamn.",
                "The file has more than " + MAX_PROPERTIES + " different property names.");
    }

    private static BadInputException whole(String file, String code, String sv, String en) {
        return SourceProblems.bad(code, file, new Text(sv, en), EXPORT_AGAIN);
    }

    static Problem featureNotObject() {
        return feature(
                "geojson-feature",
                "Elementet i \"features\" är inget objekt.",
                "The element of \"features\" is not an object.");
    }

    static Problem notAFeature(@Nullable String type) {
        return feature("geojson-feature", "\"type\" är inte \"Feature\".", "\"type\" is not \"Feature\".")
                .at(0, "type", type);
    }

    static Problem twice(String member) {
        return feature(
                        "geojson-twice",
                        "Namnet förekommer två gånger i samma objekt, så det är oklart vilket värde som gäller.",
                        "The name occurs twice in the same feature, so it is unclear which value holds.")
                .at(0, member, null);
    }

    static Problem badId() {
        return feature("geojson-id", "\"id\" är varken text eller tal.", "\"id\" is neither text nor number.")
                .at(0, "id", null);
    }

    static Problem propertiesNotObject() {
        return feature("geojson-properties", "\"properties\" är inget objekt.", "\"properties\" is not an object.")
                .at(0, "properties", null);
    }

    static BadGeometryException geometryNotObject() {
        return geometry("Geometrin är inget geometriobjekt.", "The geometry is not a geometry object.", "geometry");
    }

    static BadGeometryException unknownGeometry(@Nullable String type) {
        return new BadGeometryException(feature(
                        "geometry-unknown",
                        "Geometritypen finns inte i GeoJSON.",
                        "The geometry type does not exist in GeoJSON.")
                .at(0, "geometry.type", type));
    }

    static BadGeometryException badGeometry(String member) {
        return geometry(
                "Koordinaterna saknas eller är inte ordnade så som geometritypen kräver.",
                "The coordinates are missing or not nested as the geometry type demands.",
                "geometry." + member);
    }

    static BadGeometryException badPosition() {
        return geometry(
                "En position måste ha minst två tal och inget annat än tal.",
                "A position must have at least two numbers, and nothing but numbers.",
                "geometry.coordinates");
    }

    static BadGeometryException shortLine() {
        return geometry(
                "En linje måste ha minst två punkter.",
                "A line must have at least two points.",
                "geometry.coordinates");
    }

    static BadGeometryException openRing(int positions) {
        return positions < 4
                ? geometry(
                        "En ytas ring måste ha minst fyra punkter; den här har " + positions + ".",
                        "The ring of an area must have at least four points; this has " + positions + ".",
                        "geometry.coordinates")
                : geometry(
                        "En ytas ring måste sluta där den börjar.",
                        "The ring of an area must end where it starts.",
                        "geometry.coordinates");
    }

    private static BadGeometryException geometry(String sv, String en, String path) {
        return new BadGeometryException(feature("geometry-broken", sv, en).at(0, path, null));
    }

    private static Problem feature(String code, String sv, String en) {
        return Problem.of(code, new Text(sv, en), MEND_FEATURE);
    }
}
