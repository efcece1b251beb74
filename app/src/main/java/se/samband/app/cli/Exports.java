package se.samband.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.app.compare.Sides;
import se.samband.app.figures.FigureNotes;
import se.samband.app.figures.FigureReport;
import se.samband.app.figures.FigureSheet;
import se.samband.app.figures.FigureSheet.Headers;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.diff.Diff;
import se.samband.core.diff.Side;
import se.samband.core.diff.Step;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.text.Lang;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.Building;
import se.samband.store.row.Feature;
import se.samband.store.row.StoredDelivery;

/**
 * Writes the exports of the command line, which programs read: column names and words of the program's own are codes that stay as
 * they are. Names of areas and the notes are in the user's language. {@code docs/cli.md} lists the columns.
 */
final class Exports {

    /** Buildings whose texts are fetched at a time. */
    private static final int CHUNK = 2_000;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Workspace workspace;
    private final Lang lang;
    private final Path file;
    private final SinkFormat format;

    Exports(Workspace workspace, Lang lang, Path file, SinkFormat format) {
        this.workspace = workspace;
        this.lang = lang;
        this.file = file;
        this.format = format;
    }

    long status(Judged judged, AreaKind by, UnitKind unit) {
        FigureReport report = Judged.service(workspace).report(judged.figures(by, unit));
        return new FigureSheet(report, FigureNotes.of(report, workspace.info(), lang), lang, Headers.CODES)
                .write(file, format);
    }

    long buildings(Judged judged) {
        County county = workspace.loadCounty();
        StatusRulebook rules = judged.rulebook();
        DeliveryView view = judged.view(county);
        RegisterView register = county.registerAt(view);
        String set = judged.question(rules).technologySet();
        List<Column> columns = new ArrayList<>(List.of(
                Column.integer("building"),
                Column.text("building_id"),
                Column.text("address"),
                Column.text("postcode"),
                Column.text("city"),
                Column.text("municipality_code"),
                Column.text("locality_code"),
                Column.text("area_type"),
                Column.integer("households"),
                Column.integer("workplaces"),
                Column.integer("holiday_homes")));
        List<StatusColumn> levels = new ArrayList<>();
        for (int level : rules.levelsMbit()) {
            columns.add(Column.text("status_" + level));
            levels.add(StatusEvaluator.evaluate(county, view, rules, new Question(level, set)));
        }
        columns.add(Column.text("class"));
        int[] present = IntStream.range(0, county.buildings().size())
                .filter(register::isPresent)
                .toArray();
        try (RowSink sink = open(
                "building",
                columns,
                Geometries.POINT,
                notes(judged, rules, judged.question(rules), UnitKind.BUILDING))) {
            for (int from = 0; from < present.length; from += CHUNK) {
                int[] chunk = Arrays.copyOfRange(present, from, Math.min(present.length, from + CHUNK));
                Map<Integer, Building> texts = workspace
                        .buildings()
                        .listByFid(IntStream.of(chunk)
                                .mapToObj(county.buildings()::fid)
                                .toList());
                for (int b : chunk) {
                    Building building =
                            Objects.requireNonNull(texts.get(county.buildings().fid(b)));
                    sink.write(row(building, county, register, levels, view.strictest(), b), point(county, b));
                }
            }
            sink.finish();
        }
        return present.length;
    }

    private static @Nullable Object[] row(
            Building building,
            County county,
            RegisterView register,
            List<StatusColumn> levels,
            Confidentiality confidentiality,
            int b) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(building.fid());
        cells.add(building.registerId());
        cells.add(building.address());
        cells.add(building.postcode());
        cells.add(building.city());
        cells.add(code(county, AreaKind.MUNICIPALITY, b));
        cells.add(code(county, AreaKind.LOCALITY, b));
        cells.add(county.buildings().areaType(b).code());
        cells.add(register.count(UnitKind.HOUSEHOLD, b));
        cells.add(register.count(UnitKind.WORKPLACE, b));
        cells.add(register.count(UnitKind.HOLIDAY_HOME, b));
        levels.forEach(level -> cells.add(level.of(b).code()));
        cells.add(confidentiality.code());
        return cells.toArray();
    }

    long diff(Judged judged, String from, String to) {
        County county = workspace.loadCounty();
        StatusRulebook rules = judged.rulebook();
        Sides sides = new Sides(county.deliveries(), workspace.keepsakes().snapshots(), Instant.now());
        Moment a = sides.get(from).moment();
        Moment b = sides.get(to).moment();
        Diff diff = Diff.between(county, new Side(a, rules), new Side(b, rules), judged.question(rules));
        Confidentiality confidentiality = Sides.strictest(county, a, b);
        List<Column> columns = List.of(
                Column.integer("building"),
                Column.text("municipality_code"),
                Column.text("change"),
                Column.text("reason"),
                Column.text("from"),
                Column.text("to"),
                Column.text("deliveries"),
                Column.text("class"));
        long[] rows = {0};
        try (RowSink sink = open("diff", columns, Geometries.POINT, List.of())) {
            diff.changed().forEach(building -> {
                for (Step step : diff.stepsOf(building)) {
                    sink.write(step(county, building, step, confidentiality), point(county, building));
                    rows[0]++;
                }
            });
            sink.finish();
        }
        return rows[0];
    }

    private static @Nullable Object[] step(County county, int b, Step step, Confidentiality confidentiality) {
        String deliveries = step.deliveries().stream()
                .map(d -> Long.toString(county.deliveries().get(d).id()))
                .collect(Collectors.joining(" "));
        return new @Nullable Object[] {
            county.buildings().fid(b),
            code(county, AreaKind.MUNICIPALITY, b),
            code(step.changeClass()),
            code(step.reason()),
            step.findFrom().map(Status::code).orElse(null),
            step.findTo().map(Status::code).orElse(null),
            deliveries,
            confidentiality.code()
        };
    }

    long deliveries() {
        List<StoredDelivery> all =
                workspace.deliveries().list(DeliveryQuery.all()).rows();
        List<Column> columns = List.of(
                Column.integer("delivery"),
                Column.text("kind"),
                Column.text("publisher"),
                Column.date("as_of"),
                Column.text("received_at"),
                Column.text("file_name"),
                Column.text("sha256"),
                Column.text("class"),
                Column.integer("rows_taken"),
                Column.integer("rows_refused"),
                Column.text("withdrawn_at"));
        try (RowSink sink = open("delivery", columns, Geometries.NONE, List.of())) {
            for (StoredDelivery d : all) {
                var facts = d.delivery();
                sink.write(
                        new @Nullable Object[] {
                            d.id(),
                            facts.kind().code(),
                            facts.publisher(),
                            facts.asOf(),
                            facts.receivedAt(),
                            facts.fileName(),
                            facts.sha256(),
                            facts.confidentiality().code(),
                            d.rowsTaken(),
                            d.rowsRefused(),
                            facts.withdrawnAt()
                        },
                        null);
            }
            sink.finish();
        }
        return all.size();
    }

    /** A layer of the workspace with all its columns as text. */
    long layer(String name) {
        List<Feature> first = new ArrayList<>();
        workspace.features().each(name, f -> {
            if (first.isEmpty()) {
                first.add(f);
            }
        });
        List<Column> columns = first.isEmpty()
                ? List.of(Column.text("fid"))
                : first.getFirst().attributes().keySet().stream()
                        .map(Column::text)
                        .toList();
        long[] rows = {0};
        try (RowSink sink = open(name, columns, Geometries.ANY, List.of())) {
            workspace.features().each(name, f -> {
                sink.write(f.attributes().values().toArray(), f.geometry());
                rows[0]++;
            });
            sink.finish();
        }
        return rows[0];
    }

    private RowSink open(String name, List<Column> columns, Geometries geometries, List<String> notes) {
        List<String> all = new ArrayList<>();
        if (workspace.info().invented()) {
            all.add(lang == Lang.SV ? "Påhittade uppgifter." : "Invented data.");
        }
        all.addAll(notes);
        return Sinks.open(
                file,
                format,
                new SinkLayer(name, columns, geometries),
                SinkOptions.of(lang).withNotes(all));
    }

    private List<String> notes(Judged judged, StatusRulebook rules, Question question, UnitKind unit) {
        return List.of(
                rules.name().in(lang) + " (" + rules.id() + ")",
                question.levelMbit() + " Mbit/s, "
                        + rules.technologySet(question.technologySet()).name().in(lang),
                unit.label().in(lang),
                judged.moment().asOf().toString());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String code(County county, AreaKind kind, int building) {
        int area = county.buildings().area(kind, building);
        return area < 0 ? null : county.buildings().areas(kind).get(area).code();
    }

    private static org.locationtech.jts.geom.Point point(County county, int b) {
        return GEOMETRY.createPoint(
                new Coordinate(county.buildings().eastM(b), county.buildings().northM(b)));
    }
}
