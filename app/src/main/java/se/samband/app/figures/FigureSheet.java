package se.samband.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.disclosure.Door;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.figures.Fraction;
import se.samband.core.figures.Share;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.status.Status;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.geo.sink.SinkOptions;

/** Figures by area as a file: one row for each area, then one for all of them, and the basis as notes. */
public final class FigureSheet {

    private static final int PERCENT_DECIMALS = 2;

    /** What stands over the columns. */
    public enum Headers {
        /** English names that never change, for programs. */
        CODES,
        /** Words in the reader's language. */
        WORDS
    }

    private final FigureReport report;
    private final SinkOptions options;
    private final Lang lang;
    private final Headers headers;

    /** @param options with the notes of the report, see {@link FigureNotes} */
    public FigureSheet(FigureReport report, SinkOptions options, Headers headers) {
        this.report = report;
        this.options = options;
        this.lang = options.lang();
        this.headers = headers;
    }

    /** Writes a file whole. Returns the number of rows. */
    public int write(Door door) {
        try (RowSink sink = door.rows(layer(), options)) {
            return write(sink);
        }
    }

    /** Number of rows that there will be. */
    public int rows() {
        return report.lines().size() + (report.query().by() == AreaKind.COUNTY ? 0 : 1);
    }

    private int write(RowSink sink) {
        AreaKind by = report.query().by();
        report.lines().forEach(line -> sink.write(cells(by, code(line), line), null));
        int rows = report.lines().size();
        if (by != AreaKind.COUNTY) {
            FigureLine total = report.total();
            AreaKind kind = report.query().findWithin().map(Area::kind).orElse(AreaKind.COUNTY);
            sink.write(cells(kind, total.area() == null ? report.countyCode() : code(total), total), null);
            rows++;
        }
        sink.finish();
        return rows;
    }

    private SinkLayer layer() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(header("kind", new Text("områdesslag", "kind of area"))),
                Column.text(header("code", new Text("kod", "code"))),
                Column.text(header("name", report.query().by().label())),
                Column.integer(header(
                        "all",
                        new Text(
                                report.query().unit().label().sv() + ", alla",
                                report.query().unit().label().en() + ", all")))));
        for (Status status : Status.values()) {
            columns.add(Column.integer(header(status.code(), status.label())));
        }
        columns.add(Column.decimal(header(
                "reached_at_least_percent",
                new Text("ansluten eller i absolut närhet, minst %", "connected or passed, at least %"))));
        columns.add(Column.decimal(header(
                "reached_at_most_percent",
                new Text("ansluten eller i absolut närhet, högst %", "connected or passed, at most %"))));
        columns.add(Column.decimal(header(
                "take_up_percent",
                new Text(
                        "anslutningsgrad %: anslutna av anslutna eller i absolut närhet",
                        "take-up %: connected of connected or passed"))));
        GoalTier goal = report.query().heldGoal();
        if (headers == Headers.CODES) {
            columns.addAll(List.of(
                    Column.text("goal"), Column.integer("left_to_goal"), Column.integer("left_to_goal_at_best")));
        } else if (goal != null) {
            columns.add(Column.integer(goal.left().in(lang)));
            columns.add(Column.integer(
                    new Text("kvar om alla okända är nådda", "left if all unknown are reached").in(lang)));
        }
        return new SinkLayer(header("status", new Text("siffror", "figures")), columns, Geometries.NONE);
    }

    private String header(String code, Text words) {
        return headers == Headers.CODES ? code : words.in(lang);
    }

    private static @Nullable String code(FigureLine line) {
        return line.findArea().map(Area::code).orElse(null);
    }

    private @Nullable Object[] cells(AreaKind kind, @Nullable String code, FigureLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(header(kind.code(), kind.label()));
        cells.add(code);
        cells.add(line.name().in(lang));
        cells.add(line.counts().total(report.query().unit()));
        for (Status status : Status.values()) {
            cells.add(line.counts().of(status, report.query().unit()));
        }
        Share reached = line.reached(report.query().unit());
        cells.add(percent(reached.findLower()));
        cells.add(percent(reached.findUpper()));
        cells.add(percent(line.takeUp(report.query().unit()).find()));
        goalCells(line.outcome(), cells);
        return cells.toArray();
    }

    private void goalCells(@Nullable GoalOutcome outcome, List<@Nullable Object> cells) {
        GoalTier goal = report.query().heldGoal();
        if (headers == Headers.CODES) {
            cells.add(goal == null ? null : goal.id());
        }
        if (outcome != null) {
            cells.add(outcome.left());
            cells.add(outcome.leftAtBest());
        } else if (headers == Headers.CODES) {
            cells.add(null);
            cells.add(null);
        }
    }

    private static @Nullable Object percent(Optional<Fraction> share) {
        return share.map(fraction -> fraction.percent(PERCENT_DECIMALS)).orElse(null);
    }
}
