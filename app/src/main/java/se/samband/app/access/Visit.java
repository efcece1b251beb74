package se.samband.app.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Right;

/**
 * One request or job: who is asking, and of which region. It is bound to the thread while it lasts; where none is bound nothing is
 * shown.
 *
 * @param person who has signed in; null for a stranger
 * @param region null where no workspace is open, or none is chosen yet
 */
public record Visit(
        Viewer viewer, @Nullable Region region, @Nullable Person person) {
    private static final ScopedValue<Visit> CURRENT = ScopedValue.newInstance();

    /** @throws AccessDeniedException outside a visit */
    public static Visit current() {
        return CURRENT.orElseThrow(() -> new AccessDeniedException(Right.OPEN));
    }

    public static boolean isUnderWay() {
        return CURRENT.isBound();
    }

    /** Does the work as this visit. */
    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    public Optional<Region> findRegion() {
        return Optional.ofNullable(region);
    }

    public Optional<Person> findPerson() {
        return Optional.ofNullable(person);
    }

    /** @throws AccessDeniedException if the visitor may not */
    public void require(Right right) {
        if (!viewer.may(right)) {
            throw new AccessDeniedException(right);
        }
    }
}
