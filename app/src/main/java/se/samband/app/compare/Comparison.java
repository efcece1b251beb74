package se.samband.app.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Page;
import se.samband.app.web.Waterfall;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.diff.Diff;
import se.samband.core.diff.DiffRow;
import se.samband.core.diff.DiffTable;
import se.samband.core.diff.Flows;
import se.samband.core.figures.AreaSlots;
import se.samband.core.figures.Counts;
import se.samband.core.figures.FigureRow;
import se.samband.core.figures.FigureTable;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/** The figures of a comparison: county and municipalities. Worked out once, then only read. */
final class Comparison {

    private final County county;
    private final Diff diff;
    private final List<Part> municipalities;
    private final Part whole;
    private final long changedBuildings;
    private final Confidentiality confidentiality;

    /**
     * One area on both sides.
     *
     * @param area null for the buildings in no municipality, and for the whole county
     */
    record Part(@Nullable Area area, Text name, Counts a, Flows flows, Counts b) {

        Contributions of(Set<Status> statuses, UnitKind unit) {
            return Contributions.of(a, flows, b, statuses, unit);
        }

        Contributions of(Status status, UnitKind unit) {
            return of(EnumSet.of(status), unit);
        }

        Contributions all(UnitKind unit) {
            return of(EnumSet.allOf(Status.class), unit);
        }
    }

    Comparison(County county, Diff diff) {
        this.county = county;
        this.diff = diff;
        DiffTable table = diff.table(AreaKind.MUNICIPALITY);
        FigureTable a = diff.figuresA(AreaKind.MUNICIPALITY);
        FigureTable b = diff.figuresB(AreaKind.MUNICIPALITY);
        this.whole = new Part(null, AreaKind.COUNTY.label(), a.total(), table.total(), b.total());
        this.municipalities = parts(a, table, b);
        this.changedBuildings = diff.changed().count();
        this.confidentiality =
                Sides.strictest(county, diff.sideA().moment(), diff.sideB().moment());
    }

    Diff diff() {
        return diff;
    }

    County county() {
        return county;
    }

    /** Whether no register tells of any building on that side, so that all there is on the other counts as added or gone. */
    boolean isBeforeRegister(Counts side) {
        return side.total(UnitKind.BUILDING) == 0;
    }

    Part whole() {
        return whole;
    }

    /** One for each municipality, last where needed the buildings in none; they add up to the whole. */
    List<Part> municipalities() {
        return municipalities;
    }

    long changedBuildings() {
        return changedBuildings;
    }

    /** The strictest class of the registers and claims that any step counts: what is derived from them inherits it. */
    Confidentiality confidentiality() {
        return confidentiality;
    }

    /** The chosen number from side A to side B. A cause without effect has no step. */
    Waterfall waterfall(CompareQuery query, Page page) {
        Contributions line = whole.of(query.measure().statuses(), query.unit());
        Waterfall.Builder builder =
                new Waterfall.Builder().total(page.text(query.a().label()), line.before());
        for (Cause cause : Cause.values()) {
            if (line.net(cause) != 0) {
                builder.change(
                        page.text(cause.label()),
                        page.with("class", cause.code(), "page", "") + "#changes",
                        line.net(cause));
            }
        }
        return builder.total(page.text(query.b().label()), line.after()).build();
    }

    private static List<Part> parts(FigureTable a, DiffTable changes, FigureTable b) {
        Map<@Nullable String, Counts> before = byCode(a);
        Map<@Nullable String, Counts> after = byCode(b);
        List<Part> parts = new ArrayList<>();
        // The placeholder for "in no municipality" stands in a table only where something needs it.
        Flows none = null;
        for (DiffRow row : changes.rows()) {
            if (row.area() == null) {
                none = row.flows();
            } else {
                parts.add(part(row.area(), row.flows(), before, after));
            }
        }
        if (before.containsKey(null) || after.containsKey(null) || none != null) {
            parts.add(part(null, none == null ? Flows.none() : none, before, after));
        }
        return List.copyOf(parts);
    }

    private static Part part(
            @Nullable Area area,
            Flows flows,
            Map<@Nullable String, Counts> before,
            Map<@Nullable String, Counts> after) {
        String code = area == null ? null : area.code();
        return new Part(
                area,
                AreaSlots.name(AreaKind.MUNICIPALITY, area),
                before.getOrDefault(code, Counts.ZERO),
                flows,
                after.getOrDefault(code, Counts.ZERO));
    }

    private static Map<@Nullable String, Counts> byCode(FigureTable table) {
        Map<@Nullable String, Counts> counts = new HashMap<>();
        for (FigureRow row : table.rows()) {
            counts.put(row.area() == null ? null : row.area().code(), row.counts());
        }
        return counts;
    }
}
