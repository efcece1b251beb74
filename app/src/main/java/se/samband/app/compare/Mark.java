package se.samband.app.compare;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.diff.ChangeReason;

/**
 * How a changed building is marked on the map: by its cause, or as one with several. The map's script knows the marks by their
 * {@link #ordinal()}.
 *
 * @param cause null for several
 */
record Mark(@Nullable Cause cause) {

    private static final Cause[] CAUSES = Cause.values();

    /** Class in the tiles: the causes in order, then several. */
    static final int SEVERAL = CAUSES.length;

    static Mark of(int ordinal) {
        return new Mark(ordinal == SEVERAL ? null : CAUSES[ordinal]);
    }

    /** Class of a building that changed for these reasons. */
    static byte ordinalOf(Set<ChangeReason> reasons) {
        int found = -1;
        for (Cause cause : CAUSES) {
            if (cause.reasons().stream().anyMatch(reasons::contains)) {
                found = found < 0 ? cause.ordinal() : SEVERAL;
            }
        }
        if (found < 0) {
            throw new IllegalArgumentException("no cause has the reasons " + reasons);
        }
        return (byte) found;
    }

    String code() {
        return cause == null ? "several" : cause.code();
    }

    char letter() {
        return cause == null ? '+' : cause.letter();
    }
}
