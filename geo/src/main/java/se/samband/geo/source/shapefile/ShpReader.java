package se.samband.geo.source.shapefile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The records of a {@code .shp} file one after the other, as they stand; the index file is not needed for that. */
final class ShpReader implements AutoCloseable {

    static final int MAGIC = 9994;

    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;

    private final DataInputStream in;
    private long left;

    ShpReader(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        in = new DataInputStream(new BufferedInputStream(raw, 1 << 16));
        try {
            left = Files.size(file) - HEADER_BYTES;
            if (left < 0 || in.readInt() != MAGIC) {
                throw new EOFException("no shapefile header");
            }
            in.skipNBytes(HEADER_BYTES - 4);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * The content of the next record in little endian order, starting with its shape type; null after the last.
     *
     * @throws EOFException if the file ends inside a record or the record's length is impossible
     */
    @Nullable
    ByteBuffer next() throws IOException {
        if (left < RECORD_HEADER_BYTES) {
            return null;
        }
        in.readInt(); // the record's number; its place is what counts
        long bytes = 2L * in.readInt();
        left -= RECORD_HEADER_BYTES;
        if (bytes < 4 || bytes > left || bytes > Integer.MAX_VALUE - 16) {
            throw new EOFException("record of " + bytes + " bytes, " + left + " left");
        }
        left -= bytes;
        byte[] content = in.readNBytes((int) bytes);
        if (content.length < bytes) {
            throw new EOFException("file cut short");
        }
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
