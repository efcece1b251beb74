package se.samband.geo.source.geojson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samband.geo.crs.Crs;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code crs} member of GeoJSON 2008: {@code {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}}}. */
final class CrsMember {

    private static final Pattern EPSG =
            Pattern.compile("EPSG(?::[0-9.]*:|:|/[0-9.]*/|#)([0-9]{4,6})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CRS84 = Pattern.compile("CRS:?84", Pattern.CASE_INSENSITIVE);

    private CrsMember() {}

    /** Reads the value the parser stands on to its end; null when no known system is named in it. */
    static @Nullable Crs read(JsonParser json) {
        Crs found = null;
        int depth = json.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && found == null) {
                found = parse(json.getString());
            } else if (token.isNumeric() && found == null && "code".equals(json.currentName())) {
                found = new Crs(json.getIntValue());
            }
        }
        return found;
    }

    static @Nullable Crs parse(String name) {
        Matcher epsg = EPSG.matcher(name);
        if (epsg.find()) {
            return new Crs(Integer.parseInt(epsg.group(1)));
        }
        return CRS84.matcher(name).find() ? Crs.WGS84 : null;
    }
}
