package se.samband.core.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.text.Text;

/**
 * One imported file.
 *
 * @param id number of the delivery in its workspace, from 1 upwards in the order of import
 * @param publisher who stands behind the content, such as a network owner's name; {@link #UNSTATED_PUBLISHER} when nobody said
 * @param asOf the day whose state the content describes
 * @param receivedAt when the region got it; decides what was known at a given moment
 * @param fileName name of the file as received, without folder
 * @param sha256 lower-case hex digest of the file's bytes
 * @param corrects id of the earlier imported delivery that this one replaces from that delivery's own as-of date, because it was
 *     wrong; or null
 * @param withdrawnAt when it was taken out again; or null
 * @param collection name of the yearly collection it belongs to, such as {@code 2025}; or null
 */
public record Delivery(
        long id,
        DeliveryKind kind,
        String publisher,
        LocalDate asOf,
        Instant receivedAt,
        String fileName,
        String sha256,
        Confidentiality confidentiality,
        Scope scope,
        @Nullable Long corrects,
        @Nullable Instant withdrawnAt,
        @Nullable String collection) {

    /** Stands for the publisher of base data when none was given. It is part of the stream, so it is the same for every file. */
    public static final String UNSTATED_PUBLISHER = "ej angiven";

    /** Stands before a publisher's name that is not told. */
    private static final String UNDISCLOSED = "\u0001";

    private static final Text NOT_SHOWN = new Text("visas inte för dig", "not shown to you");

    public Delivery {
        if (corrects != null && corrects >= id) {
            throw new IllegalArgumentException("delivery " + id + " cannot correct the later " + corrects);
        }
    }

    /** The publisher in words. */
    public Text publisherName() {
        if (!isDisclosed()) {
            return NOT_SHOWN;
        }
        return isPublisherStated() ? Text.same(publisher) : new Text(UNSTATED_PUBLISHER, "not stated");
    }

    /** Where the content comes from: the publisher, else the file, which is all that is known. */
    public Text source() {
        if (!isDisclosed()) {
            return NOT_SHOWN;
        }
        return isPublisherStated()
                ? Text.same(publisher)
                : new Text(fileName + " (utgivare ej angiven)", fileName + " (publisher not stated)");
    }

    public boolean isPublisherStated() {
        return !publisher.equals(UNSTATED_PUBLISHER);
    }

    /**
     * The delivery for somebody who may know that there is one, of what kind and of which day, but not whose it is or what file.
     * It keeps its stream, so that it still supersedes what it supersedes.
     */
    public Delivery undisclosed() {
        return isDisclosed()
                ? new Delivery(
                        id,
                        kind,
                        UNDISCLOSED + publisher,
                        asOf,
                        receivedAt,
                        "",
                        "",
                        confidentiality,
                        scope,
                        corrects,
                        withdrawnAt,
                        collection)
                : this;
    }

    /** Who stands behind the content; a text that says so when the reader may not know. */
    @Override
    public String publisher() {
        return isDisclosed() ? publisher : NOT_SHOWN.sv();
    }

    /** Whether the reader may know whose it is; see {@link #undisclosed}. */
    public boolean isDisclosed() {
        return !publisher.startsWith(UNDISCLOSED);
    }

    /** Deliveries of one stream supersede each other. To be compared, not shown. */
    public record Stream(String publisher, DeliveryKind kind) {}

    public Stream stream() {
        return new Stream(isDisclosed() ? publisher : publisher.substring(UNDISCLOSED.length()), kind);
    }

    /** All that may be told. */
    @Override
    public String toString() {
        return "delivery " + id + " (" + kind.code() + ", " + asOf + ")";
    }

    public Optional<Long> findCorrected() {
        return Optional.ofNullable(corrects);
    }

    /** Received, and not withdrawn, at the given moment. */
    public boolean isKnownAt(Instant moment) {
        return !receivedAt.isAfter(moment) && (withdrawnAt == null || withdrawnAt.isAfter(moment));
    }
}
