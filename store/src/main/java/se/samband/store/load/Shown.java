package se.samband.store.load;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.row.ChangedMeanwhile;
import se.samband.store.row.ChangedMeanwhile.Clash;

/** Holds what an editor was shown against what there is, within the transaction that changes it. */
public final class Shown {

    private static final String LAST =
            "SELECT who, at FROM audit_entry WHERE action = ? AND subject = ? ORDER BY id DESC LIMIT 1";

    private Shown() {}

    /** What somebody else has made of it, unless that is what the editor wants too. */
    public static Optional<Clash> findClash(
            Db db,
            String action,
            String subject,
            @Nullable String shown,
            @Nullable String there,
            @Nullable String wanted) {
        if (Objects.equals(shown, there) || Objects.equals(wanted, there)) {
            return Optional.empty();
        }
        return Optional.of(db.find(
                        LAST,
                        row -> new Clash(action, subject, there, wanted, row.getString(1), Moments.read(row, 2)),
                        action,
                        subject)
                .orElse(new Clash(action, subject, there, wanted, null, null)));
    }

    /** @throws ChangedMeanwhile as {@link #findClash} finds it */
    public static void require(
            Db db,
            String action,
            String subject,
            @Nullable String shown,
            @Nullable String there,
            @Nullable String wanted) {
        findClash(db, action, subject, shown, there, wanted).ifPresent(clash -> {
            throw new ChangedMeanwhile(List.of(clash));
        });
    }
}
