package se.samband.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import se.samband.geo.gpkg.GpkgGeometry;

/**
 * Geometries as they come from the databases. The bytes tell by their beginning what they are: a GeoPackage blob ({@code GP}), else
 * PostGIS's extended well-known binary in hexadecimal digits.
 */
public final class StoredGeometry {

    private static final int GPKG_POINT_BYTES = 29;
    private static final int GPKG_POINT_X_AT = 13;
    private static final int EWKB_POINT_BYTES = 25;
    private static final int EWKB_POINT_X_AT = 9;
    private static final int LITTLE_ENDIAN = 1;

    private StoredGeometry() {}

    public static Geometry decode(byte[] stored) {
        try {
            return isGpkg(stored) ? GpkgGeometry.decode(stored) : new WKBReader().read(binary(stored));
        } catch (ParseException e) {
            throw new StoreException("unreadable geometry", e);
        }
    }

    /** The bounding box of a stored geometry, metres; without decoding the geometry where that can be. */
    public static Envelope box(byte[] stored) {
        try {
            return isGpkg(stored)
                    ? GpkgGeometry.envelope(stored)
                    : decode(stored).getEnvelopeInternal();
        } catch (ParseException e) {
            throw new StoreException("unreadable geometry", e);
        }
    }

    /** The coordinate of a stored point, x = easting, metres. */
    public static Coordinate point(byte[] stored) {
        if (isGpkg(stored)) {
            if (stored.length == GPKG_POINT_BYTES && stored[3] == LITTLE_ENDIAN) {
                return coordinate(stored, GPKG_POINT_X_AT);
            }
        } else if (stored.length == 2 * EWKB_POINT_BYTES) {
            byte[] binary = binary(stored);
            if (binary[0] == LITTLE_ENDIAN) {
                return coordinate(binary, EWKB_POINT_X_AT);
            }
        }
        return decode(stored).getCoordinate();
    }

    private static Coordinate coordinate(byte[] bytes, int at) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new Coordinate(buffer.getDouble(at), buffer.getDouble(at + Double.BYTES));
    }

    private static boolean isGpkg(byte[] stored) {
        return stored.length > 1 && stored[0] == 'G' && stored[1] == 'P';
    }

    private static byte[] binary(byte[] hex) {
        return HexFormat.of().parseHex(new String(hex, StandardCharsets.ISO_8859_1));
    }
}
