package se.samband.app.deliveries;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingYaml;
import se.samband.app.deliveries.value.Notices;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryKind.Content;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.RowSource;
import se.samband.store.row.NewDelivery;

/**
 * What is said of a file, with what goes without saying filled in.
 *
 * @param now when it is imported
 */
record ImportFacts(
        ImportRequest request,
        Instant now,
        String publisher,
        LocalDate asOf,
        Instant receivedAt,
        Confidentiality confidentiality,
        String sha256,
        long sizeBytes) {

    /** Source: the licence of the data, ODbL 1.0, asks for this credit. */
    static final String OPENSTREETMAP = "© OpenStreetMap contributors";

    /**
     * @param clock tells when a delivery was received and, for official base data without a date, what day it describes
     * @throws BadInputException if something is not said that must be, or the file cannot be read
     */
    static ImportFacts of(ImportRequest request, Clock clock) {
        check(request);
        Instant received = request.receivedAt();
        Instant now = Instant.now(clock);
        Instant receivedAt = received != null ? received : now;
        LocalDate asOf = request.asOf();
        Confidentiality confidentiality = request.confidentiality();
        String publisher = request.publisher();
        try {
            return new ImportFacts(
                    request,
                    now,
                    publisher == null || publisher.isBlank() ? unstated(request) : publisher.strip(),
                    asOf != null ? asOf : LocalDate.ofInstant(receivedAt, Days.SWEDEN),
                    receivedAt,
                    confidentiality != null ? confidentiality : defaultClass(request.kind()),
                    FileDigest.sha256(request.file()),
                    Files.size(request.file()));
        } catch (IOException e) {
            throw ImportProblems.unreadable(request, e);
        }
    }

    private static String unstated(ImportRequest request) {
        boolean extract = request.fileName().toLowerCase(Locale.ROOT).endsWith(".pbf");
        return extract ? OPENSTREETMAP : Delivery.UNSTATED_PUBLISHER;
    }

    /** Official base data are open; who has what is internal; where cables lie is restricted. */
    static Confidentiality defaultClass(DeliveryKind kind) {
        return switch (kind.content()) {
            case AREA, BASE, REGISTER -> Confidentiality.OPEN;
            case CLAIM -> Confidentiality.INTERNAL;
            case NETWORK -> Confidentiality.RESTRICTED;
        };
    }

    /** Tells when the day that the content describes was not stated, or has not come yet. */
    void noticeDay(Notices notices) {
        if (asOf.isAfter(LocalDate.ofInstant(now, Days.SWEDEN))) {
            notices.add(
                    Problem.of(
                            "as-of-future",
                            new Text(
                                    "uppgifterna gäller från " + asOf
                                            + ", som inte har varit än, och räknas inte före den dagen.",
                                    "the content applies from " + asOf
                                            + ", which has not come yet, and does not count before that day."),
                            new Text(
                                    "Ange rätt dag om det är ett skrivfel. Är filen redan inläst, återta den först.",
                                    "Give the right day if it is a slip. If the file is imported already, withdraw it first.")));
        } else if (request.asOf() == null) {
            notices.add(Problem.of(
                    "as-of-assumed",
                    request.kind().content() == Content.REGISTER
                            ? new Text(
                                    "Antagande: registret gäller från " + asOf + "; tidigare dagar saknar byggnader.",
                                    "Assumption: the register applies from " + asOf
                                            + "; earlier days have no buildings.")
                            : new Text(
                                    "Antagande: uppgifterna gäller från " + asOf + ", eftersom ingen dag angavs.",
                                    "Assumption: the content applies from " + asOf + ", since no day was given."),
                    new Text(
                            "Ange dagen (--as-of) om uppgifterna är äldre.",
                            "Give the day (--as-of) if the content is older.")));
        }
    }

    /** @param crs the coordinate system of the file, or null when it has no coordinates */
    NewDelivery delivery(MappingChoice choice, @Nullable Crs crs) {
        RowSource source = choice.source();
        return new NewDelivery(
                request.kind(),
                publisher,
                asOf,
                receivedAt,
                request.fileName(),
                request.layer(),
                sizeBytes,
                sha256,
                confidentiality,
                request.scope(),
                request.corrects(),
                request.collection(),
                request.registrationNumber(),
                MappingYaml.write(asOpened(choice.mapping(), source)),
                RefusedCells.header(source),
                crs == null ? null : crs.toString(),
                List.of(),
                request.importedBy());
    }

    /** The mapping with the form that the file was found to have, so that its refused rows can be given back in the same. */
    private static Mapping asOpened(Mapping mapping, RowSource source) {
        return source.findTextTable()
                .map(form -> mapping.withFile(new Mapping.FileHints(
                        mapping.file().layer(),
                        form.charset().name(),
                        form.delimiter(),
                        mapping.file().headerRow())))
                .orElse(mapping);
    }

    private static void check(ImportRequest request) {
        Content content = request.kind().content();
        boolean told = content == Content.CLAIM || content == Content.NETWORK;
        if (told && (request.publisher() == null || request.publisher().isBlank())) {
            throw ImportProblems.publisherMissing(request);
        }
        if (content == Content.CLAIM && request.asOf() == null) {
            throw ImportProblems.asOfMissing(request);
        }
        if (request.mapping() != null && request.mapping().kind() != request.kind()) {
            throw ImportProblems.mappingOfOtherKind(
                    request, request.mapping().kind().code());
        }
    }
}
