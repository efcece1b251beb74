package se.samband.geo.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a file is encoded, found by reading the whole file once: a letter such as å may first appear millions of rows in.
 *
 * @param bomBytes bytes to skip at the start
 * @param damaged the file is UTF-8 but for a few byte sequences; rows that hold such are not to be trusted
 * @param nulBytes the file holds zero bytes that do not belong to its encoding
 */
public record TextEncoding(Charset charset, int bomBytes, boolean damaged, boolean nulBytes) {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int SAMPLE = 4096;

    public static TextEncoding of(Path file, @Nullable Charset wanted) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        int b0 = head.length > 0 ? head[0] & 0xFF : -1;
        int b1 = head.length > 1 ? head[1] & 0xFF : -1;
        int b2 = head.length > 2 ? head[2] & 0xFF : -1;
        if (b0 == 0xFE && b1 == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, false, false);
        }
        if (b0 == 0xFF && b1 == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, false, false);
        }
        boolean utf8Bom = b0 == 0xEF && b1 == 0xBB && b2 == 0xBF;
        if (!utf8Bom && wanted == null) {
            Charset wide = wideWithoutBom(head);
            if (wide != null) {
                return new TextEncoding(wide, 0, false, false);
            }
        }
        Utf8Scan scan = Utf8Scan.of(file);
        if (wanted != null && !utf8Bom) {
            boolean utf8 = wanted.equals(StandardCharsets.UTF_8);
            boolean oneByte = wanted.newEncoder().maxBytesPerChar() == 1.0f;
            return new TextEncoding(wanted, 0, utf8 && scan.invalid() > 0, (utf8 || oneByte) && scan.nul());
        }
        // Text in another encoding gives a valid UTF-8 sequence only by rare accident; a damaged UTF-8 file has mostly
        // valid ones.
        boolean utf8 = utf8Bom || scan.invalid() == 0 || scan.multiByte() > 4 * scan.invalid();
        Charset charset = utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
        return new TextEncoding(charset, utf8Bom ? 3 : 0, utf8 && scan.invalid() > 0, scan.nul());
    }

    /** UTF-16 without a mark: western text has a zero in every other byte. */
    private static @Nullable Charset wideWithoutBom(byte[] head) {
        int pairs = head.length / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += head[2 * i] == 0 ? 1 : 0;
            oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2) {
            return null;
        }
        if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.1) {
            return StandardCharsets.UTF_16BE;
        }
        return oddZeros > pairs * 0.7 && evenZeros < pairs * 0.1 ? StandardCharsets.UTF_16LE : null;
    }

    /** The bytes of the text, without the byte order mark. */
    public InputStream openText(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(bomBytes);
        return in;
    }
}
