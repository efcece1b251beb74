package se.samband.core.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;

/** Makes changes to a county, or to the claims of one building. */
final class Changes {

    private static final String NOBODY = "(tänkt uppgift)";

    private Changes() {}

    static County apply(County county, Moment moment, List<Change> changes) {
        List<Delivery> deliveries = county.deliveries();
        for (Change change : changes) {
            if (change instanceof Change.AddClaim add) {
                deliveries = withSupposed(county.deliveries(), moment, add.kind());
            }
        }
        return county.with(
                deliveries, rebuild(county.claims(), 0, county.buildings().size(), changes));
    }

    /** The deliveries and, after them, a supposed one that is in force at the moment and shares its stream with none. */
    static List<Delivery> withSupposed(List<Delivery> deliveries, Moment moment, DeliveryKind kind) {
        long id = deliveries.stream().mapToLong(Delivery::id).max().orElse(0) + 1;
        List<Delivery> extended = new ArrayList<>(deliveries);
        extended.add(new Delivery(
                id,
                kind,
                NOBODY,
                moment.asOf(),
                moment.knownAt(),
                NOBODY,
                "",
                Confidentiality.OPEN,
                Scope.COMPLETE,
                null,
                null,
                null));
        return List.copyOf(extended);
    }

    /** The claims about the buildings {@code from} (inclusive) to {@code to} (exclusive), numbered from 0, with the changes made. */
    static ClaimTable rebuild(ClaimTable claims, int from, int to, List<Change> changes) {
        ClaimTable.Builder table = new ClaimTable.Builder();
        for (int building = from; building < to; building++) {
            for (int c = claims.begin(building); c < claims.end(building); c++) {
                Claim changed = changed(c, claims.get(c), changes);
                if (changed != null) {
                    table.add(building - from, changed);
                }
            }
            for (Change change : changes) {
                if (change instanceof Change.AddClaim add && add.building() == building) {
                    table.add(building - from, add.claim());
                }
            }
        }
        return table.build(to - from);
    }

    private static @Nullable Claim changed(int position, Claim claim, List<Change> changes) {
        Claim changed = claim;
        for (Change change : changes) {
            if (change instanceof Change.RemoveClaim remove && remove.claim() == position) {
                return null;
            }
            if (change instanceof Change.Edit edit && edit.claim() == position) {
                changed = edited(changed, edit);
            }
        }
        return changed;
    }

    private static Claim edited(Claim c, Change.Edit edit) {
        return switch (edit) {
            case Change.SetTechnology e ->
                copy(c, e.technology(), c.downMbit(), c.planDate(), c.distanceM(), c.confidencePercent());
            case Change.SetSpeed e ->
                copy(c, c.technology(), e.downMbit(), c.planDate(), c.distanceM(), c.confidencePercent());
            case Change.SetPlanDate e ->
                copy(c, c.technology(), c.downMbit(), e.planDate(), c.distanceM(), c.confidencePercent());
            case Change.SetDistance e ->
                copy(c, c.technology(), c.downMbit(), c.planDate(), e.distanceM(), c.confidencePercent());
            case Change.SetConfidence e ->
                copy(c, c.technology(), c.downMbit(), c.planDate(), c.distanceM(), e.confidencePercent());
        };
    }

    private static Claim copy(
            Claim c, Technology technology, int downMbit, @Nullable LocalDate planDate, int distanceM, int confidence) {
        return new Claim(
                c.delivery(),
                c.row(),
                c.state(),
                technology,
                downMbit,
                c.owner(),
                planDate,
                distanceM,
                c.dedicated(),
                c.programme(),
                c.prioritised(),
                c.matchMethod(),
                confidence);
    }
}
