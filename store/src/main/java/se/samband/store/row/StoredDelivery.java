package se.samband.store.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Delivery;
import se.samband.core.problem.Problem;

/**
 * A delivery with everything the workspace keeps about its file.
 *
 * @param recordedAt when it was imported into this workspace
 * @param withdrawnBy who withdrew it, or null; likewise the reason
 * @param rowsTaken rows that became something in the workspace
 * @param rowsRefused rows kept aside with their problems
 */
public record StoredDelivery(
        Delivery delivery,
        Instant recordedAt,
        @Nullable String layer,
        long sizeBytes,
        @Nullable String registrationNumber,
        @Nullable String mapping,
        List<String> header,
        @Nullable String crs,
        List<Problem> notices,
        String importedBy,
        int rowsTaken,
        int rowsRefused,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {

    public long id() {
        return delivery.id();
    }

    /** How it was withdrawn, when it was. */
    public Optional<WithdrawalFacts> findWithdrawal() {
        return Optional.ofNullable(delivery.withdrawnAt())
                .map(at -> new WithdrawalFacts(id(), at, withdrawnBy, withdrawnReason));
    }
}
