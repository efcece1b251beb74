package se.samband.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samband.app.compare.Sides;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.diff.ChangeClass;
import se.samband.core.diff.Diff;
import se.samband.core.diff.DiffRow;
import se.samband.core.diff.DiffTable;
import se.samband.core.diff.Flows;
import se.samband.core.diff.Side;
import se.samband.core.figures.Counts;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.core.text.UtcTime;
import se.samband.store.Workspace;

/** Compares two moments and tells changes apart by cause. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "side")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "side")
    String b = "";

    @Option(names = "--rules", paramLabel = "ID")
    @Nullable
    String rules;

    @Option(names = "--level", paramLabel = "MBIT")
    @Nullable
    Integer levelMbit;

    @Option(names = "--technologies", paramLabel = "SET")
    @Nullable
    String technologies;

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

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = session.open()) {
            County county = workspace.loadCounty();
            Diff diff = diff(workspace, county);
            DiffTable table = diff.table(by);
            if (session.json()) {
                session.console().json(shape(diff, table));
            } else {
                print(diff, table);
            }
            remarkIfEmpty("A", diff.sideA(), diff.totalA());
            remarkIfEmpty("B", diff.sideB(), diff.totalB());
        }
        return Cli.FINE;
    }

    private Diff diff(Workspace workspace, County county) {
        Judged judged = new Judged();
        judged.rules = rules;
        judged.levelMbit = levelMbit;
        judged.technologies = technologies;
        StatusRulebook rulebook = judged.rulebook();
        Question question = judged.question(rulebook);
        Sides sides = new Sides(county.deliveriesTold(), workspace.keepsakes().snapshots(), Instant.now());
        return Diff.between(
                county,
                new Side(sides.get(a).moment(), rulebook),
                new Side(sides.get(b).moment(), rulebook),
                question);
    }

    private void remarkIfEmpty(String name, Side side, Counts counts) {
        if (counts.total(UnitKind.BUILDING) == 0) {
            String day = name + " (" + side.moment().asOf() + "): ";
            session.console()
                    .remark(
                            day
                                    + "inget register gäller den dagen: alla byggnader på den andra sidan räknas som ändrat register.",
                            day
                                    + "no register applies on that day: all buildings on the other side count as a changed register.");
        }
    }

    private void print(Diff diff, DiffTable table) {
        Console console = session.console();
        Lang lang = console.lang();
        Text set = diff.sideA()
                .rules()
                .technologySet(diff.question().technologySet())
                .name();
        console.say(
                diff.sideA().moment().asOf() + " → " + diff.sideB().moment().asOf() + ", minst "
                        + diff.question().levelMbit() + " Mbit/s, "
                        + set.sv() + ", " + unit.label().sv(),
                diff.sideA().moment().asOf() + " → " + diff.sideB().moment().asOf() + ", at least "
                        + diff.question().levelMbit() + " Mbit/s, "
                        + set.en() + ", " + unit.label().en());
        List<String> header = new ArrayList<>();
        header.add("status");
        header.add(">A");
        for (ChangeClass c : ChangeClass.values()) {
            header.add(">" + c.label().in(lang));
        }
        header.add(">B");
        TextTable totals = new TextTable(header.toArray(String[]::new));
        Counts before = diff.totalA();
        Counts after = diff.totalB();
        for (Status status : Status.values()) {
            List<String> cells = new ArrayList<>();
            cells.add(status.label().in(lang));
            cells.add(Long.toString(before.of(status, unit)));
            for (ChangeClass c : ChangeClass.values()) {
                cells.add(signed(table.total().net(c, status, unit)));
            }
            cells.add(Long.toString(after.of(status, unit)));
            totals.row(cells.toArray(String[]::new));
        }
        totals.print(console.out());
        if (by != AreaKind.COUNTY) {
            printAreas(table);
        }
    }

    private void printAreas(DiffTable table) {
        Lang lang = session.console().lang();
        session.console().out().println();
        List<String> header = new ArrayList<>();
        header.add(by.label().in(lang));
        header.add("status");
        for (ChangeClass c : ChangeClass.values()) {
            header.add(">" + c.label().in(lang));
        }
        TextTable text = new TextTable(header.toArray(String[]::new));
        for (DiffRow row : table.rows()) {
            for (Status status : Status.values()) {
                if (row.flows().net(status, unit) != 0) {
                    List<String> cells = new ArrayList<>();
                    cells.add(row.name().in(lang));
                    cells.add(status.label().in(lang));
                    for (ChangeClass c : ChangeClass.values()) {
                        cells.add(signed(row.flows().net(c, status, unit)));
                    }
                    text.row(cells.toArray(String[]::new));
                }
            }
        }
        text.print(session.console().out());
    }

    private static String signed(long n) {
        return n > 0 ? "+" + n : n == 0 ? "0" : "−" + -n;
    }

    private Map<String, @Nullable Object> shape(Diff diff, DiffTable table) {
        Lang lang = session.console().lang();
        List<Object> areas = new ArrayList<>();
        for (DiffRow row : table.rows()) {
            Area area = row.area();
            areas.add(Shapes.object(
                    "code", area == null ? null : area.code(),
                    "name", row.name().in(lang),
                    "changes", changes(row.flows())));
        }
        return Shapes.object(
                "a", side(diff.sideA(), diff.totalA()),
                "b", side(diff.sideB(), diff.totalB()),
                "levelMbit", diff.question().levelMbit(),
                "technologies", diff.question().technologySet(),
                "unit", unit.code(),
                "changedBuildings", diff.changed().count(),
                "changes", changes(table.total()),
                "by", by.code(),
                "areas", areas);
    }

    private Map<String, @Nullable Object> side(Side side, Counts counts) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            numbers.put(status.code(), counts.of(status, unit));
        }
        return Shapes.object(
                "asOf", side.moment().asOf().toString(),
                "knownAt", UtcTime.of(side.moment().knownAt()),
                "rulebook", side.rules().id(),
                "status", numbers);
    }

    /** Class of change → status → net number. */
    private Map<String, Object> changes(Flows flows) {
        Map<String, Object> classes = new LinkedHashMap<>();
        for (ChangeClass c : ChangeClass.values()) {
            Map<String, Long> net = new LinkedHashMap<>();
            for (Status status : Status.values()) {
                net.put(status.code(), flows.net(c, status, unit));
            }
            classes.put(c.code(), net);
        }
        return classes;
    }
}
