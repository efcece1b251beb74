package se.samband.app.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samband.app.audit.AuditWords;
import se.samband.app.web.Page;
import se.samband.store.row.ChangedMeanwhile.Clash;

/**
 * One thing that two have changed, in words.
 *
 * @param what what it is called
 * @param theirs what stands there now
 * @param mine what was to stand there
 * @param by who has changed it and when, or an empty text
 */
record Difference(String what, String theirs, String mine, String by) {

    static Difference of(Page page, Clash clash) {
        String subject = page.text(AuditWords.subject(clash.subject()));
        Instant at = clash.at();
        return new Difference(
                switch (clash.action()) {
                    case "class" -> page.t("editing.class", subject);
                    case "registration-number" -> page.t("editing.registration", subject);
                    case "snapshot" -> page.t("editing.snapshot", subject);
                    default -> subject;
                },
                value(page, clash, clash.theirs()),
                clash.mine() == null ? page.t("editing.removed") : value(page, clash, clash.mine()),
                clash.by() == null || at == null ? "" : page.t("editing.by", clash.by(), page.time(at)));
    }

    private static String value(Page page, Clash clash, @Nullable String value) {
        String[] moment = value == null ? new String[0] : value.split(", ", 2);
        if (clash.action().equals("snapshot") && moment.length == 2) {
            return moment[0] + ", " + page.time(Instant.parse(moment[1]));
        }
        String words = AuditWords.value(clash.action(), value, page.lang());
        return words == null || words.isEmpty() ? page.t("editing.empty") : words;
    }
}
