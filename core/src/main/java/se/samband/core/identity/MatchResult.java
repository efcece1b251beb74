package se.samband.core.identity;

import java.util.List;
import java.util.Set;
import se.samband.core.claim.MatchMethod;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/** Whether a row was tied to a building, and if not, why. Buildings are given by their number (fid) in the workspace. */
public sealed interface MatchResult {

    /**
     * @param confidencePercent how sure the tie is, 1–100
     * @param doubts what the row states that speaks against the building its id names; empty for other ties
     */
    record Found(int fid, MatchMethod method, int confidencePercent, Set<IdDoubt> doubts) implements MatchResult {
        public Found {
            doubts = Set.copyOf(doubts);
        }

        Found(int fid, MatchMethod method, int confidencePercent) {
            this(fid, method, confidencePercent, Set.of());
        }

        /** Whether the row has an id that the building has or had. */
        public boolean isById() {
            return method == MatchMethod.ID || method == MatchMethod.EARLIER_ID;
        }
    }

    /** Nothing known resembles the row. In a register delivery: a new building. */
    record None(Reason reason) implements MatchResult {}

    /** Several buildings fit so equally that choosing would be guessing. Never empty; the best first. */
    record Ambiguous(List<Integer> fids) implements MatchResult {
        public Ambiguous {
            fids = List.copyOf(fids);
        }
    }

    /** The nearest candidate lies further away than the rules allow. */
    record TooFar(int fid, long distanceM) implements MatchResult {}

    /** Why nothing was found. */
    enum Reason {
        NOTHING_TO_MATCH_BY(new Text(
                "Raden har varken byggnads-id, adress eller läge.",
                "The row has neither building id, address nor position.")),
        ID_NOT_KNOWN(new Text(
                "Byggnads-id finns inte i registret, och raden har varken adress eller läge.",
                "The building id is not in the register, and the row has neither address nor position.")),
        NOTHING_NEAR(new Text(
                "Ingen byggnad med den adressen eller vid det läget finns i registret.",
                "The register has no building with that address or at that position.")),
        NO_BUILDING_AT_ADDRESS(new Text(
                "Adressen finns i adresslagret, men ingen byggnad ligger vid adressens punkt.",
                "The address is in the address layer, but no building lies at its point.")),
        OTHER_MUNICIPALITY(new Text(
                "Byggnaden som stämmer med adressen eller läget ligger i en annan kommun än den som raden anger.",
                "The building that fits the address or position lies in another municipality than the row states.")),
        TOO_MANY_ELSEWHERE(
                new Text(
                        "Så många byggnader i andra kommuner har samma adress eller läge att radens inte går att peka ut.",
                        "So many buildings of other municipalities share the address or position that the row's cannot be told.")),
        REPEATED(new Text(
                "Samma byggnad har redan fått en annan rad i leveransen.",
                "Another row of the delivery already stands for the same building."));

        private final Text text;

        Reason(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    default Text text() {
        return switch (this) {
            case Found f ->
                new Text(
                        "Byggnad " + f.fid + " genom " + f.method.label().sv() + ", säkerhet "
                                + Percent.of(f.confidencePercent).sv() + ".",
                        "Building " + f.fid + " by " + f.method.label().en() + ", confidence "
                                + Percent.of(f.confidencePercent).en() + ".");
            case None n -> n.reason.text();
            case Ambiguous _ ->
                new Text(
                        "Flera byggnader stämmer lika bra med radens adress eller läge, så det går inte att avgöra vilken som"
                                + " menas.",
                        "Several buildings fit the row's address or position equally well, so which one is meant cannot be"
                                + " told.");
            case TooFar t ->
                new Text(
                        "Närmaste byggnad som stämmer ligger " + t.distanceM + " m bort, för långt.",
                        "The nearest building that fits is " + t.distanceM + " m away, too far.");
        };
    }
}
