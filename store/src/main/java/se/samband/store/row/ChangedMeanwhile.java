package se.samband.store.row;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody else has changed what an edit was made on the ground of; nothing of the edit was done. */
public final class ChangedMeanwhile extends RuntimeException {

    private final transient List<Clash> clashes;

    /**
     * @param action what both wanted to do, and
     * @param subject to what, as the audit log names them
     * @param theirs what stands there now; null for nothing
     * @param mine what it was to become; null for nothing
     * @param by who changed it last, and {@code at} when, as far as the log tells
     */
    public record Clash(
            String action,
            String subject,
            @Nullable String theirs,
            @Nullable String mine,
            @Nullable String by,
            @Nullable Instant at) {}

    /** @param clashes at least one */
    public ChangedMeanwhile(List<Clash> clashes) {
        super(clashes.stream().map(Clash::subject).collect(Collectors.joining(", ", "changed meanwhile: ", "")));
        this.clashes = List.copyOf(clashes);
    }

    public List<Clash> clashes() {
        return clashes;
    }
}
