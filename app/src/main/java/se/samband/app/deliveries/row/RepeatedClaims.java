package se.samband.app.deliveries.row;

import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.claim.Technology;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.row.NewClaim;

/**
 * The same building twice in one delivery: a row that repeats another is refused; rows that say different things of the same
 * owner's network are both kept as claims, with a notice, since which of them is right is not for the program to choose. Rows that
 * name several addresses of one building repeat nothing, and rows of several technologies do not contradict each other; one that
 * states no technology may speak of any.
 */
final class RepeatedClaims {

    /** A row number and the ordinal of its technology share an int: room for 134 million rows beside 16 technologies. */
    private static final int TECHNOLOGY_BITS =
            Integer.SIZE - Integer.numberOfLeadingZeros(Technology.values().length - 1);

    private static final int TECHNOLOGY_MASK = (1 << TECHNOLOGY_BITS) - 1;
    private static final int UNSTATED = Technology.UNSTATED.ordinal();

    private final RowContext in;
    private final LongRows contents = new LongRows();
    private final LongRows contentsByAddress = new LongRows();
    private final LongRows owners = new LongRows();
    private final LongRows networks = new LongRows();

    RepeatedClaims(RowContext in) {
        this.in = in;
    }

    /** @param address what the row was tied by when that was an address of the address layer: a building may have several */
    void check(NewClaim claim, @Nullable String address) {
        long owner = hash(claim.owner());
        long content = content(claim, owner);
        int same = contents.putIfAbsent(
                address == null ? content : LongRows.mix(content, LongRows.hash(address)), claim.rowNo());
        if (same != 0) {
            throw RowFault.of(
                    "duplicate-row",
                    new Text(
                            "raden säger detsamma om samma byggnad som rad " + same + ".",
                            "the row says the same of the same building as row " + same + "."),
                    new Text("Ta bort den ena raden.", "Remove one of the rows."));
        }
        boolean agrees = contentsByAddress.find(content) != 0 || (address != null && contents.find(content) != 0);
        if (address != null) {
            contentsByAddress.putIfAbsent(content, claim.rowNo());
        }
        int other = otherOfSameNetwork(claim, owner);
        if (other != 0 && !agrees) {
            in.notices()
                    .add(
                            "building-repeated",
                            () -> Problem.of(
                                            "building-repeated",
                                            new Text(
                                                    "samma byggnad och teknik finns på flera rader med olika innehåll (först rad "
                                                            + other + "); alla är kvar som skilda uppgifter.",
                                                    "the same building and technology stand on several rows with different"
                                                            + " content (first row " + other
                                                            + "); all are kept as separate claims."),
                                            new Text(
                                                    "Fråga avsändaren om raderna motsäger varandra.",
                                                    "Ask the sender if the rows contradict each other."))
                                    .at(claim.rowNo(), null, null));
        }
    }

    /** First row that the claim may contradict, or 0. Most buildings stand on one row, so only for others more than that is kept. */
    private int otherOfSameNetwork(NewClaim claim, long ownerHash) {
        int technology = claim.technology().ordinal();
        long owner = LongRows.mix(claim.building(), ownerHash);
        int before = owners.putIfAbsent(owner, claim.rowNo() << TECHNOLOGY_BITS | technology);
        if (before == 0) {
            return 0;
        }
        int first = before >>> TECHNOLOGY_BITS;
        int firstTechnology = before & TECHNOLOGY_MASK;
        int ofNetwork = networks.putIfAbsent(LongRows.mix(owner, technology), claim.rowNo());
        if (firstTechnology == technology || firstTechnology == UNSTATED || technology == UNSTATED) {
            return first;
        }
        return ofNetwork != 0 ? ofNetwork : networks.find(LongRows.mix(owner, UNSTATED));
    }

    private static long content(NewClaim c, long ownerHash) {
        // Mixed by itself first: building 6 with state 1 must not look like building 7 with state 0.
        long h = LongRows.mix(1, c.building());
        h = LongRows.mix(h, c.state().ordinal());
        h = LongRows.mix(h, c.technology().ordinal());
        h = LongRows.mix(h, c.downMbit());
        h = LongRows.mix(h, c.upMbit());
        h = LongRows.mix(h, ownerHash);
        h = LongRows.mix(h, c.planDate() == null ? -1 : c.planDate().toEpochDay());
        h = LongRows.mix(h, c.distanceM());
        h = LongRows.mix(h, c.dedicated() == null ? 2 : c.dedicated() ? 1 : 0);
        h = LongRows.mix(h, c.prioritised() ? 1 : 0);
        return LongRows.mix(h, hash(c.programme()));
    }

    private static long hash(@Nullable String text) {
        return text == null ? 0 : LongRows.hash(text);
    }
}
