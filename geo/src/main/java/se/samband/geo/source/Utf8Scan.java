package se.samband.geo.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts what speaks for and against a file being UTF-8. Overlong forms and surrogates are not told apart: the question is only
 * which encoding was meant.
 *
 * @param multiByte well-formed sequences of several bytes
 * @param invalid bytes ≥ 0x80 outside any well-formed sequence
 * @param nul whether there is a zero byte
 */
public record Utf8Scan(long multiByte, long invalid, boolean nul) {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_ONES = 0x0101010101010101L;
    private static final int BUFFER = 1 << 16;

    public static Utf8Scan of(Path file) throws IOException {
        return of(file, 0);
    }

    /** @param skipBytes bytes at the start that are no text */
    public static Utf8Scan of(Path file, long skipBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long multiByte = 0;
        long invalid = 0;
        boolean nul = false;
        int pending = 0; // continuation bytes still expected
        try (InputStream in = Files.newInputStream(file)) {
            in.skip(skipBytes);
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                int i = 0;
                while (i < n) {
                    if (pending == 0 && i + 8 <= n && isPlain((long) LONGS.get(buffer, i))) {
                        i += 8;
                        continue;
                    }
                    int b = buffer[i++] & 0xFF;
                    if (pending > 0) {
                        if ((b & 0xC0) == 0x80) {
                            if (--pending == 0) {
                                multiByte++;
                            }
                            continue;
                        }
                        invalid++;
                        pending = 0;
                    }
                    nul |= b == 0;
                    if (b >= 0x80) {
                        pending = continuations(b);
                        invalid += pending == 0 ? 1 : 0;
                    }
                }
            }
        }
        return new Utf8Scan(multiByte, invalid + (pending > 0 ? 1 : 0), nul);
    }

    /** Eight bytes of ASCII without a zero among them. */
    private static boolean isPlain(long eight) {
        return ((eight | (eight - LOW_ONES)) & HIGH_BITS) == 0;
    }

    private static int continuations(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 1;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 2;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
    }
}
