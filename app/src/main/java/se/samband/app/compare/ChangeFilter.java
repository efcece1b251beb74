package se.samband.app.compare;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.county.County;
import se.samband.core.diff.ChangeReason;
import se.samband.core.diff.Diff;
import se.samband.core.status.Status;

/**
 * Which of the changed buildings are listed; null is any.
 *
 * @param from standing on side A
 * @param to standing on side B
 * @param municipality official code
 */
record ChangeFilter(
        @Nullable Cause cause,
        @Nullable Standing from,
        @Nullable Standing to,
        @Nullable String municipality) {

    /**
     * Where a building stands on one side.
     *
     * @param status null for not in the register
     */
    record Standing(@Nullable Status status) {

        static final String OUTSIDE = "outside";

        static Optional<Standing> find(String code) {
            return code.equals(OUTSIDE)
                    ? Optional.of(new Standing(null))
                    : Status.find(code).map(Standing::new);
        }

        String code() {
            return status == null ? OUTSIDE : status.code();
        }

        boolean is(Optional<Status> found) {
            return found.orElse(null) == status;
        }
    }

    /** Indexes of the changed buildings that it lets through, ascending. */
    int[] select(Diff diff, County county) {
        return diff.changed()
                .filter(b -> (from == null || from.is(diff.statusA(b)))
                        && (to == null || to.is(diff.statusB(b)))
                        && liesWithin(county.buildings(), b)
                        && isCaused(diff, b))
                .toArray();
    }

    /** The municipality that the changed buildings are to lie in. */
    Optional<Area> findMunicipality(County county) {
        return county.buildings().areas(AreaKind.MUNICIPALITY).stream()
                .filter(area -> area.code().equals(municipality))
                .findFirst();
    }

    private boolean liesWithin(BuildingTable buildings, int building) {
        if (municipality == null) {
            return true;
        }
        int area = buildings.area(AreaKind.MUNICIPALITY, building);
        return area >= 0
                && buildings.areas(AreaKind.MUNICIPALITY).get(area).code().equals(municipality);
    }

    private boolean isCaused(Diff diff, int building) {
        if (cause == null) {
            return true;
        }
        Set<ChangeReason> reasons = diff.reasonsOf(building);
        return cause.reasons().stream().anyMatch(reasons::contains);
    }
}
