package se.samband.app.home;

import java.util.List;
import se.samband.app.web.Page;
import se.samband.core.delivery.Delivery;
import se.samband.store.row.Actor;
import se.samband.store.row.StoredDelivery;

/**
 * What waits for the coordinator.
 *
 * @param refused deliveries in force with rows that could not be used and have not come again in a supplement, most rows first
 * @param expiredPlans buildings with a plan in force whose end date has passed, that nobody has told to be reached since
 * @param unknownHouseholds households of which nothing definite is known
 * @param contradicting deliveries in force whose rows contradict each other or what is known, which their sender must be asked about
 * @param fromOthers deliveries in force that somebody else has read in lately: they count at once, so somebody should look at them
 * @param stale filings and plans in force that describe a day too long ago, the oldest first
 */
record Needs(
        List<StoredDelivery> refused,
        int expiredPlans,
        long unknownHouseholds,
        List<StoredDelivery> contradicting,
        List<StoredDelivery> fromOthers,
        List<Delivery> stale) {

    /** PTS collects yearly as of 1 October; a filing older than this has missed a round. */
    static final int STALE_MONTHS = 13;

    static final int LATELY_DAYS = 14;

    /** As somebody needs it who knows what they have read in themselves. */
    Needs of(String who) {
        List<StoredDelivery> others = fromOthers.stream()
                .filter(delivery -> !delivery.importedBy().equals(who)
                        && !delivery.importedBy().equals(Actor.PROGRAM.who()))
                .toList();
        return new Needs(refused, expiredPlans, unknownHouseholds, contradicting, others, stale);
    }

    boolean isEmpty() {
        return refused.isEmpty()
                && expiredPlans == 0
                && unknownHouseholds == 0
                && contradicting.isEmpty()
                && fromOthers.isEmpty()
                && stale.isEmpty();
    }

    int refusedRows() {
        return refused.stream().mapToInt(StoredDelivery::rowsRefused).sum();
    }

    /** A delivery in a list: its name, which leads to it, and what follows. */
    record Line(long delivery, String name, String rest) {}

    List<Line> refusedLines(Page page) {
        return refused.stream()
                .map(d -> new Line(d.id(), name(page, d), ": " + page.number(d.rowsRefused())))
                .toList();
    }

    List<Line> contradictingLines(Page page) {
        return contradicting.stream()
                .map(d -> new Line(d.id(), name(page, d), ""))
                .toList();
    }

    List<Line> fromOthersLines(Page page) {
        return fromOthers.stream()
                .map(d -> new Line(d.id(), name(page, d), ": " + d.importedBy() + ", " + page.time(d.recordedAt())))
                .toList();
    }

    List<Line> staleLines(Page page) {
        return stale.stream()
                .map(d -> new Line(d.id(), d.publisher(), ", " + page.t("home.needs.as-of", d.asOf())))
                .toList();
    }

    private static String name(Page page, StoredDelivery stored) {
        return page.text(stored.delivery().publisherName()) + ", "
                + stored.delivery().fileName();
    }
}
