package se.samband.core.diff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.status.Status;

/**
 * One step of a building from one side to the other.
 *
 * @param from status before, or null when the building, or what is counted in it, was not in the register
 * @param to status after, or null when it no longer is
 * @param deliveries positions of the deliveries behind the step, ascending; for an expired plan the one that held
 *     it; empty where another rulebook alone caused it
 */
public record Step(
        ChangeReason reason,
        @Nullable Status from,
        @Nullable Status to,
        List<Integer> deliveries) {

    public Step {
        deliveries = List.copyOf(deliveries);
    }

    public ChangeClass changeClass() {
        return reason.changeClass();
    }

    public Optional<Status> findFrom() {
        return Optional.ofNullable(from);
    }

    public Optional<Status> findTo() {
        return Optional.ofNullable(to);
    }
}
