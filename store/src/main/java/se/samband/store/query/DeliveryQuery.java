package se.samband.store.query;

import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.DeliveryKind;

/**
 * Which deliveries to list; null means any.
 *
 * @param text part of publisher, file name or registration number, without regard to case
 * @param withdrawn only withdrawn ones, or only those that are not
 * @param descending largest, latest or last in the alphabet first
 */
public record DeliveryQuery(
        @Nullable DeliveryKind kind,
        @Nullable String publisher,
        @Nullable String collection,
        @Nullable String text,
        @Nullable Boolean withdrawn,
        Sort sort,
        boolean descending,
        Page page) {

    public enum Sort {
        ID,
        KIND,
        PUBLISHER,
        AS_OF,
        RECEIVED_AT,
        FILE_NAME,
        ROWS_TAKEN,
        ROWS_REFUSED
    }

    /** All deliveries, the newest first. */
    public static DeliveryQuery all() {
        return new DeliveryQuery(null, null, null, null, null, Sort.ID, true, Page.ALL);
    }
}
