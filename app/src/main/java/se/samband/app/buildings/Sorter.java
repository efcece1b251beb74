package se.samband.app.buildings;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import se.samband.app.selection.BuildingFilter;
import se.samband.app.selection.Selector;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Recent;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.status.StatusColumn;

/** Puts the buildings that a filter lets through in order, and counts what they hold. */
@Component
class Sorter {

    /** Four bytes a building of the list. */
    private static final int KEPT = 24;

    private final WorkspaceHolder workspace;
    private final Selector selector;

    Sorter(WorkspaceHolder workspace, Selector selector) {
        this.workspace = workspace;
        this.selector = selector;
    }

    /** Remembered for the next page of the same list. */
    Selection select(CountyState state, Asked asked, BuildingFilter filter, Ordering ordering) {
        // Apart from what the pages have in common, which many different lists would push out.
        Recent<Key, Selection> lists = state.derived(new Lists(), () -> new Recent<>(KEPT));
        return lists.get(new Key(asked, filter, ordering), () -> {
            int[] kept = selector.select(state, asked, filter).stream().toArray();
            RegisterView register = state.register(asked.moment());
            long[] units = new long[UnitKind.values().length];
            for (UnitKind unit : UnitKind.values()) {
                for (int b : kept) {
                    units[unit.ordinal()] += register.count(unit, b);
                }
            }
            return new Selection(sorted(kept, state, asked, ordering), units);
        });
    }

    private record Lists() {}

    private record Key(Asked asked, BuildingFilter filter, Ordering ordering) {}

    private int[] sorted(int[] kept, CountyState state, Asked asked, Ordering ordering) {
        int[] byAddress = addressRanks(state);
        RegisterView register = state.register(asked.moment());
        BuildingTable buildings = state.county().buildings();
        StatusColumn statuses = state.statuses(asked.moment(), asked.rules(), asked.question());
        boolean reversed = ordering.descending() && ordering.by() == Ordering.By.ADDRESS;
        // One number holds what is sorted by and the place in the order of addresses, so that ties fall in that order.
        long[] keys = new long[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int b = kept[i];
            long by = switch (ordering.by()) {
                case ADDRESS -> 0;
                case MUNICIPALITY -> buildings.area(AreaKind.MUNICIPALITY, b);
                case HOUSEHOLDS -> register.count(UnitKind.HOUSEHOLD, b);
                case WORKPLACES -> register.count(UnitKind.WORKPLACE, b);
                case HOLIDAY -> register.count(UnitKind.HOLIDAY_HOME, b);
                case STATUS -> statuses.of(b).ordinal();
            };
            long rank = reversed ? Integer.MAX_VALUE - byAddress[b] : byAddress[b];
            keys[i] = ((ordering.descending() ? -by : by) << Integer.SIZE) + rank;
        }
        Arrays.sort(keys);
        int[] buildingAt = addressOrder(state);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int rank = (int) keys[i];
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
}
