package se.samband.app.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file that lists its own content with checksums. Entries bear one and the same time, so that the same content gives the same
 * bytes. Not for several threads.
 */
final class ArchiveZip {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * A file of the archive.
     *
     * @param rows of a table, without the header; 0 for other files
     */
    private record Member(String path, long bytes, String sha256, long rows, String what) {}

    /** Writes one member; returns the number of rows. */
    @FunctionalInterface
    interface Content {
        long write(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final List<Member> members = new ArrayList<>();

    /** @param out left open */
    ArchiveZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String path, String what, Content content) throws IOException {
        Member begun = begin(path, what, content);
        members.add(begun);
    }

    void addText(String path, String what, String text) throws IOException {
        add(path, what, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return 0;
        });
    }

    /** Number of rows in all tables. */
    long rows() {
        return members.stream().mapToLong(Member::rows).sum();
    }

    /** Writes the lists of what there is, and ends the file. */
    void finish() throws IOException {
        begin("manifest.csv", "", out -> {
            try (CsvWriter csv = csv(out)) {
                csv.writeRecord("fil", "byte", "sha256", "rader", "innehåll");
                members.forEach(m -> csv.writeRecord(
                        m.path(), Long.toString(m.bytes()), m.sha256(), Long.toString(m.rows()), m.what()));
            }
            return 0;
        });
        begin("SHA256SUMS", "", out -> {
            for (Member member : members) {
                out.write((member.sha256() + "  " + member.path() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return 0;
        });
        zip.finish();
    }

    /** A table as RFC 4180 has it: comma, UTF-8. What is empty stands in quotation marks, what is missing without. */
    static CsvWriter csv(OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return CsvWriter.builder()
                .quoteStrategy(de.siegmar.fastcsv.writer.QuoteStrategies.EMPTY)
                .build(writer);
    }

    private Member begin(String path, String what, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        MessageDigest sha256 = sha256();
        Counting counting = new Counting(new DigestOutputStream(new Unclosed(zip), sha256));
        long rows = content.write(counting);
        counting.flush();
        zip.closeEntry();
        return new Member(path, counting.bytes, HexFormat.of().formatHex(sha256.digest()), rows, what);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writers may close what they write to; the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
