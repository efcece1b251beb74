package se.samband.app.ogc;

import java.util.Arrays;
import java.util.Optional;
import se.samband.geo.crs.Crs;
import se.samband.geo.sink.GeoJsonGeometry;

/** The coordinate systems that can be asked for, with the order of axes that each is defined with. */
enum OgcCrs {
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Crs.WGS84, false, GeoJsonGeometry.DECIMALS_OF_DEGREES),
    /** Northing comes first, as in its definition. */
    SWEREF99_TM(
            "http://www.opengis.net/def/crs/EPSG/0/3006", Crs.SWEREF99_TM, true, GeoJsonGeometry.DECIMALS_OF_METRES);

    private final String uri;
    private final Crs crs;
    private final boolean northFirst;
    private final int decimals;

    OgcCrs(String uri, Crs crs, boolean northFirst, int decimals) {
        this.uri = uri;
        this.crs = crs;
        this.northFirst = northFirst;
        this.decimals = decimals;
    }

    String uri() {
        return uri;
    }

    Crs crs() {
        return crs;
    }

    boolean northFirst() {
        return northFirst;
    }

    int decimals() {
        return decimals;
    }

    static Optional<OgcCrs> find(String uri) {
        return Arrays.stream(values()).filter(c -> c.uri.equals(uri)).findFirst();
    }
}
