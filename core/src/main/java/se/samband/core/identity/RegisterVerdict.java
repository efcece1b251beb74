package se.samband.core.identity;

import se.samband.core.text.Text;

/**
 * The verdict on a whole register delivery, with the figures behind it.
 *
 * @param known buildings known before
 * @param rows rows in the delivery
 * @param byId rows recognised by current or earlier id
 * @param byPlace rows recognised by address or position
 * @param added rows that are new buildings
 * @param ambiguous rows that fit several buildings equally
 * @param gone known buildings that no row can stand for
 */
public record RegisterVerdict(
        RegisterChange change, int known, int rows, int byId, int byPlace, int added, int ambiguous, int gone) {

    /** The verdict on the same delivery when it only adds to the register, so that nothing it leaves out is gone. */
    public RegisterVerdict ofAddition() {
        RegisterChange ofAddition = switch (change) {
            case SAME_REGISTER, MUCH_SMALLER, DIFFERENT_AREA, UNCLEAR -> RegisterChange.ADDITION;
            default -> change;
        };
        return new RegisterVerdict(ofAddition, known, rows, byId, byPlace, added, ambiguous, 0);
    }

    /** For showing: the verdict and its figures in one or two sentences. */
    public Text text() {
        Text rest = gone == 0
                ? Text.same(".")
                : new Text(
                        "; " + gone + " av " + known + " kända finns inte med.",
                        "; " + gone + " of " + known + " known ones are not in it.");
        Text figures = new Text(
                change.text().sv() + " Av " + rows + " byggnader i leveransen är " + byId + " igenkända på id, "
                        + byPlace
                        + " på adress eller läge, " + added + " nya och " + ambiguous + " oklara" + rest.sv(),
                change.text().en() + " Of " + rows + " buildings in the delivery " + byId + " are recognised by id, "
                        + byPlace + " by address or position, " + added + " are new and " + ambiguous + " unclear"
                        + rest.en());
        if (ambiguous == 0) {
            return figures;
        }
        return gone == 0
                ? new Text(figures.sv() + " Oklara rader avvisas.", figures.en() + " Unclear rows are refused.")
                : new Text(
                        figures.sv()
                                + " Oklara rader avvisas, och kända byggnader som de kan gälla räknas som borta tills de är rättade.",
                        figures.en()
                                + " Unclear rows are refused, and known buildings that they may stand for count as gone until they are mended.");
    }

    /**
     * Shares of the smaller of register and delivery, except the last two. Assumptions of the program's own, like {@link MatchRules}.
     *
     * @param sameIds from this share recognised by id it is the same register
     * @param newIds up to this share recognised by id all ids count as new
     * @param recognised from this share recognised at all the buildings are largely the same
     * @param kept below this share of the known buildings recognised, most of the county would be gone
     * @param elsewhere up to this share of the rows in a square kilometre with known buildings it is a different area
     */
    public record Thresholds(double sameIds, double newIds, double recognised, double kept, double elsewhere) {
        public static final Thresholds ASSUMED = new Thresholds(0.5, 0.1, 0.5, 0.5, 0.2);
    }

    static RegisterChange judge(
            int known,
            int rows,
            int byId,
            int byPlace,
            boolean anyId,
            boolean idsDistrusted,
            double nearKnown,
            Thresholds t) {
        if (known == 0) {
            return rows == 0 ? RegisterChange.EMPTY_DELIVERY : RegisterChange.FIRST_REGISTER;
        }
        if (rows == 0) {
            return RegisterChange.EMPTY_DELIVERY;
        }
        double smaller = Math.min(known, rows);
        boolean recognised = (byId + byPlace) / smaller >= t.recognised;
        if (idsDistrusted && !recognised) {
            return RegisterChange.IDS_ELSEWHERE;
        }
        if (recognised && (byId + byPlace) / (double) known < t.kept) {
            return RegisterChange.MUCH_SMALLER;
        }
        if (byId / smaller >= t.sameIds) {
            return RegisterChange.SAME_REGISTER;
        }
        if (recognised) {
            if (!anyId) {
                return RegisterChange.NO_IDS;
            }
            return byId / smaller <= t.newIds ? RegisterChange.REGISTER_SWAP : RegisterChange.PARTIAL_SWAP;
        }
        return nearKnown <= t.elsewhere ? RegisterChange.DIFFERENT_AREA : RegisterChange.UNCLEAR;
    }
}
