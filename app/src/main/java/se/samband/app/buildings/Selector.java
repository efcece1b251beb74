package se.samband.app.buildings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.delivery.Moment;
import se.samband.core.status.Question;
import se.samband.core.status.StatusColumn;

/** Finds the buildings that a filter leaves, over columns in memory: a million buildings take a moment. */
@Component
class Selector {

    private final WorkspaceHolder workspace;

    Selector(WorkspaceHolder workspace) {
        this.workspace = workspace;
    }

    /** Remembered for the next page of the same list. */
    Selection select(CountyState state, Asked asked, BuildingFilter filter) {
        return state.derived(
                new SelectionKey(asked.rules().id(), asked.question(), asked.moment(), filter),
                () -> work(state, asked, filter));
    }

    private Selection work(CountyState state, Asked asked, BuildingFilter filter) {
        RegisterView register = state.register(asked.moment());
        int[] kept = IntStream.range(0, state.county().buildings().size())
                .filter(register::isPresent)
                .filter(statuses(state, asked, filter.statuses()))
                .filter(areas(state.county().buildings(), filter))
                .filter(owner(state, asked, filter.owner()))
                .filter(text(state.county().buildings(), filter.text()))
                .toArray();
        long[] units = new long[UnitKind.values().length];
        for (UnitKind unit : UnitKind.values()) {
            for (int b : kept) {
                units[unit.ordinal()] += register.count(unit, b);
            }
        }
        return new Selection(sorted(kept, state, asked, filter), units);
    }

    private static IntPredicate statuses(CountyState state, Asked asked, Set<?> wanted) {
        if (wanted.isEmpty()) {
            return b -> true;
        }
        StatusColumn column = column(state, asked);
        return b -> wanted.contains(column.of(b));
    }

    private static IntPredicate areas(BuildingTable buildings, BuildingFilter filter) {
        IntPredicate type = filter.areaType().isEmpty()
                ? b -> true
                : b -> buildings.areaType(b).code().equals(filter.areaType());
        return in(buildings, AreaKind.MUNICIPALITY, filter.municipality())
                .and(in(buildings, AreaKind.LOCALITY, filter.locality()))
                .and(in(buildings, AreaKind.DESO, filter.deso()))
                .and(type);
    }

    private static IntPredicate in(BuildingTable buildings, AreaKind kind, String code) {
        if (code.isEmpty()) {
            return b -> true;
        }
        List<Area> areas = buildings.areas(kind);
        int position = IntStream.range(0, areas.size())
                .filter(i -> areas.get(i).code().equals(code))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return b -> buildings.area(kind, b) == position;
    }

    private static IntPredicate owner(CountyState state, Asked asked, String name) {
        if (name.isEmpty()) {
            return b -> true;
        }
        County county = state.county();
        int owner = county.owners().indexOf(name);
        ClaimsInForce.Selector selector = ClaimsInForce.of(county.deliveries(), state.view(asked.moment()))
                .selectorOn(county.claims());
        return b -> {
            int count = selector.select(b);
            for (int i = 0; i < count; i++) {
                if (owner >= 0 && county.claims().owner(selector.claim(i)) == owner) {
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

    private int[] sorted(int[] kept, CountyState state, Asked asked, BuildingFilter filter) {
        int[] byAddress = addressRanks(state);
        RegisterView register = state.register(asked.moment());
        BuildingTable buildings = state.county().buildings();
        // One number holds what is sorted by and the place in the order of addresses, so that ties fall in that order.
        long[] keys = new long[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int b = kept[i];
            long by = switch (filter.sort()) {
                case ADDRESS -> 0;
                case MUNICIPALITY -> buildings.area(AreaKind.MUNICIPALITY, b);
                case HOUSEHOLDS -> register.count(UnitKind.HOUSEHOLD, b);
                case WORKPLACES -> register.count(UnitKind.WORKPLACE, b);
                case HOLIDAY -> register.count(UnitKind.HOLIDAY_HOME, b);
                case STATUS -> column(state, asked).of(b).ordinal();
            };
            boolean reversed = filter.descending() && filter.sort() == BuildingFilter.Sort.ADDRESS;
            long rank = reversed ? Integer.MAX_VALUE - byAddress[b] : byAddress[b];
            keys[i] = ((filter.descending() ? -by : by) << Integer.SIZE) + rank;
        }
        Arrays.sort(keys);
        int[] buildingAt = addressOrder(state);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int rank = (int) keys[i];
            boolean reversed = filter.descending() && filter.sort() == BuildingFilter.Sort.ADDRESS;
            order[i] = buildingAt[reversed ? Integer.MAX_VALUE - rank : rank];
        }
        return order;
    }

    /** Building indexes in order of address. */
    private int[] addressOrder(CountyState state) {
        return state.derived(
                "buildings.address-order",
                () -> Arrays.stream(workspace.get().buildings().addressOrder())
                        .map(state.county().buildings()::indexOfFid)
                        .filter(b -> b >= 0)
                        .toArray());
    }

    private int[] addressRanks(CountyState state) {
        return state.derived("buildings.address-rank", () -> {
            int[] order = addressOrder(state);
            int[] rank = new int[state.county().buildings().size()];
            for (int i = 0; i < order.length; i++) {
                rank[order[i]] = i;
            }
            return rank;
        });
    }

    private static StatusColumn column(CountyState state, Asked asked) {
        return state.statuses(asked.moment(), asked.rules(), asked.question());
    }

    private record SelectionKey(String rulebook, Question question, Moment moment, BuildingFilter filter) {}
}
