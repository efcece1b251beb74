package se.samband.app.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.app.compare.ChangedBuilding.CausedStep;
import se.samband.app.compare.Comparison.Part;
import se.samband.app.disclosure.Door;
import se.samband.core.area.Area;
import se.samband.core.building.BuildingTable;
import se.samband.core.delivery.Delivery;
import se.samband.core.diff.Side;
import se.samband.core.status.Status;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.WorkspaceInfo;

/** A comparison as files: the figures by municipality and status, and the changed buildings step by step. */
final class CompareSheets {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final CompareQuery query;
    private final Comparison comparison;
    private final WorkspaceInfo workspace;
    private final Lang lang;

    CompareSheets(CompareQuery query, Comparison comparison, WorkspaceInfo workspace, Lang lang) {
        this.query = query;
        this.comparison = comparison;
        this.workspace = workspace;
        this.lang = lang;
    }

    /** One row for each municipality and status; no sums, so that a column can be added up. */
    void writeFigures(Door door) {
        List<Column> columns = new ArrayList<>(List.of(
                text(new Text("kommunkod", "municipality code")),
                text(new Text("kommun", "municipality")),
                text(new Text("status", "status")),
                text(new Text("klass", "class")),
                Column.integer("A: " + query.a().word())));
        for (Cause cause : Cause.values()) {
            columns.add(Column.integer(cause.label().in(lang)));
        }
        columns.add(Column.integer("B: " + query.b().word()));
        SinkLayer layer = new SinkLayer(lang == Lang.SV ? "förändring" : "change", columns, Geometries.NONE);
        try (RowSink sink = door.rows(layer, options())) {
            for (Part part : comparison.municipalities()) {
                for (Status status : Status.values()) {
                    sink.write(figures(part, status), null);
                }
            }
            sink.finish();
        }
    }

    int figureRows() {
        return comparison.municipalities().size() * Status.values().length;
    }

    int buildingRows(int[] buildings) {
        return Arrays.stream(buildings)
                .map(b -> ChangedBuilding.of(comparison.county(), comparison.diff(), b)
                        .steps()
                        .size())
                .sum();
    }

    /** One row for each step of the given buildings, in order. */
    void writeBuildings(Door door, int[] buildings) {
        List<Column> columns = List.of(
                Column.integer(new Text("byggnad", "building").in(lang)),
                text(new Text("kommunkod", "municipality code")),
                text(new Text("kommun", "municipality")),
                text(new Text("status A", "status A")),
                text(new Text("status B", "status B")),
                text(new Text("orsak", "cause")),
                text(new Text("närmare", "in detail")),
                text(new Text("från", "from")),
                text(new Text("till", "to")),
                text(new Text("leveranser", "deliveries")),
                text(new Text("klass", "class")));
        SinkLayer layer = new SinkLayer(lang == Lang.SV ? "byggnader" : "buildings", columns, Geometries.POINT);
        BuildingTable table = comparison.county().buildings();
        try (RowSink sink = door.rows(layer, options())) {
            for (int building : buildings) {
                ChangedBuilding changed = ChangedBuilding.of(comparison.county(), comparison.diff(), building);
                for (CausedStep step : changed.steps()) {
                    sink.write(
                            step(changed, step),
                            GEOMETRY.createPoint(new Coordinate(table.eastM(building), table.northM(building))));
                }
            }
            sink.finish();
        }
    }

    private @Nullable Object[] figures(Part part, Status status) {
        var line = part.of(status, query.unit());
        Area area = part.area();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(area == null ? null : area.code());
        cells.add(part.name().in(lang));
        cells.add(status.label().in(lang));
        cells.add(comparison.confidentiality().label().in(lang));
        cells.add(line.before());
        for (Cause cause : Cause.values()) {
            cells.add(line.net(cause));
        }
        cells.add(line.after());
        return cells.toArray();
    }

    private @Nullable Object[] step(ChangedBuilding building, CausedStep step) {
        return new @Nullable Object[] {
            building.fid(),
            building.municipality().map(Area::code).orElse(null),
            building.municipality().map(area -> area.name().in(lang)).orElse(null),
            label(building.from()),
            label(building.to()),
            step.changeClass().in(lang),
            step.step().reason().label().in(lang),
            label(step.step().findFrom()),
            label(step.step().findTo()),
            step.deliveries().stream()
                    .filter(Delivery::isDisclosed)
                    .map(delivery -> Long.toString(delivery.id()))
                    .collect(Collectors.joining(" ")),
            comparison.confidentiality().label().in(lang)
        };
    }

    private @Nullable String label(Optional<Status> status) {
        return status.map(known -> known.label().in(lang)).orElse(null);
    }

    private Column text(Text name) {
        return Column.text(name.in(lang));
    }

    private SinkOptions options() {
        List<String> notes = new ArrayList<>();
        if (workspace.invented()) {
            notes.add(new Text(
                            "PÅHITTAT EXEMPELLÄN – ingenting här beskriver verkliga byggnader, nät eller företag.",
                            "INVENTED SAMPLE COUNTY – nothing here describes real buildings, networks or companies.")
                    .in(lang));
        }
        notes.add(workspace.name());
        notes.add(side("A", query.a(), query.sideA()));
        notes.add(side("B", query.b(), query.sideB()));
        notes.add(new Text("Räknat i: ", "Counted in: ").in(lang)
                + query.unit().label().in(lang) + ", "
                + new Text("minst ", "at least ").in(lang)
                + query.question().levelMbit() + " Mbit/s, "
                + query.rulesB()
                        .technologySet(query.question().technologySet())
                        .name()
                        .in(lang));
        notes.add(new Text("Sekretessklass: ", "Confidentiality: ").in(lang)
                + comparison.confidentiality().label().in(lang));
        return SinkOptions.of(lang).withNotes(notes);
    }

    private String side(String letter, NamedMoment named, Side side) {
        return letter + ": " + named.label().in(lang) + "; "
                + new Text("avser ", "as of ").in(lang) + side.moment().asOf() + "; "
                + new Text("enligt det som var känt ", "as far as known ").in(lang)
                + named.knownOn() + "; "
                + new Text("regelbok ", "rulebook ").in(lang)
                + side.rules().nameAndId().in(lang);
    }
}
