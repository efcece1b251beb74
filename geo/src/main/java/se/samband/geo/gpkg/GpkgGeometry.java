package se.samband.geo.gpkg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Geometries as GeoPackage stores them: a short header (magic "GP", flags, srs id, envelope) before well-known binary. Written
 * little-endian and in two dimensions; any order, envelope and dimension is read.
 */
public final class GpkgGeometry {

    private static final byte[] MAGIC = {'G', 'P'};
    private static final int FLAGS_AT = 3;
    private static final int SRS_AT = 4;
    private static final int ENVELOPE_AT = 8;

    private static final int LITTLE_ENDIAN_FLAG = 0b0000_0001;
    private static final int XY_ENVELOPE_FLAG = 0b0000_0010;
    private static final int EMPTY_FLAG = 0b0001_0000;
    private static final int EXTENDED_FLAG = 0b0010_0000;

    private static final int WKB_POINT = 1;

    /** Header, byte order, type, x and y. */
    private static final int PLAIN_POINT_BYTES = ENVELOPE_AT + 5 + 2 * Double.BYTES;

    /** Bytes of the envelope by its indicator: none, xy, xyz, xym, xyzm. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GpkgGeometry() {}

    /** The blob of a geometry; points carry no envelope, as they are one. */
    public static byte[] encode(Geometry geometry, int srsId) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean withEnvelope = !geometry.isEmpty() && !(geometry instanceof Point);
        int flags = LITTLE_ENDIAN_FLAG | (withEnvelope ? XY_ENVELOPE_FLAG : 0) | (geometry.isEmpty() ? EMPTY_FLAG : 0);
        ByteBuffer blob = ByteBuffer.allocate(ENVELOPE_AT + (withEnvelope ? ENVELOPE_BYTES[1] : 0) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 0)
                .put((byte) flags)
                .putInt(srsId);
        if (withEnvelope) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        return blob.put(wkb).array();
    }

    /**
     * The geometry of a blob, its SRID set to the blob's srs id.
     *
     * @throws ParseException if the bytes are no GeoPackage geometry, or of an extension that is not supported
     */
    public static Geometry decode(byte[] blob) throws ParseException {
        int wkbAt = wkbOffset(blob);
        byte[] wkb = new byte[blob.length - wkbAt];
        System.arraycopy(blob, wkbAt, wkb, 0, wkb.length);
        try {
            Geometry geometry = new WKBReader().read(wkb);
            geometry.setSRID(ByteBuffer.wrap(blob).order(order(blob)).getInt(SRS_AT));
            return geometry;
        } catch (IllegalArgumentException e) {
            throw new ParseException(e);
        }
    }

    /**
     * The bounding box of a blob, from its header when it has one; null envelope when empty.
     *
     * @throws ParseException if the bytes are no GeoPackage geometry
     */
    public static Envelope envelope(byte[] blob) throws ParseException {
        int wkbAt = wkbOffset(blob);
        if ((blob[FLAGS_AT] & EMPTY_FLAG) != 0) {
            return new Envelope();
        }
        if (wkbAt == ENVELOPE_AT) {
            return isPlainPoint(blob) ? pointBox(blob) : decode(blob).getEnvelopeInternal();
        }
        ByteBuffer header = ByteBuffer.wrap(blob).order(order(blob)).position(ENVELOPE_AT);
        double minX = header.getDouble();
        double maxX = header.getDouble();
        double minY = header.getDouble();
        double maxY = header.getDouble();
        return Double.isNaN(minX) ? new Envelope() : new Envelope(minX, maxX, minY, maxY);
    }

    /** A two-dimensional point without envelope, little-endian: what {@link #encode} makes, and by far the most common blob. */
    private static boolean isPlainPoint(byte[] blob) {
        return blob.length == PLAIN_POINT_BYTES
                && blob[ENVELOPE_AT] == ByteOrderValues.LITTLE_ENDIAN
                && ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt(ENVELOPE_AT + 1) == WKB_POINT;
    }

    private static Envelope pointBox(byte[] blob) {
        ByteBuffer bytes = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        double x = bytes.getDouble(ENVELOPE_AT + 5);
        double y = bytes.getDouble(ENVELOPE_AT + 5 + Double.BYTES);
        return Double.isNaN(x) || Double.isNaN(y) ? new Envelope() : new Envelope(x, x, y, y);
    }

    private static int wkbOffset(byte[] blob) throws ParseException {
        if (blob.length < ENVELOPE_AT + 5 || blob[0] != MAGIC[0] || blob[1] != MAGIC[1]) {
            throw new ParseException("not a GeoPackage geometry: it does not begin with GP");
        }
        int flags = blob[FLAGS_AT];
        if ((flags & EXTENDED_FLAG) != 0) {
            throw new ParseException("an extended GeoPackage geometry, which is not supported");
        }
        int envelope = (flags >> 1) & 0b111;
        if (envelope >= ENVELOPE_BYTES.length || blob.length < ENVELOPE_AT + ENVELOPE_BYTES[envelope] + 5) {
            throw new ParseException("a GeoPackage geometry with a broken header");
        }
        return ENVELOPE_AT + ENVELOPE_BYTES[envelope];
    }

    private static ByteOrder order(byte[] blob) {
        return (blob[FLAGS_AT] & LITTLE_ENDIAN_FLAG) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
