package se.samband.app.map;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.status.Status;
import se.samband.core.status.StatusColumn;
import se.samband.store.row.Building;

/** The buildings that the map shows, as rows. */
@Component
class BuildingTables {

    private static final int ROWS = 50;
    private static final Status[] STATUSES = Status.values();

    private final WorkspaceHolder workspace;
    private final BuildingLayer layer;

    BuildingTables(WorkspaceHolder workspace, BuildingLayer layer) {
        this.workspace = workspace;
        this.layer = layer;
    }

    /** @param box what is in view, or null for the whole county */
    TableView table(Page page, CountyState state, MapFilter filter, @Nullable Envelope box) {
        ShownBuildings shown = layer.shown(state, filter);
        BuildingTable buildings = state.county().buildings();
        BitSet inside = box == null ? shown.kept() : within(shown.kept(), buildings, box);
        Pagination pagination = Pagination.of(page, ROWS, inside.cardinality());
        List<Integer> fids = inside.stream()
                .skip(pagination.offset())
                .limit(ROWS)
                .mapToObj(buildings::fid)
                .toList();
        String query = filter.query() + (box == null ? "" : "&bbox=" + BoundingBox.text(box));
        return new TableView(
                query, counts(inside, shown.statuses()), box != null, pagination, rows(state, shown, fids));
    }

    private static BitSet within(BitSet kept, BuildingTable buildings, Envelope box) {
        BitSet inside = new BitSet(kept.length());
        for (int b = kept.nextSetBit(0); b >= 0; b = kept.nextSetBit(b + 1)) {
            if (box.contains(buildings.eastM(b), buildings.northM(b))) {
                inside.set(b);
            }
        }
        return inside;
    }

    private static Map<Status, Integer> counts(BitSet buildings, StatusColumn statuses) {
        int[] counts = new int[STATUSES.length];
        for (int b = buildings.nextSetBit(0); b >= 0; b = buildings.nextSetBit(b + 1)) {
            counts[statuses.of(b).ordinal()]++;
        }
        Map<Status, Integer> found = new EnumMap<>(Status.class);
        for (Status status : STATUSES) {
            if (counts[status.ordinal()] > 0) {
                found.put(status, counts[status.ordinal()]);
            }
        }
        return found;
    }

    Optional<BuildingRow> find(CountyState state, MapFilter filter, int fid) {
        int index = state.county().buildings().indexOfFid(fid);
        if (index < 0) {
            return Optional.empty();
        }
        Status status = state.statuses(filter.asked().moment(), filter.asked().rules(), filter.question())
                .of(index);
        return workspace
                .get()
                .buildings()
                .find(fid)
                .map(building -> new BuildingRow(building, municipality(building, names(state)), status));
    }

    private List<BuildingRow> rows(CountyState state, ShownBuildings shown, List<Integer> fids) {
        if (fids.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = names(state);
        return workspace.get().buildings().listByFid(fids).values().stream()
                .sorted(Comparator.comparingInt(Building::fid))
                .map(building -> new BuildingRow(
                        building,
                        municipality(building, names),
                        shown.statuses().of(state.county().buildings().indexOfFid(building.fid()))))
                .toList();
    }

    private static String municipality(Building building, Map<String, String> names) {
        String code = building.municipalityCode();
        return code == null ? "" : names.getOrDefault(code, code);
    }

    private static Map<String, String> names(CountyState state) {
        Map<String, String> names = new HashMap<>();
        for (Area area : state.county().buildings().areas(AreaKind.MUNICIPALITY)) {
            names.put(area.code(), area.name().sv());
        }
        return names;
    }
}
