package se.samband.app.buildings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import se.samband.app.selection.AskedChoices;
import se.samband.app.selection.BuildingFilter;
import se.samband.app.selection.FilterChoices;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.StatusColumn;
import se.samband.store.row.Building;

/** Makes the list: chooses over columns in memory and fetches texts only for the rows that are shown. */
@Service
class ListService {

    static final int PAGE_SIZE = 50;

    private final WorkspaceHolder workspace;
    private final Rulebooks rulebooks;
    private final Sorter sorter;

    ListService(WorkspaceHolder workspace, Rulebooks rulebooks, Sorter sorter) {
        this.workspace = workspace;
        this.rulebooks = rulebooks;
        this.sorter = sorter;
    }

    ListView list(Page page, CountyState state) {
        Asked asked = Asked.of(page, state, rulebooks);
        BuildingFilter filter = BuildingFilter.of(page, state);
        Selection selection = sorter.select(state, asked, filter, Ordering.of(page));
        Pagination pagination = Pagination.of(page, PAGE_SIZE, selection.buildings().length);
        int end = Math.min(selection.buildings().length, pagination.offset() + PAGE_SIZE);
        int[] shown = Arrays.copyOfRange(selection.buildings(), Math.min(pagination.offset(), end), end);
        return new ListView(
                asked,
                filter,
                selection,
                pagination,
                rows(page, state, asked, shown),
                new FilterChoices(page, state, new AskedChoices(page, asked, rulebooks)),
                state.view(asked.moment()).strictest());
    }

    /** The rows of these buildings, in the same order. */
    List<ListView.Row> rows(Page page, CountyState state, Asked asked, int[] shown) {
        BuildingTable table = state.county().buildings();
        RegisterView register = state.register(asked.moment());
        StatusColumn statuses = state.statuses(asked.moment(), asked.rules(), asked.question());
        Map<Integer, Building> texts = workspace
                .get()
                .buildings()
                .listByFid(IntStream.of(shown).mapToObj(table::fid).toList());
        List<ListView.Row> rows = new ArrayList<>();
        for (int b : shown) {
            Building building = texts.get(table.fid(b));
            if (building != null) {
                int municipality = table.area(AreaKind.MUNICIPALITY, b);
                rows.add(new ListView.Row(
                        building,
                        municipality < 0
                                ? ""
                                : page.text(table.areas(AreaKind.MUNICIPALITY)
                                        .get(municipality)
                                        .name()),
                        page.text(table.areaType(b).label()),
                        statuses.of(b),
                        register.count(UnitKind.HOUSEHOLD, b),
                        register.count(UnitKind.WORKPLACE, b),
                        register.count(UnitKind.HOLIDAY_HOME, b)));
            }
        }
        return rows;
    }
}
