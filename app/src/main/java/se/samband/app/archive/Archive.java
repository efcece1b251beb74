package se.samband.app.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.Rulebook;
import se.samband.core.rules.Rulebooks;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceInfo;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Tables;

/**
 * Writes the archive of a workspace: every table as CSV, the rulebooks and goals, the log with what it takes to verify it, and a list
 * of it all with checksums. The same state of the workspace gives the same bytes but for the stated time.
 */
public final class Archive {

    /** Short stable word for the log of disclosures. */
    public static final String KIND = "archive";

    private static final String LOG = "audit_entry";

    private final Workspace workspace;
    private final String version;
    private final Instant now;

    /** @param version of the program */
    public Archive(Workspace workspace, String version, Instant now) {
        this.workspace = workspace;
        this.version = version;
        this.now = now;
    }

    /** The strictest class of all that was ever delivered; at least that of the log, which tells who did what. */
    public static Confidentiality confidentiality(Workspace workspace) {
        return workspace.deliveries().list(DeliveryQuery.all()).rows().stream()
                .map(stored -> stored.delivery().confidentiality())
                .reduce(Confidentiality.INTERNAL, Confidentiality::strictest);
    }

    /**
     * Writes it to a stream, which is left open. Memory use does not grow with the workspace.
     *
     * @param step is told each table's name before it is written, and may throw to end the work
     * @return number of rows in all tables
     */
    public long write(OutputStream out, Consumer<String> step) throws IOException {
        ArchiveZip zip = new ArchiveZip(out);
        zip.addText("LÄSMIG.txt", "vad arkivet innehåller och hur det läses", ArchiveTexts.readMe());
        zip.add("om.csv", "vad arkivet är taget ur, och när", this::about);
        try {
            workspace.tables().read(state -> content(zip, state, step));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rules(zip);
        long rows = zip.rows();
        zip.finish();
        return rows;
    }

    private long about(OutputStream out) throws IOException {
        WorkspaceInfo info = workspace.info();
        try (CsvWriter csv = ArchiveZip.csv(out)) {
            csv.writeRecord("uppgift", "värde");
            csv.writeRecord("län", info.countyCode());
            csv.writeRecord("namn", info.name());
            csv.writeRecord("påhittade uppgifter", info.invented() ? "ja" : "nej");
            csv.writeRecord("sekretessklass", confidentiality(workspace).label().sv());
            csv.writeRecord("schemaversion", Integer.toString(info.schema()));
            csv.writeRecord("programversion", version);
            csv.writeRecord("arkivet gjort", now.toString());
        }
        return 0;
    }

    private static void content(ArchiveZip zip, Tables.OneState state, Consumer<String> step) {
        try {
            for (String table : Tables.names()) {
                if (state.count(table) > 0) {
                    step.accept(table);
                    String path = (table.equals(LOG) ? "logg/" : "tabeller/") + table + ".csv";
                    zip.add(path, ArchiveTexts.table(table), out -> table(out, state, table));
                }
            }
            zip.add("logg/logg.jsonl", "loggens rader så som kontrollsummorna räknas på dem", out -> {
                state.eachLogText(line -> write(out, line + "\n"));
                return 0;
            });
            zip.addText("logg/KONTROLLERA.txt", "hur loggen kontrolleras", ArchiveTexts.verify(state.logHead()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long table(OutputStream out, Tables.OneState state, String table) throws IOException {
        long[] rows = {0};
        try (CsvWriter csv = ArchiveZip.csv(out)) {
            state.each(table, new Tables.Visitor() {
                @Override
                public void columns(List<String> columns) {
                    csv.writeRecord(columns);
                }

                @Override
                public void row(@Nullable String[] cells) {
                    csv.writeRecord(Arrays.asList(cells));
                    rows[0]++;
                }
            });
        }
        return rows[0];
    }

    private static void rules(ArchiveZip zip) throws IOException {
        for (Rulebook book : Rulebooks.shipped().list()) {
            shipped(zip, "rulebooks", "regelbocker", book.id());
        }
        for (GoalBook book : GoalBooks.shipped().list()) {
            shipped(zip, "goals", "mal", book.id());
        }
    }

    private static void shipped(ArchiveZip zip, String from, String to, String id) throws IOException {
        String resource = "/se/samband/core/" + from + "/" + id + ".yaml";
        try (InputStream in = Rulebooks.class.getResourceAsStream(resource)) {
            if (in != null) {
                zip.add(to + "/" + id + ".yaml", "regler och mål som programmet räknar med", file -> {
                    in.transferTo(file);
                    return 0;
                });
            }
        }
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
