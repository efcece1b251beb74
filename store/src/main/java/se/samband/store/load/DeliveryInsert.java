package se.samband.store.load;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.row.NewDelivery;

/** Enters a delivery in the list, and in the end how many rows it gave. */
public final class DeliveryInsert {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "publisher",
            "as_of",
            "received_at",
            "recorded_at",
            "file_name",
            "layer",
            "size_bytes",
            "sha256",
            "class",
            "scope",
            "corrects",
            "collection",
            "registration_number",
            "mapping",
            "header",
            "crs",
            "notices",
            "imported_by",
            "rows_taken",
            "rows_refused");

    private static final String COUNTS = "UPDATE delivery SET rows_taken = ?, rows_refused = ? WHERE id = ?";
    private static final String NOTICES = "UPDATE delivery SET notices = ? WHERE id = ?";
    private static final String CORRECTED = "SELECT kind FROM delivery WHERE id = ? AND withdrawn_at IS NULL";

    private DeliveryInsert() {}

    /**
     * @return the delivery's number
     * @throws BadInputException if it is said to correct a delivery that is not there or of another kind
     */
    public static long insert(Db db, NewDelivery d, Instant now) {
        Long corrects = d.corrects();
        if (corrects != null) {
            requireCorrectable(db, d, corrects);
        }
        return db.insertNext(
                "delivery",
                COLUMNS,
                d.kind().code(),
                d.publisher(),
                d.asOf().toString(),
                Moments.text(d.receivedAt()),
                Moments.text(now),
                d.fileName(),
                d.layer(),
                d.sizeBytes(),
                d.sha256().toLowerCase(Locale.ROOT),
                d.confidentiality().code(),
                d.scope().code(),
                corrects,
                d.collection(),
                d.registrationNumber(),
                d.mapping(),
                DeliveryJson.texts(List.copyOf(d.header())),
                d.crs(),
                DeliveryJson.problems(d.notices()),
                d.importedBy().who(),
                0,
                0);
    }

    private static void requireCorrectable(Db db, NewDelivery d, long corrects) {
        String kind = db.find(CORRECTED, row -> row.getString(1), corrects)
                .orElseThrow(() -> new BadInputException(Problem.of(
                                "delivery-missing",
                                new Text(
                                        "leveransen som ska rättas finns inte eller är återtagen: " + corrects + ".",
                                        "the delivery to correct does not exist or is withdrawn: " + corrects + "."),
                                new Text(
                                        "Välj ett nummer ur listan över leveranser.",
                                        "Choose a number from the list of deliveries."))
                        .in(d.fileName())));
        if (!kind.equals(d.kind().code())) {
            throw new BadInputException(Problem.of(
                            "delivery-other-kind",
                            new Text(
                                    "leverans " + corrects
                                            + " är av ett annat slag och kan inte rättas av den här filen.",
                                    "delivery " + corrects
                                            + " is of another kind and cannot be corrected by this file."),
                            new Text(
                                    "Återta den om den är fel, och läs in filen utan att den rättar något.",
                                    "Withdraw that one if it is wrong, and import the file without correcting anything."))
                    .in(d.fileName()));
        }
    }

    public static void setNotices(Db db, long deliveryId, List<Problem> notices) {
        db.update(NOTICES, DeliveryJson.problems(notices), deliveryId);
    }

    public static void setCounts(Db db, long deliveryId, int taken, int refused) {
        db.update(COUNTS, taken, refused, deliveryId);
    }
}
