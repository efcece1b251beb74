package se.samband.app.selection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Recent;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterView;
import se.samband.core.claim.ClaimTable;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.status.StatusColumn;
import se.samband.core.text.Text;

/** Finds the buildings that a filter lets through, over columns in memory: a million buildings take a moment. */
@Component
public class Selector {

    /** One bit a building. */
    private static final int KEPT = 32;

    private final WorkspaceHolder workspace;

    Selector(WorkspaceHolder workspace) {
        this.workspace = workspace;
    }

    /** Indexes of the buildings that stand in the register and pass; not to be changed. Remembered for the next who asks. */
    public BitSet select(CountyState state, Asked asked, BuildingFilter filter) {
        Recent<Key, BitSet> recent = state.derived(new Selections(), () -> new Recent<>(KEPT));
        return recent.get(new Key(asked, filter), () -> work(state, asked, filter));
    }

    private record Selections() {}

    private record Key(Asked asked, BuildingFilter filter) {}

    private BitSet work(CountyState state, Asked asked, BuildingFilter filter) {
        RegisterView register = state.register(asked.moment());
        IntPredicate passes = statuses(state, asked, filter);
        for (AreaKind kind : filter.areas().keySet()) {
            passes = passes.and(in(state.county(), kind, filter.area(kind)));
        }
        if (filter.expiredPlan()) {
            passes = passes.and(ExpiredPlans.of(state.county(), state.view(asked.moment()), asked.asOf()));
        }
        passes = passes.and(claimed(state, asked, filter))
                .and(text(state.county().buildings(), filter.text()));
        BitSet kept = new BitSet(register.size());
        for (int b = 0; b < register.size(); b++) {
            if (register.isPresent(b) && passes.test(b)) {
                kept.set(b);
            }
        }
        return kept;
    }

    private static IntPredicate statuses(CountyState state, Asked asked, BuildingFilter filter) {
        if (filter.statuses().isEmpty()) {
            return b -> true;
        }
        StatusColumn column = state.statuses(asked.moment(), asked.rules(), asked.question());
        return b -> filter.shows(column.of(b));
    }

    private static IntPredicate in(County county, AreaKind kind, String code) {
        BuildingTable buildings = county.buildings();
        int position = findPosition(kind, code, county).orElse(Integer.MAX_VALUE);
        return kind == AreaKind.AREA_TYPE
                ? b -> buildings.areaType(b).ordinal() == position
                : b -> buildings.area(kind, b) == position;
    }

    /** Position of the area in the column of its kind. */
    static OptionalInt findPosition(AreaKind kind, String code, County county) {
        if (kind == AreaKind.AREA_TYPE) {
            return Arrays.stream(AreaType.values())
                    .filter(type -> type.code().equals(code))
                    .mapToInt(AreaType::ordinal)
                    .findFirst();
        }
        List<Area> areas = county.buildings().areas(kind);
        return IntStream.range(0, areas.size())
                .filter(i -> areas.get(i).code().equals(code))
                .findFirst();
    }

    /** Name of the area that has this position in the column of its kind. */
    static Text areaName(AreaKind kind, int position, County county) {
        return kind == AreaKind.AREA_TYPE
                ? AreaType.values()[position].label()
                : county.buildings().areas(kind).get(position).name();
    }

    private static IntPredicate claimed(CountyState state, Asked asked, BuildingFilter filter) {
        if (filter.owner() == null && filter.technology() == null) {
            return b -> true;
        }
        County county = state.county();
        int owner = filter.owner() == null ? -1 : county.owners().indexOf(filter.owner());
        int technology = filter.technology() == null ? -1 : filter.technology().ordinal();
        ClaimTable claims = county.claims();
        ClaimsInForce.Selector selector = ClaimsInForce.of(county.deliveries(), state.view(asked.moment()))
                .selectorOn(claims);
        return b -> {
            for (int i = selector.select(b) - 1; i >= 0; i--) {
                int claim = selector.claim(i);
                if ((owner < 0 || claims.owner(claim) == owner)
                        && (technology < 0 || claims.technologyOrdinal(claim) == technology)) {
                    return true;
                }
            }
            return false;
        };
    }

    private IntPredicate text(BuildingTable buildings, String text) {
        if (text.isEmpty()) {
            return b -> true;
        }
        int[] fids = workspace.get().buildings().search(text);
        return b -> Arrays.binarySearch(fids, buildings.fid(b)) >= 0;
    }
}
