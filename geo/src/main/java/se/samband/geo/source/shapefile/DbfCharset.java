package se.samband.geo.source.shapefile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import se.samband.geo.source.TextEncoding;
import se.samband.geo.source.Utf8Scan;

/**
 * The character encoding of an attribute table. The {@code .cpg} file beside it says, but is written in many ways and not always
 * true; so the text itself has the last word where it is clear: letters beyond ASCII that all form valid UTF-8 are UTF-8.
 */
final class DbfCharset {

    private DbfCharset() {}

    static Charset of(Path dbf, Optional<String> cpg) throws IOException {
        Optional<Charset> said = cpg.flatMap(DbfCharset::parse);
        Utf8Scan scan = Utf8Scan.of(dbf, headerBytes(dbf));
        if (scan.multiByte() == 0 && scan.invalid() == 0) {
            return said.orElse(StandardCharsets.UTF_8);
        }
        boolean utf8Said = said.filter(StandardCharsets.UTF_8::equals).isPresent();
        // A text cut at the end of its field may break the last letter, so a few invalid bytes speak against UTF-8 only
        // mildly.
        boolean utf8 =
                scan.multiByte() > 0 && (scan.invalid() == 0 || (utf8Said && scan.multiByte() > 4 * scan.invalid()));
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        return said.filter(c -> !c.equals(StandardCharsets.UTF_8)).orElse(TextEncoding.WINDOWS_1252);
    }

    private static int headerBytes(Path dbf) throws IOException {
        try (var in = Files.newInputStream(dbf)) {
            byte[] head = in.readNBytes(10);
            return head.length < 10 ? 0 : (head[8] & 0xFF) | (head[9] & 0xFF) << 8;
        }
    }

    /** Understands {@code UTF-8}, {@code 65001}, {@code ISO 88591}, {@code 88591}, {@code ANSI 1252}, {@code CP850} and the like. */
    static Optional<Charset> parse(String cpg) {
        String said = cpg.strip().toUpperCase(Locale.ROOT);
        String digits = said.replaceAll("[^0-9]", "");
        if (said.startsWith("UTF") && digits.equals("8") || digits.equals("65001")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (digits.startsWith("8859")) {
            // Windows-1252 is ISO 8859-1 with letters in place of control characters, which no table holds.
            return digits.equals("88591")
                    ? Optional.of(TextEncoding.WINDOWS_1252)
                    : find("ISO-8859-" + digits.substring(4));
        }
        if (said.startsWith("LATIN") || said.startsWith("ANSI") && digits.isEmpty()) {
            return Optional.of(TextEncoding.WINDOWS_1252);
        }
        return find(said).or(() -> find("windows-" + digits)).or(() -> find("IBM" + digits));
    }

    private static Optional<Charset> find(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
