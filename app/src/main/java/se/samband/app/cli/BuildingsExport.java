package se.samband.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samband.app.buildings.BuildingColumns;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.web.CountyState;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.rules.TechnologySet;
import se.samband.core.status.Question;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.text.Text;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.store.row.Building;

/** {@code samband export buildings}: every building in the register, with its status for each level of the rulebook. */
final class BuildingsExport {

    /** Buildings whose texts are fetched at a time. */
    private static final int CHUNK = 2_000;

    private final ExportFile file;
    private final Judged judged;
    private final StatusRulebook rules;
    private final TechnologySet set;
    private final County county;
    private final DeliveryView view;
    private final RegisterView register;

    private BuildingsExport(ExportFile file, Judged judged) {
        this.file = file;
        this.judged = judged;
        this.rules = judged.rulebook();
        this.set = rules.technologySet(judged.question(rules).technologySet());
        CountyState state = Judged.state(file.workspace(), file.seen());
        this.county = state.county();
        this.view = judged.view(county);
        MadeFor.requireJudged(file.seen(), state, view.moment());
        this.register = county.registerAt(view);
    }

    /** @return number of rows */
    static long write(ExportFile file, Judged judged) {
        return new BuildingsExport(file, judged).write();
    }

    private long write() {
        List<StatusColumn> levels = rules.levelsMbit().stream()
                .map(level -> StatusEvaluator.evaluate(county, view, rules, new Question(level, set.id())))
                .toList();
        int[] present = IntStream.range(0, county.buildings().size())
                .filter(register::isPresent)
                .toArray();
        Confidentiality strictest = view.strictest();
        try (RowSink sink = file.open(new SinkLayer("building", columns(), Geometries.POINT), strictest, notes())) {
            for (int from = 0; from < present.length; from += CHUNK) {
                int[] chunk = Arrays.copyOfRange(present, from, Math.min(present.length, from + CHUNK));
                Map<Integer, Building> texts = file.seen()
                        .buildings()
                        .listByFid(IntStream.of(chunk)
                                .mapToObj(county.buildings()::fid)
                                .toList());
                for (int b : chunk) {
                    Building building =
                            Objects.requireNonNull(texts.get(county.buildings().fid(b)));
                    sink.write(row(building, levels, strictest, b), ExportFile.point(county.buildings(), b));
                }
            }
            sink.finish();
        }
        return present.length;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(BuildingColumns.identity(UnaryOperator.identity()));
        columns.add(Column.text("locality_code"));
        columns.add(Column.text("area_type"));
        columns.addAll(BuildingColumns.units(UnaryOperator.identity()));
        rules.levelsMbit().forEach(level -> columns.add(Column.text("status_" + level)));
        columns.add(Column.text("class"));
        return columns;
    }

    private @Nullable Object[] row(Building building, List<StatusColumn> levels, Confidentiality strictest, int b) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(BuildingColumns.identity(building)));
        cells.add(building.localityCode());
        cells.add(building.areaType());
        cells.add(register.count(UnitKind.HOUSEHOLD, b));
        cells.add(register.count(UnitKind.WORKPLACE, b));
        cells.add(register.count(UnitKind.HOLIDAY_HOME, b));
        levels.forEach(level -> cells.add(level.of(b).code()));
        cells.add(strictest.code());
        return cells.toArray();
    }

    private List<Text> notes() {
        List<Text> notes = new ArrayList<>(AskedNotes.of(rules, rules.levelsMbit(), set));
        notes.add(UnitKind.BUILDING.label());
        notes.add(Text.same(judged.moment().asOf().toString()));
        return notes;
    }
}
