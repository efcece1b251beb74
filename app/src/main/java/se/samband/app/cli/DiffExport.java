package se.samband.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.app.compare.Sides;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.web.CountyState;
import se.samband.core.area.AreaKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.Moment;
import se.samband.core.diff.Diff;
import se.samband.core.diff.Side;
import se.samband.core.diff.Step;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.text.Text;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.store.Workspace;

/** {@code samband export diff}: every step of every building that changed between two sides. */
final class DiffExport {

    private static final List<Column> COLUMNS = List.of(
            Column.integer("building"),
            Column.text("municipality_code"),
            Column.text("change"),
            Column.text("reason"),
            Column.text("from"),
            Column.text("to"),
            Column.text("deliveries"),
            Column.text("class"));

    private DiffExport() {}

    /** @return number of rows */
    static long write(ExportFile file, Judged judged, String from, String to) {
        Workspace workspace = file.workspace();
        CountyState state = Judged.state(workspace, file.seen());
        County county = state.county();
        StatusRulebook rules = judged.rulebook();
        Question question = judged.question(rules);
        Sides sides = new Sides(county.deliveriesTold(), workspace.keepsakes().snapshots(), Instant.now());
        Moment a = sides.get(from).moment();
        Moment b = sides.get(to).moment();
        MadeFor.requireCompared(file.seen(), state, a, b);
        Diff diff = Diff.between(county, new Side(a, rules), new Side(b, rules), question);
        Confidentiality strictest = Sides.strictest(county, a, b);
        long[] rows = {0};
        SinkLayer layer = new SinkLayer("diff", COLUMNS, Geometries.POINT);
        try (RowSink sink = file.open(layer, strictest, notes(rules, question, a, b))) {
            diff.changed().forEach(building -> {
                for (Step step : diff.stepsOf(building)) {
                    sink.write(row(county, building, step, strictest), ExportFile.point(county.buildings(), building));
                    rows[0]++;
                }
            });
            sink.finish();
        }
        return rows[0];
    }

    private static @Nullable Object[] row(County county, int b, Step step, Confidentiality strictest) {
        String deliveries = step.deliveries().stream()
                .map(county.deliveries()::get)
                .filter(Delivery::isDisclosed)
                .map(delivery -> Long.toString(delivery.id()))
                .collect(Collectors.joining(" "));
        return new @Nullable Object[] {
            county.buildings().fid(b),
            ExportFile.code(county.buildings(), AreaKind.MUNICIPALITY, b),
            step.changeClass().code(),
            step.reason().code(),
            step.findFrom().map(Status::code).orElse(null),
            step.findTo().map(Status::code).orElse(null),
            deliveries,
            strictest.code()
        };
    }

    private static List<Text> notes(StatusRulebook rules, Question question, Moment a, Moment b) {
        List<Text> notes = new ArrayList<>(
                AskedNotes.of(rules, List.of(question.levelMbit()), rules.technologySet(question.technologySet())));
        notes.add(Text.same(a.asOf() + " – " + b.asOf()));
        return notes;
    }
}
