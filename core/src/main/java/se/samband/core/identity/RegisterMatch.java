package se.samband.core.identity;

import java.util.ArrayList;
import java.util.List;
import se.samband.core.claim.MatchMethod;

/**
 * A register delivery beside the known buildings: what each row stands for, which buildings are gone, and the verdict on the whole.
 * A building is tied to at most one row.
 */
public final class RegisterMatch {

    static final int FREE = -1;

    private static final MatchMethod[] METHODS = MatchMethod.values();

    private final KnownBuildings known;
    private final int[] knownOfRow;
    private final byte[] method;
    private final byte[] confidence;
    private final boolean[] repeated;
    private final MutualBest open;
    private final int[] goneFids;
    private final RegisterVerdict verdict;

    RegisterMatch(
            KnownBuildings known,
            int[] knownOfRow,
            byte[] method,
            byte[] confidence,
            boolean[] repeated,
            MutualBest open,
            int[] goneFids,
            RegisterVerdict verdict) {
        this.known = known;
        this.knownOfRow = knownOfRow;
        this.method = method;
        this.confidence = confidence;
        this.repeated = repeated;
        this.open = open;
        this.goneFids = goneFids;
        this.verdict = verdict;
    }

    public RegisterVerdict verdict() {
        return verdict;
    }

    public int rows() {
        return knownOfRow.length;
    }

    /** The building that the row stands for, or −1: then {@link #get} tells whether it is new, repeated or ambiguous. */
    public int fid(int row) {
        return knownOfRow[row] < 0 ? -1 : known.fid(knownOfRow[row]);
    }

    /** What became of a row. {@link MatchResult.None} with {@code NOTHING_NEAR} is a new building. */
    public MatchResult get(int row) {
        if (knownOfRow[row] >= 0) {
            return new MatchResult.Found(known.fid(knownOfRow[row]), METHODS[method[row]], confidence[row]);
        }
        if (repeated[row]) {
            return new MatchResult.None(MatchResult.Reason.REPEATED);
        }
        List<Integer> fids = new ArrayList<>();
        for (int b : open.openCandidates(row)) {
            fids.add(known.fid(b));
        }
        return fids.isEmpty() ? new MatchResult.None(MatchResult.Reason.NOTHING_NEAR) : new MatchResult.Ambiguous(fids);
    }

    public boolean isNew(int row) {
        return knownOfRow[row] < 0 && !repeated[row] && open.openCandidates(row).length == 0;
    }

    /** Known buildings that no row stands for or could stand for, ascending as they were added. The array is the caller's. */
    public int[] goneFids() {
        return goneFids.clone();
    }
}
