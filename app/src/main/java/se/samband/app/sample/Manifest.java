package se.samband.app.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;

/** The deliveries of an invented county in the order in which a coordinator would have imported them. */
public record Manifest(SampleOptions options, List<Entry> entries) {

    /** Name of the manifest inside the folder. */
    public static final String FILE = "leveranser.yaml";

    public Manifest {
        entries = List.copyOf(entries);
    }

    /**
     * One delivery.
     *
     * @param layer layer in the file, or null when it has but one
     * @param corrects file name of the delivery that this one replaces, or null
     * @param mapping file name of the mapping, or null when the columns are recognised
     * @param withdrawnAt when it was taken out again, or null
     */
    public record Entry(
            String file,
            @Nullable String layer,
            DeliveryKind kind,
            String publisher,
            LocalDate asOf,
            Instant receivedAt,
            Confidentiality confidentiality,
            Scope scope,
            @Nullable String corrects,
            @Nullable String collection,
            @Nullable String mapping,
            @Nullable Instant withdrawnAt) {

        static Entry of(
                String file, DeliveryKind kind, String publisher, LocalDate asOf, Confidentiality confidentiality) {
            return new Entry(
                    file,
                    null,
                    kind,
                    publisher,
                    asOf,
                    daysAfter(asOf, 14),
                    confidentiality,
                    Scope.COMPLETE,
                    null,
                    null,
                    null,
                    null);
        }

        Entry layer(String layerName) {
            return new Entry(
                    file,
                    layerName,
                    kind,
                    publisher,
                    asOf,
                    receivedAt,
                    confidentiality,
                    scope,
                    corrects,
                    collection,
                    mapping,
                    withdrawnAt);
        }

        Entry received(LocalDate day) {
            return new Entry(
                    file,
                    layer,
                    kind,
                    publisher,
                    asOf,
                    daysAfter(day, 0),
                    confidentiality,
                    scope,
                    corrects,
                    collection,
                    mapping,
                    withdrawnAt);
        }

        Entry in(String yearlyCollection) {
            return new Entry(
                    file,
                    layer,
                    kind,
                    publisher,
                    asOf,
                    receivedAt,
                    confidentiality,
                    scope,
                    corrects,
                    yearlyCollection,
                    mapping,
                    withdrawnAt);
        }

        Entry correcting(String wrongFile) {
            return new Entry(
                    file,
                    layer,
                    kind,
                    publisher,
                    asOf,
                    receivedAt,
                    confidentiality,
                    scope,
                    wrongFile,
                    collection,
                    mapping,
                    withdrawnAt);
        }

        Entry mappedBy(@Nullable String mappingFile) {
            return new Entry(
                    file,
                    layer,
                    kind,
                    publisher,
                    asOf,
                    receivedAt,
                    confidentiality,
                    scope,
                    corrects,
                    collection,
                    mappingFile,
                    withdrawnAt);
        }

        Entry supplementing() {
            return new Entry(
                    file,
                    layer,
                    kind,
                    publisher,
                    asOf,
                    receivedAt,
                    confidentiality,
                    Scope.SUPPLEMENT,
                    corrects,
                    collection,
                    mapping,
                    withdrawnAt);
        }

        Entry withdrawn(LocalDate day) {
            return new Entry(
                    file,
                    layer,
                    kind,
                    publisher,
                    asOf,
                    receivedAt,
                    confidentiality,
                    scope,
                    corrects,
                    collection,
                    mapping,
                    daysAfter(day, 0));
        }

        private static Instant daysAfter(LocalDate day, int days) {
            return day.plusDays(days).atTime(8, 0).toInstant(java.time.ZoneOffset.UTC);
        }
    }
}
