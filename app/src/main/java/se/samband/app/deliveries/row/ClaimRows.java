package se.samband.app.deliveries.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.Cells;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.identity.Address;
import se.samband.core.identity.BuildingMatcher;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchResult;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewCoverArea;

/** Rows that say something of a building, tied to it by id, address or position; or of all buildings in an area. */
final class ClaimRows implements RowHandler {

    private static final int METRES_EDGE_TO_EDGE_OF_A_BUILDING = 300;

    private static final Set<ClaimState> TELLS_OF_NETWORK =
            EnumSet.of(ClaimState.CONNECTED, ClaimState.PASSED, ClaimState.PLANNED, ClaimState.GRANTED);

    private static final List<Field> TELLS_ADDRESS = List.of(Field.STREET, Field.ADDRESS, Field.VILLAGE);

    /**
     * The building that a row speaks of.
     *
     * @param id as the row states it, or null
     * @param layerAddress what the row was tied by when that was an address of the address layer, or null
     */
    private record Tied(
            MatchResult.Found building,
            @Nullable String id,
            @Nullable String layerAddress) {}

    private final RowContext in;
    private final BuildingMatcher matcher;
    private final StatedMunicipality municipality;
    private final RepeatedClaims repeated;
    private final DoubtedIds doubtedIds;

    ClaimRows(RowContext in, KnownBuildings known) {
        this.in = in;
        this.matcher = new BuildingMatcher(known);
        this.municipality = new StatedMunicipality(in);
        this.repeated = new RepeatedClaims(in);
        this.doubtedIds = new DoubtedIds(in, known.rules());
    }

    @Override
    public Optional<SkipReason> take(SourceRow row) {
        if (in.namesOtherCounty(row)) {
            return Optional.of(SkipReason.OTHER_COUNTY);
        }
        if (speaksOfArea(row)) {
            return takeArea(row);
        }
        refuseWideArea(row);
        Tied tied = tie(row);
        NewClaim claim = claim(row, tied.building());
        repeated.check(claim, tied.layerAddress());
        if (tied.id() != null) {
            doubtedIds.check(row, tied.id(), tied.building());
        }
        in.sink().claim(claim);
        return Optional.empty();
    }

    @Override
    public List<RowFault> faults(SourceRow row) {
        Cells cells = in.cells();
        return in.faults(
                () -> {
                    if (!speaksOfArea(row)) {
                        tie(row);
                    }
                },
                () -> state(row),
                () -> cells.technology(Field.TECHNOLOGY, row),
                () -> downMbit(row),
                () -> cells.speedMbit(Field.UP_SPEED, row),
                () -> cells.date(Field.PLAN_DATE, row),
                () -> distanceM(row),
                () -> cells.yesNo(Field.DEDICATED, row),
                () -> cells.yesNo(Field.PRIORITISED, row));
    }

    private boolean speaksOfArea(SourceRow row) {
        return isArea(row.geometry()) && in.kind() != DeliveryKind.FILING && in.kind() != DeliveryKind.ELIGIBLE_LIST;
    }

    private static boolean isArea(@Nullable Geometry geometry) {
        return geometry != null && geometry.getDimension() == 2;
    }

    private Optional<SkipReason> takeArea(SourceRow row) {
        Geometry shape = in.where().getShape(row);
        if (!in.county().meets(shape)) {
            return Optional.of(SkipReason.OTHER_COUNTY);
        }
        Cells cells = in.cells();
        in.sink()
                .coverArea(new NewCoverArea(
                        (int) row.number(),
                        cells.text(Field.NAME, row),
                        owner(row),
                        cells.text(Field.PROGRAMME, row),
                        cells.technology(Field.TECHNOLOGY, row),
                        cells.speedMbit(Field.DOWN_SPEED, row),
                        cells.date(Field.PLAN_DATE, row),
                        shape));
        return Optional.empty();
    }

    private void refuseWideArea(SourceRow row) {
        if (!isArea(row.geometry())) {
            return;
        }
        var box = in.where().getShape(row).getEnvelopeInternal();
        if (box.getWidth() > METRES_EDGE_TO_EDGE_OF_A_BUILDING || box.getHeight() > METRES_EDGE_TO_EDGE_OF_A_BUILDING) {
            throw ClaimFaults.areaNotBuilding();
        }
    }

    private NewClaim claim(SourceRow row, MatchResult.Found building) {
        Cells cells = in.cells();
        return new NewClaim(
                (int) row.number(),
                building.fid(),
                state(row),
                cells.technology(Field.TECHNOLOGY, row),
                downMbit(row),
                cells.speedMbit(Field.UP_SPEED, row),
                owner(row),
                cells.date(Field.PLAN_DATE, row),
                distanceM(row),
                cells.yesNo(Field.DEDICATED, row),
                cells.text(Field.PROGRAMME, row),
                Boolean.TRUE.equals(cells.yesNo(Field.PRIORITISED, row)),
                building.method(),
                building.confidencePercent(),
                cells.text(Field.CALL_AREA, row));
    }

    private ClaimState state(SourceRow row) {
        return switch (in.kind()) {
            case PLANNED -> ClaimState.PLANNED;
            case GRANTED -> ClaimState.GRANTED;
            case LATE_CONNECTION -> ClaimState.LATE_CONNECTION;
            case ELIGIBLE_LIST -> ClaimState.ELIGIBLE;
            default -> {
                ClaimState state = in.cells().state(Field.STATE, row);
                if (state == null) {
                    throw in.cells().placed(Field.STATE, null, ClaimFaults.stateMissing());
                }
                yield state;
            }
        };
    }

    /** A speed of nought beside a network is a cell that stands for "not known"; read as a number it would count as a no. */
    private int downMbit(SourceRow row) {
        int mbit = in.cells().speedMbit(Field.DOWN_SPEED, row);
        if (mbit == 0 && TELLS_OF_NETWORK.contains(state(row))) {
            String stated = in.cells().text(Field.DOWN_SPEED, row);
            if (stated != null && stated.chars().noneMatch(c -> c >= '1' && c <= '9')) {
                throw in.cells().placed(Field.DOWN_SPEED, stated, ClaimFaults.speedZero());
            }
        }
        return mbit;
    }

    /** A filing without an owner column speaks of its publisher's own network. */
    private @Nullable String owner(SourceRow row) {
        String owner = in.cells().text(Field.OWNER, row);
        boolean ownNetwork = in.kind() == DeliveryKind.FILING || in.kind() == DeliveryKind.PLANNED;
        return owner == null && ownNetwork ? in.publisher() : owner;
    }

    private int distanceM(SourceRow row) {
        double distance = in.cells().decimal(Field.DISTANCE, row, -1);
        if (distance != -1 && !(distance >= 0 && distance <= 100_000)) {
            throw in.cells().placed(Field.DISTANCE, distance, ClaimFaults.distanceImplausible());
        }
        return (int) Math.ceil(distance);
    }

    /** The address is read only where the id does not settle it, which it does for most rows of a long file. */
    private Tied tie(SourceRow row) {
        String id = in.cells().id(Field.BUILDING_ID, row);
        Coordinate point = in.where().findPoint(row);
        double eastM = point == null ? Double.NaN : point.x;
        double northM = point == null ? Double.NaN : point.y;
        String code = municipality.find(row);
        MatchResult.Found byId = matcher.findById(id, code, eastM, northM).orElse(null);
        if (byId != null) {
            return new Tied(byId, id, null);
        }
        AddressText text = AddressText.find(in.cells(), row);
        Address address = text == null
                ? null
                : Address.find(text.line(), text.postcode(), text.city()).orElse(null);
        MatchResult result = matcher.match(id, address, code, eastM, northM);
        if (result instanceof MatchResult.Found found) {
            AddressText ofLayer = found.method() == MatchMethod.ADDRESS_LAYER ? text : null;
            return new Tied(found, id, ofLayer == null ? null : ofLayer.line());
        }
        throw unmatched(result, id, text);
    }

    private RowFault unmatched(MatchResult result, @Nullable String id, @Nullable AddressText address) {
        RowFault fault = ClaimFaults.unmatched(result, id != null);
        String value = id != null ? id : address == null ? null : address.line();
        List<Field> told = id != null ? List.of(Field.BUILDING_ID) : TELLS_ADDRESS;
        return told.stream()
                .filter(in.cells()::has)
                .findFirst()
                .map(field -> in.cells().placed(field, value, fault))
                .orElse(fault);
    }
}
