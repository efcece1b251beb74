package se.samband.app.buildings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Asked;
import se.samband.core.area.AreaType;
import se.samband.core.delivery.Delivery;
import se.samband.core.eligibility.EligibilityTrace;
import se.samband.core.rules.EligibilityRulebook;
import se.samband.core.rules.TechnologySet;
import se.samband.core.status.Status;
import se.samband.core.status.Trace;
import se.samband.store.row.Building;
import se.samband.store.row.BuildingRecord;
import se.samband.store.row.LayerAddress;

/**
 * Everything the page of one building shows.
 *
 * @param placeNames names of municipality, locality and DeSO, as far as it lies in one
 * @param matrix its status for every level, then every technology set
 * @param claims every claim about it by position in the claim table
 * @param records what registers said of it, the oldest first
 * @param layerAddresses addresses at it that were imported by themselves
 */
record BuildingView(
        Building building,
        Asked asked,
        boolean present,
        PlaceNames placeNames,
        AreaType areaType,
        List<MatrixRow> matrix,
        Trace trace,
        Map<Integer, ClaimRow> claims,
        List<Then> history,
        List<Judged> eligibility,
        List<Registered> records,
        List<LayerAddress> layerAddresses) {

    record PlaceNames(
            @Nullable String municipality,
            @Nullable String locality,
            @Nullable String deso) {}

    /** @param cells one for each technology set of the rulebook */
    record MatrixRow(int levelMbit, List<Cell> cells) {}

    record Cell(TechnologySet set, Status status) {}

    /**
     * The status on a day, as far as is known now.
     *
     * @param deliveries those that speak of the building and describe that day
     */
    record Then(LocalDate day, Status status, List<Delivery> deliveries) {}

    /** The building by the rules of a call, judged by what is reported on the day asked for even where the call is of another time. */
    record Judged(EligibilityRulebook rules, EligibilityTrace trace) {

        boolean isOpen() {
            return rules.isValidOn(trace.evaluationDate());
        }

        /** The last day of a call that has ended by the day asked for. */
        Optional<LocalDate> findEnd() {
            return rules.header().findValidTo().filter(end -> end.isBefore(trace.evaluationDate()));
        }
    }

    record Registered(Delivery delivery, BuildingRecord record) {
        String href() {
            return "/deliveries/" + delivery.id() + "?row=" + record.rowNo() + "#row-" + record.rowNo();
        }
    }

    /** The address, its own or one of the address layer, else the id in the register, else the number in the workspace. */
    String heading() {
        String address = building.address();
        if (address == null && !layerAddresses.isEmpty()) {
            return layerAddresses.getFirst().label();
        }
        return Optional.ofNullable(address == null ? building.registerId() : address)
                .orElse("#" + building.fid());
    }

    String city() {
        String postcode = building.postcode();
        String city = building.city();
        return ((postcode == null ? "" : postcode) + " " + (city == null ? "" : city)).strip();
    }

    boolean hasOpenCall() {
        return eligibility.stream().anyMatch(Judged::isOpen);
    }

    ClaimRow claim(int position) {
        ClaimRow row = claims.get(position);
        if (row == null) {
            throw new IllegalArgumentException("no claim " + position + " about building " + building.fid());
        }
        return row;
    }

    /** Ids of earlier registers, each with the delivery that last used it. */
    List<Registered> earlierIds() {
        return records.stream()
                .filter(r -> r.record().registerId() != null
                        && !r.record().registerId().equals(building.registerId()))
                .toList();
    }
}
