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
        long content = content(claim);
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
        int other = otherOfSameNetwork(claim);
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

    /** First row that the claim may contradict, or 0. */
    private int otherOfSameNetwork(NewClaim claim) {
        long owner = LongRows.mix(claim.building(), hash(claim.owner()));
        int ofOwner = owners.putIfAbsent(owner, claim.rowNo());
        int ofNetwork =
                networks.putIfAbsent(LongRows.mix(owner, claim.technology().ordinal()), claim.rowNo());
        if (ofNetwork != 0 || ofOwner == 0) {
            return ofNetwork;
        }
        return claim.technology() == Technology.UNSTATED
                ? ofOwner
                : networks.find(LongRows.mix(owner, Technology.UNSTATED.ordinal()));
    }

    private static long content(NewClaim c) {
        // Mixed by itself first: building 6 with state 1 must not look like building 7 with state 0.
        long h = LongRows.mix(1, c.building());
        h = LongRows.mix(h, c.state().ordinal());
        h = LongRows.mix(h, c.technology().ordinal());
        h = LongRows.mix(h, c.downMbit());
        h = LongRows.mix(h, c.upMbit());
        h = LongRows.mix(h, hash(c.owner()));
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
