package se.samband.app.deliveries;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samband.app.acting.Acting;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.store.row.Actor;

/**
 * A file to import and what its sender says of it. What is null takes the default of its kind.
 *
 * @param fileName name as received, without folder
 * @param layer layer or sheet, when the file has several
 * @param mapping column mapping, or null for the one saved for the publisher, else one proposed from the column names
 * @param shownMapping the publisher's saved mapping as somebody was shown it, empty for none; null for as it is when the file is opened
 * @param publisher who stands behind the content; required for claims and networks
 * @param asOf the day whose state the content describes; required for claims
 * @param receivedAt when the region got it; now when null
 * @param corrects id of a delivery that was wrong and is replaced from its own date
 * @param epsg coordinate system, over what file and mapping say
 * @param acceptChange whether a register that hardly resembles the known one is taken all the same
 * @param dryRun whether to check only, leaving the workspace as it is
 * @param importedBy who imports, for the audit log
 */
public record ImportRequest(
        Path file,
        String fileName,
        DeliveryKind kind,
        @Nullable String layer,
        @Nullable Mapping mapping,
        @Nullable String shownMapping,
        @Nullable String publisher,
        @Nullable LocalDate asOf,
        @Nullable Instant receivedAt,
        @Nullable Confidentiality confidentiality,
        Scope scope,
        @Nullable Long corrects,
        @Nullable String collection,
        @Nullable String registrationNumber,
        @Nullable Integer epsg,
        boolean acceptChange,
        boolean dryRun,
        Actor importedBy) {

    /** A file with nothing said but what it is. */
    public static ImportRequest of(Path file, DeliveryKind kind) {
        Path name = file.getFileName();
        return new ImportRequest(
                file,
                name == null ? file.toString() : name.toString(),
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Scope.COMPLETE,
                null,
                null,
                null,
                null,
                false,
                false,
                Acting.now());
    }

    /** The same from this publisher, describing this day. */
    public ImportRequest from(String newPublisher, LocalDate newAsOf) {
        return new ImportRequest(
                file,
                fileName,
                kind,
                layer,
                mapping,
                shownMapping,
                newPublisher,
                newAsOf,
                receivedAt,
                confidentiality,
                scope,
                corrects,
                collection,
                registrationNumber,
                epsg,
                acceptChange,
                dryRun,
                importedBy);
    }

    public ImportRequest withLayer(@Nullable String newLayer) {
        return new ImportRequest(
                file,
                fileName,
                kind,
                newLayer,
                mapping,
                shownMapping,
                publisher,
                asOf,
                receivedAt,
                confidentiality,
                scope,
                corrects,
                collection,
                registrationNumber,
                epsg,
                acceptChange,
                dryRun,
                importedBy);
    }

    public ImportRequest withMapping(@Nullable Mapping newMapping) {
        return new ImportRequest(
                file,
                fileName,
                kind,
                layer,
                newMapping,
                shownMapping,
                publisher,
                asOf,
                receivedAt,
                confidentiality,
                scope,
                corrects,
                collection,
                registrationNumber,
                epsg,
                acceptChange,
                dryRun,
                importedBy);
    }

    /** The same file, one of its layers as one kind. */
    ImportRequest part(DeliveryKind partKind, String partLayer) {
        return new ImportRequest(
                file,
                fileName,
                partKind,
                partLayer,
                mapping,
                shownMapping,
                kind == DeliveryKind.OSM && (publisher == null || publisher.isBlank())
                        ? ImportFacts.OPENSTREETMAP
                        : publisher,
                asOf,
                receivedAt,
                confidentiality,
                scope,
                corrects,
                collection,
                registrationNumber,
                epsg,
                acceptChange,
                dryRun,
                importedBy);
    }

    public ImportRequest withScope(Scope newScope) {
        return new ImportRequest(
                file,
                fileName,
                kind,
                layer,
                mapping,
                shownMapping,
                publisher,
                asOf,
                receivedAt,
                confidentiality,
                newScope,
                corrects,
                collection,
                registrationNumber,
                epsg,
                acceptChange,
                dryRun,
                importedBy);
    }

    public ImportRequest checkOnly() {
        return new ImportRequest(
                file,
                fileName,
                kind,
                layer,
                mapping,
                shownMapping,
                publisher,
                asOf,
                receivedAt,
                confidentiality,
                scope,
                corrects,
                collection,
                registrationNumber,
                epsg,
                acceptChange,
                true,
                importedBy);
    }
}
