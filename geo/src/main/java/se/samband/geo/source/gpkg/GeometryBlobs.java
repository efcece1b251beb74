package se.samband.geo.source.gpkg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import se.samband.core.text.Text;

/** Geometry blobs: a header and well-known binary (OGC 12-128, clause 2.1.3). */
final class GeometryBlobs {

    /** Says in both languages why a blob is no geometry. */
    static final class BlobException extends Exception {

        private final transient Text reason;

        BlobException(Text reason) {
            super(reason.en());
            this.reason = reason;
        }

        Text reason() {
            return reason;
        }
    }

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final int FIXED_HEADER = 8;

    private final WKBReader wkb = new WKBReader(new GeometryFactory());

    Geometry read(byte[] blob) throws BlobException {
        int flags = blob.length < FIXED_HEADER ? 0 : blob[3];
        int envelope = (flags >> 1) & 7;
        boolean header =
                blob.length >= FIXED_HEADER && blob[0] == 'G' && blob[1] == 'P' && envelope < ENVELOPE_BYTES.length;
        int start = header ? FIXED_HEADER + ENVELOPE_BYTES[envelope] : blob.length;
        if (start + 5 > blob.length) {
            throw broken();
        }
        checkType(blob, start, (flags & 0x20) != 0);
        try {
            return wkb.read(Arrays.copyOfRange(blob, start, blob.length));
        } catch (ParseException | IllegalArgumentException | StackOverflowError e) {
            throw broken();
        }
    }

    private static void checkType(byte[] blob, int start, boolean extended) throws BlobException {
        ByteOrder order = blob[start] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int type = ByteBuffer.wrap(blob).order(order).getInt(start + 1) & 0xFFFF;
        if (extended || type % 1000 < 1 || type % 1000 > 7) {
            throw new BlobException(new Text(
                    "Geometrin är en kurva eller en annan typ än punkt, linje och yta (typ " + type + ").",
                    "The geometry is a curve or another type than point, line and area (type " + type + ")."));
        }
    }

    private static BlobException broken() {
        return new BlobException(new Text(
                "Geometrin är skadad och kan inte tolkas.", "The geometry is damaged and cannot be understood."));
    }
}
