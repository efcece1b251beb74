package se.samband.store.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.core.problem.Problem;

/**
 * The facts of a file about to be imported.
 *
 * @param publisher who stands behind the content
 * @param asOf the day whose state the content describes
 * @param receivedAt when the region got it
 * @param fileName name of the file as received, without folder
 * @param layer layer or sheet inside the file, or null when the file is one table
 * @param sha256 lower-case hex digest of the file's bytes
 * @param corrects id of the delivery that this one corrects, or null
 * @param collection name of the yearly collection, or null
 * @param registrationNumber diary number (diarienummer) under which the file was registered, or null
 * @param mapping the column mapping used, as YAML, or null when none was needed
 * @param header the file's column names in file order
 * @param crs the coordinate system read from, such as {@code EPSG:3021}, or null
 * @param notices what the reader wants to be known, such as swapped axes
 * @param importedBy who imported it, for the audit log
 */
public record NewDelivery(
        DeliveryKind kind,
        String publisher,
        LocalDate asOf,
        Instant receivedAt,
        String fileName,
        @Nullable String layer,
        long sizeBytes,
        String sha256,
        Confidentiality confidentiality,
        Scope scope,
        @Nullable Long corrects,
        @Nullable String collection,
        @Nullable String registrationNumber,
        @Nullable String mapping,
        List<String> header,
        @Nullable String crs,
        List<Problem> notices,
        Actor importedBy) {

    public NewDelivery {
        header = List.copyOf(header);
        notices = List.copyOf(notices);
    }

    /** A delivery with the facts that every file has; open, complete, and without anything optional. */
    public static NewDelivery of(
            DeliveryKind kind, String publisher, LocalDate asOf, Instant receivedAt, String fileName, String sha256) {
        return new NewDelivery(
                kind,
                publisher,
                asOf,
                receivedAt,
                fileName,
                null,
                0,
                sha256,
                Confidentiality.OPEN,
                Scope.COMPLETE,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                Actor.PROGRAM);
    }

    public NewDelivery withConfidentiality(Confidentiality newClass) {
        return new NewDelivery(
                kind,
                publisher,
                asOf,
                receivedAt,
                fileName,
                layer,
                sizeBytes,
                sha256,
                newClass,
                scope,
                corrects,
                collection,
                registrationNumber,
                mapping,
                header,
                crs,
                notices,
                importedBy);
    }

    public NewDelivery withScope(Scope newScope) {
        return new NewDelivery(
                kind,
                publisher,
                asOf,
                receivedAt,
                fileName,
                layer,
                sizeBytes,
                sha256,
                confidentiality,
                newScope,
                corrects,
                collection,
                registrationNumber,
                mapping,
                header,
                crs,
                notices,
                importedBy);
    }

    public NewDelivery correcting(long deliveryId) {
        return new NewDelivery(
                kind,
                publisher,
                asOf,
                receivedAt,
                fileName,
                layer,
                sizeBytes,
                sha256,
                confidentiality,
                scope,
                deliveryId,
                collection,
                registrationNumber,
                mapping,
                header,
                crs,
                notices,
                importedBy);
    }

    public NewDelivery inCollection(String name) {
        return new NewDelivery(
                kind,
                publisher,
                asOf,
                receivedAt,
                fileName,
                layer,
                sizeBytes,
                sha256,
                confidentiality,
                scope,
                corrects,
                name,
                registrationNumber,
                mapping,
                header,
                crs,
                notices,
                importedBy);
    }
}
