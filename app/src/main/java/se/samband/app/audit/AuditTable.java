package se.samband.app.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.app.disclosure.Door;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.core.text.UtcTime;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.query.Audit;
import se.samband.store.query.AuditQuery;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditHead;
import se.samband.store.row.StoredAuditEntry;

/** The log as a table to take out: every line that is asked for, in the order in which they were written. */
public final class AuditTable {

    /** It tells who did what, so it is the region's own. */
    public static final Confidentiality CLASS = Confidentiality.INTERNAL;

    private static final List<String> NAMES = List.of(
            "line",
            "at",
            "who",
            "role",
            "action",
            "subject",
            "before",
            "after",
            "why",
            "registration_number",
            "detail",
            "previous_hash",
            "hash");

    private final Audit audit;
    private final AuditQuery query;

    public AuditTable(Audit audit, AuditQuery query) {
        this.audit = audit;
        this.query = query;
    }

    /** With names and codes that never change, for programs. Returns the number of rows. */
    public long writeCodes(Door door, List<String> notes, Lang lang) {
        return write(door, NAMES.stream(), notes, lang, AuditTable::codes);
    }

    /** With words for the reader. Returns the number of rows. */
    public long writeWords(Door door, Stream<String> headers, List<String> notes, Lang lang) {
        return write(door, headers, notes, lang, line -> words(line, lang));
    }

    /** Of the columns, in order. */
    public static Stream<String> names() {
        return NAMES.stream();
    }

    /** What to note down elsewhere, so that a log that was cut or written anew can be told. */
    public static Text head(AuditHead head) {
        return new Text(
                "Loggens slut: rad " + head.entries() + ", kontrollsumma " + head.hash(),
                "End of the log: line " + head.entries() + ", checksum " + head.hash());
    }

    /** As {@link #head}, of the log of the people of a server. */
    public static Text peopleHead(AuditHead head) {
        return new Text(
                "Personloggens slut: rad " + head.entries() + ", kontrollsumma " + head.hash(),
                "End of the log of people: line " + head.entries() + ", checksum " + head.hash());
    }

    private long write(
            Door door,
            Stream<String> headers,
            List<String> notes,
            Lang lang,
            java.util.function.Function<StoredAuditEntry, @Nullable Object[]> cells) {
        List<Column> columns = headers.map(Column::text).collect(Collectors.toList());
        columns.set(0, Column.integer(columns.getFirst().name()));
        List<String> all = Stream.concat(
                        notes.stream(), Stream.of(head(audit.head()).in(lang)))
                .toList();
        long[] rows = {0};
        try (RowSink sink = door.rows(
                new SinkLayer(lang == Lang.SV ? "logg" : "log", columns, Geometries.NONE),
                SinkOptions.of(lang).withNotes(all))) {
            audit.each(query, line -> {
                sink.write(cells.apply(line), null);
                rows[0]++;
            });
            sink.finish();
        }
        return rows[0];
    }

    private static @Nullable Object[] codes(StoredAuditEntry line) {
        AuditEntry e = line.entry();
        return row(line, e.action(), e.subject(), e.before(), e.after(), e.detail());
    }

    private static @Nullable Object[] words(StoredAuditEntry line, Lang lang) {
        AuditEntry e = line.entry();
        return row(
                line,
                AuditWords.action(e.action()).in(lang),
                AuditWords.subject(e.subject()).in(lang),
                AuditWords.before(e, lang),
                AuditWords.after(e, lang),
                String.join("; ", AuditWords.facts(e, lang)));
    }

    private static @Nullable Object[] row(
            StoredAuditEntry line,
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String detail) {
        AuditEntry e = line.entry();
        return new @Nullable Object[] {
            line.id(),
            UtcTime.of(e.at()),
            e.by().who(),
            e.by().role(),
            action,
            subject,
            before,
            after,
            e.why(),
            e.registrationNumber(),
            Objects.requireNonNullElse(detail, ""),
            line.previousHash(),
            line.hash()
        };
    }
}
