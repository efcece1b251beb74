package se.samband.geo.crs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * A coordinate system by its EPSG code. Which codes can be transformed is decided by the transformation, so that a file with an
 * odd code gets a clear message there; what a person states is checked at once.
 */
public record Crs(int epsg) {

    /** SWEREF 99 TM: what everything is stored and measured in. */
    public static final Crs SWEREF99_TM = new Crs(3006);

    /** Geographic WGS 84, x = longitude, y = latitude, as GeoJSON and OpenStreetMap have it. */
    public static final Crs WGS84 = new Crs(4326);

    private static final Pattern STATED = Pattern.compile("(?:EPSG:)?\\s*([0-9]{4,6})", Pattern.CASE_INSENSITIVE);
    private static final Text REMEDY = new Text(
            "Skriv till exempel 3006, eller utelämna det om filen själv säger det.",
            "Write for example 3006, or leave it out if the file itself says so.");

    /**
     * The system that somebody has stated: {@code 3006}, {@code EPSG:3006} or {@code epsg: 3006}.
     *
     * @throws BadInputException if the text names none, or one that is not supported; the message then names those that are
     */
    public static Crs get(String text) {
        Matcher stated = STATED.matcher(text.strip());
        if (!stated.matches()) {
            throw refused("epsg-expected", new Text("En EPSG-kod väntades.", "An EPSG code was expected."), text);
        }
        Crs crs = new Crs(Integer.parseInt(stated.group(1)));
        if (KnownCrs.findDefinition(crs).isEmpty()) {
            throw refused("crs-unsupported", KnownCrs.unsupported(crs), text);
        }
        return crs;
    }

    private static BadInputException refused(String code, Text what, String text) {
        return new BadInputException(Problem.of(code, what, REMEDY).at(0, null, text));
    }

    @Override
    public String toString() {
        return "EPSG:" + epsg;
    }
}
