package se.samband.core.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.MatchMethod;

/**
 * Ties rows of filings and lists to buildings: by id, else by an earlier id, else by address and position, the address being the
 * building's own or one of the address layer. Several rows may be tied to one building. Cheap to make from {@link KnownBuildings}; one for each thread.
 */
public final class BuildingMatcher {

    static final int CERTAIN_PERCENT = 100;
    static final int EARLIER_ID_PERCENT = 97;

    /** How far from a house its outbuildings may lie; an assumption as those of {@link MatchRules}. */
    private static final double ONE_PLOT_M = 150;

    private final KnownBuildings known;
    private final Candidates candidates;
    private final BuildingRows row = new BuildingRows();
    private final int tie;
    private final int onlyOneInUsePenalty;
    private final int layerPenalty;

    public BuildingMatcher(KnownBuildings known) {
        this.known = known;
        this.candidates = new Candidates(known, known.addresses());
        this.tie = (int) Math.round(known.rules().tiePoints() * Score.POINT);
        this.onlyOneInUsePenalty = (int) Math.round(known.rules().onlyOneInUsePenalty() * Score.POINT);
        this.layerPenalty = known.addresses().rules().penalty() * Score.POINT;
    }

    /**
     * @param id building id as stated in the row, or null; blanks inside it are left out when it is not known as written
     * @param address address of the row, see {@link Address#find}, or null
     * @param municipality official code, four digits, of the municipality the row states, or null: a building known to lie in another
     *     is not the row's, unless it has the row's id
     * @param eastM SWEREF 99 TM easting in metres, or NaN when not stated
     * @param northM SWEREF 99 TM northing in metres, or NaN when not stated
     */
    public MatchResult match(
            @Nullable String id,
            @Nullable Address address,
            @Nullable String municipality,
            double eastM,
            double northM) {
        Optional<MatchResult.Found> byId = findById(id, municipality, eastM, northM);
        if (byId.isPresent()) {
            return byId.get();
        }
        row.clear();
        row.add(null, eastM, northM, address, null);
        row.inMunicipality(municipality);
        if (!row.hasAddress(0) && !row.hasPoint(0)) {
            return new MatchResult.None(
                    Key.ofId(id) == null ? MatchResult.Reason.NOTHING_TO_MATCH_BY : MatchResult.Reason.ID_NOT_KNOWN);
        }
        candidates.find(row, 0);
        return decide();
    }

    /** As {@link #match}, by the id alone, now or earlier the building's; the rest of what the row states may cast doubt on it. */
    public Optional<MatchResult.Found> findById(
            @Nullable String id, @Nullable String municipality, double eastM, double northM) {
        Key written = Key.ofId(id);
        if (written == null) {
            return Optional.empty();
        }
        MatchResult.Found found = byKey(written, municipality, eastM, northM);
        Key closedUp = found == null ? Key.ofIdWithoutBlanks(id) : null;
        return Optional.ofNullable(closedUp == null ? found : byKey(closedUp, municipality, eastM, northM));
    }

    private MatchResult.@Nullable Found byKey(Key key, @Nullable String municipality, double eastM, double northM) {
        int building = known.findById(key.high(), key.low());
        if (building >= 0) {
            Set<IdDoubt> doubts = doubts(building, municipality, eastM, northM);
            return new MatchResult.Found(known.fid(building), MatchMethod.ID, CERTAIN_PERCENT, doubts);
        }
        int earlier = known.findByEarlierId(key.high(), key.low());
        if (earlier >= 0) {
            Set<IdDoubt> doubts = doubts(earlier, municipality, eastM, northM);
            return new MatchResult.Found(known.fid(earlier), MatchMethod.EARLIER_ID, EARLIER_ID_PERCENT, doubts);
        }
        return null;
    }

    private Set<IdDoubt> doubts(int building, @Nullable String municipality, double eastM, double northM) {
        if (municipality == null && Double.isNaN(eastM)) {
            return Set.of();
        }
        row.clear();
        row.add(null, eastM, northM, null, null);
        row.inMunicipality(municipality);
        boolean far = row.distanceM(0, known.rows(), building) > known.rules().farFromIdM();
        boolean elsewhere = row.differsInMunicipality(0, known.rows(), building);
        if (!far && !elsewhere) {
            return Set.of();
        }
        Set<IdDoubt> doubts = EnumSet.noneOf(IdDoubt.class);
        if (far) {
            doubts.add(IdDoubt.FAR_FROM_POSITION);
        }
        if (elsewhere) {
            doubts.add(IdDoubt.IN_OTHER_MUNICIPALITY);
        }
        return doubts;
    }

    private MatchResult decide() {
        int size = candidates.size();
        if (candidates.isCrowded() && size > 0) {
            return new MatchResult.Ambiguous(known.fids(candidates.buildings(), size));
        }
        if (size == 0) {
            int nearest = candidates.nearestTooFar();
            return nearest < 0
                    ? new MatchResult.None(whyNone())
                    : new MatchResult.TooFar(known.fid(nearest), Math.round(candidates.nearestTooFarM()));
        }
        if (candidates.isPointElsewhere()) {
            return new MatchResult.None(MatchResult.Reason.OTHER_MUNICIPALITY);
        }
        int level = 1;
        while (level < size && candidates.score(0) - candidates.score(level) <= tie) {
            level++;
        }
        if (level > 1) {
            int inUse = onlyOneInUse(level);
            return inUse < 0
                            || percent(inUse, onlyOneInUsePenalty)
                                    < known.rules().leastPercent()
                    ? new MatchResult.Ambiguous(known.fids(candidates.buildings(), level))
                    : found(inUse, onlyOneInUsePenalty);
        }
        return found(0, 0);
    }

    private MatchResult.Reason whyNone() {
        if (candidates.isElsewhere()) {
            return candidates.isCrowded()
                    ? MatchResult.Reason.TOO_MANY_ELSEWHERE
                    : MatchResult.Reason.OTHER_MUNICIPALITY;
        }
        return candidates.isInLayer() ? MatchResult.Reason.NO_BUILDING_AT_ADDRESS : MatchResult.Reason.NOTHING_NEAR;
    }

    private MatchResult.Found found(int candidate, int penalty) {
        return new MatchResult.Found(
                known.fid(candidates.building(candidate)), candidates.method(candidate), percent(candidate, penalty));
    }

    private int percent(int candidate, int penalty) {
        int byLayer = candidates.method(candidate) == MatchMethod.ADDRESS_LAYER ? layerPenalty : 0;
        return (candidates.score(candidate) - penalty - byLayer) / Score.POINT;
    }

    /**
     * A house and its outbuildings often share an address, and broadband is reported for the house.
     *
     * @return the only one of the first candidates that is in use, −1 when there is none or several, when a building that fits has
     *     another address, or when they do not lie together: a street name occurs in many towns
     */
    private int onlyOneInUse(int level) {
        if (candidates.isFull()) {
            return -1;
        }
        int only = -1;
        for (int i = 0; i < level; i++) {
            if (candidates.method(i) == MatchMethod.POSITION) {
                return -1;
            }
            if (known.isInUse(candidates.building(i))) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only >= 0 && isOnePlot(level, only) ? only : -1;
    }

    private boolean isOnePlot(int level, int house) {
        for (int i = 0; i < level; i++) {
            double apartM = known.rows().distanceM(candidates.building(house), known.rows(), candidates.building(i));
            if (apartM > ONE_PLOT_M) {
                return false;
            }
        }
        return true;
    }
}
