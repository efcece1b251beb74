package se.samband.app.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.core.text.Text;
import se.samband.store.query.Audit;
import se.samband.store.query.PageOf;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditHead;
import se.samband.store.row.StoredAuditEntry;

/** What the page of a log shows. */
public record AuditView(
        AuditFilter filter,
        List<Line> lines,
        Pagination pagination,
        AuditHead head,
        List<Option> people,
        List<Option> actions) {

    private static final int SIZE = 50;
    private static final String DELIVERY = "delivery ";

    /** One line, what was and became in words where it is a code. */
    record Line(
            StoredAuditEntry stored,
            @Nullable String before,
            @Nullable String after,
            List<String> facts) {

        AuditEntry entry() {
            return stored.entry();
        }

        Text action() {
            return AuditWords.action(entry().action());
        }

        Text subject() {
            return AuditWords.subject(entry().subject());
        }

        /** Where the thing is shown; null when it has no page. */
        @Nullable
        String link() {
            String number =
                    entry().subject().startsWith(DELIVERY) ? entry().subject().substring(DELIVERY.length()) : "";
            return number.matches("\\d+") ? "/deliveries/" + number : null;
        }
    }

    public static AuditView of(Page page, Audit audit) {
        AuditFilter filter = AuditFilter.of(page);
        PageOf<StoredAuditEntry> found =
                audit.list(filter.query(new se.samband.store.query.Page(Pagination.offsetAsked(page, SIZE), SIZE)));
        Pagination pagination = Pagination.of(page, SIZE, found.total());
        if (found.rows().isEmpty() && found.total() > 0) {
            // The address asks for more than there is: the last page.
            found = audit.list(filter.query(new se.samband.store.query.Page(pagination.offset(), SIZE)));
        }
        List<Line> lines = found.rows().stream()
                .map(stored -> new Line(
                        stored,
                        AuditWords.before(stored.entry(), page.lang()),
                        AuditWords.after(stored.entry(), page.lang()),
                        AuditWords.facts(stored.entry(), page.lang())))
                .toList();
        return new AuditView(
                filter,
                lines,
                pagination,
                audit.head(),
                options(page, audit.people().stream().map(who -> new Option(who, who))),
                options(
                        page,
                        audit.actions().stream().map(code -> new Option(code, page.text(AuditWords.action(code))))));
    }

    private static List<Option> options(Page page, java.util.stream.Stream<Option> some) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("audit.any")));
        some.forEach(options::add);
        return options;
    }
}
