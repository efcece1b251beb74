package se.samband.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.app.figures.FigureQuery;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.figures.Counts;
import se.samband.core.figures.FigureRow;
import se.samband.core.figures.FigureTable;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.text.Lang;
import se.samband.core.text.UtcTime;
import se.samband.store.Workspace;

/** Counts buildings, households and the like by status and area. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    Judged judged = new Judged();

    @Option(
            names = "--by",
            paramLabel = "county|municipality|locality|area-type|deso",
            converter = Converters.Area.class)
    AreaKind by = AreaKind.COUNTY;

    @Option(
            names = "--unit",
            paramLabel = "building|household|workplace|holiday-home",
            converter = Converters.Unit.class)
    UnitKind unit = UnitKind.HOUSEHOLD;

    @Option(names = "--goals")
    boolean goals;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Workspace workspace = session.open()) {
            FigureQuery query = judged.figures(by, unit);
            FigureTable table = Judged.service(workspace).counts(query);
            if (session.json()) {
                Map<String, @Nullable Object> shape = shape(table, query);
                if (goals) {
                    shape.put("goals", goals(workspace).shape(console.lang()));
                }
                console.json(shape);
            } else {
                heading(query);
                print(table);
                if (goals) {
                    console.out().println();
                    goals(workspace).print(console);
                }
            }
            if (table.total().total(UnitKind.BUILDING) == 0) {
                LocalDate day = query.moment().asOf();
                console.remark(
                        "Inget byggnadsregister gäller " + day + ", så det finns inga byggnader att räkna.",
                        "No building register applies on " + day + ", so there are no buildings to count.");
            }
        }
        return Cli.FINE;
    }

    private GoalReport goals(Workspace workspace) {
        County county = workspace.loadCounty();
        return GoalReport.of(county, judged.view(county), judged.rulebook(), by);
    }

    private void heading(FigureQuery query) {
        Console console = session.console();
        StatusRulebook rules = query.rules();
        Question question = query.question();
        var set = rules.technologySet(question.technologySet()).name();
        console.say(
                "Minst " + question.levelMbit() + " Mbit/s, " + set.sv() + ", "
                        + unit.label().sv() + ", " + query.moment().asOf() + ", regelbok " + rules.id(),
                "At least " + question.levelMbit() + " Mbit/s, " + set.en() + ", "
                        + unit.label().en() + ", " + query.moment().asOf() + ", rulebook " + rules.id());
    }

    private void print(FigureTable table) {
        Lang lang = session.console().lang();
        List<String> header = new ArrayList<>();
        header.add(by.label().in(lang));
        header.add(lang == Lang.SV ? ">alla" : ">all");
        for (Status status : Status.values()) {
            header.add(">" + status.label().in(lang));
        }
        TextTable text = new TextTable(header.toArray(String[]::new));
        for (FigureRow row : table.rows()) {
            text.row(cells(row.name().in(lang), row.counts()));
        }
        if (table.rows().size() > 1) {
            text.row(cells(lang == Lang.SV ? "Hela länet" : "Whole county", table.total()));
        }
        text.print(session.console().out());
    }

    private String[] cells(String name, Counts counts) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.add(Long.toString(counts.total(unit)));
        for (Status status : Status.values()) {
            cells.add(Long.toString(counts.of(status, unit)));
        }
        return cells.toArray(String[]::new);
    }

    private Map<String, @Nullable Object> shape(FigureTable table, FigureQuery query) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (FigureRow row : table.rows()) {
            Area area = row.area();
            Map<String, @Nullable Object> shape = Shapes.object(
                    "code",
                    area == null ? null : area.code(),
                    "name",
                    row.name().in(session.console().lang()));
            shape.put("units", units(row.counts()));
            rows.add(shape);
        }
        return Shapes.object(
                "rulebook", query.rules().id(),
                "levelMbit", query.question().levelMbit(),
                "technologies", query.question().technologySet(),
                "asOf", query.moment().asOf().toString(),
                "knownAt", UtcTime.of(query.moment().knownAt()),
                "by", by.code(),
                "areas", rows,
                "total", units(table.total()));
    }

    /** Unit → status → number, with the sum under {@code all}. */
    private static Map<String, Object> units(Counts counts) {
        Map<String, Object> units = new LinkedHashMap<>();
        for (UnitKind kind : UnitKind.values()) {
            Map<String, Long> numbers = new LinkedHashMap<>();
            numbers.put("all", counts.total(kind));
            for (Status status : Status.values()) {
                numbers.put(status.code(), counts.of(status, kind));
            }
            units.put(kind.code(), numbers);
        }
        return units;
    }
}
