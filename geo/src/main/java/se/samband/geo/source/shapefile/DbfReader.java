package se.samband.geo.source.shapefile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a dBase III+/IV table one after the other, as bytes. */
final class DbfReader implements AutoCloseable {

    private static final int FIELD_BYTES = 32;
    private static final byte HEADER_END = 0x0D;

    private final DataInputStream in;
    private final List<DbfField> fields = new ArrayList<>();
    private final long rows;
    private final byte[] row;
    private long read;

    DbfReader(Path file, Charset charset) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        try {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(FIELD_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.remaining() < FIELD_BYTES) {
                throw new EOFException("no dBase header");
            }
            int headerBytes = header.getShort(8) & 0xFFFF;
            int rowBytes = header.getShort(10) & 0xFFFF;
            rows = header.getInt(4) & 0xFFFFFFFFL;
            if (headerBytes < FIELD_BYTES + 1 || rowBytes < 1) {
                throw new EOFException("impossible dBase header");
            }
            byte[] descriptions = in.readNBytes(headerBytes - FIELD_BYTES);
            readFields(descriptions, charset, rowBytes);
            row = new byte[rowBytes];
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void readFields(byte[] descriptions, Charset charset, int rowBytes) throws IOException {
        int offset = 1; // the first byte of a row marks it as deleted
        for (int at = 0; at + FIELD_BYTES <= descriptions.length && descriptions[at] != HEADER_END; at += FIELD_BYTES) {
            int nameLength = 0;
            while (nameLength < 11 && descriptions[at + nameLength] != 0) {
                nameLength++;
            }
            char type = (char) Character.toUpperCase(descriptions[at + 11]);
            int length = descriptions[at + 16] & 0xFF;
            int decimals = descriptions[at + 17] & 0xFF;
            if (type == 'C') {
                length += decimals << 8; // long text fields keep the upper byte of their length there
                decimals = 0;
            }
            String name = new String(descriptions, at, nameLength, charset);
            if (offset + length > rowBytes) {
                throw new EOFException("fields longer than the row");
            }
            fields.add(new DbfField(name, type, offset, length, decimals));
            offset += length;
        }
    }

    List<DbfField> fields() {
        return fields;
    }

    long rows() {
        return rows;
    }

    /** Moves to the next row; false after the last, or where the file ends before it should. */
    boolean next() throws IOException {
        if (read == rows) {
            return false;
        }
        read++;
        return in.readNBytes(row, 0, row.length) == row.length;
    }

    boolean isDeleted() {
        return row[0] == '*';
    }

    /** The current row's bytes; overwritten by the next. */
    byte[] row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
