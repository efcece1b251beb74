package se.samband.app.buildings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.stereotype.Component;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.selection.BuildingFilter;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Download;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.row.Building;

/** Sends the whole filtered list as a file, some rows at a time, so that a million buildings need no more memory than one page. */
@Component
class ListExport {

    private static final int CHUNK = 2_000;
    private static final int SWEREF_99_TM = 3006;
    private static final List<SinkFormat> FORMATS = List.of(SinkFormat.CSV, SinkFormat.XLSX, SinkFormat.GEOJSON);

    private final GeometryFactory points = new GeometryFactory(new PrecisionModel(), SWEREF_99_TM);
    private final Rulebooks rulebooks;
    private final Sorter sorter;
    private final ListService lists;
    private final Downloads downloads;
    private final WorkspaceHolder workspace;

    ListExport(Rulebooks rulebooks, Sorter sorter, ListService lists, Downloads downloads, WorkspaceHolder workspace) {
        this.rulebooks = rulebooks;
        this.sorter = sorter;
        this.lists = lists;
        this.downloads = downloads;
        this.workspace = workspace;
    }

    /**
     * @throws BadInputException if the format is none that is written
     */
    void send(Page page, CountyState state, String formatCode, HttpServletResponse response) {
        SinkFormat format = format(formatCode);
        Asked asked = Asked.of(page, state, rulebooks);
        MadeFor.requireJudged(workspace.get(), state, asked.moment());
        BuildingFilter filter = BuildingFilter.of(page, state);
        Selection selection = sorter.select(state, asked, filter, Ordering.of(page));
        Confidentiality confidentiality = state.view(asked.moment()).strictest();
        String what = page.t(filter.isSelective() ? "buildings.export.file.some" : "buildings.export.file");
        Download download = Download.of(what, asked.asOf(), confidentiality)
                .within(filter.areaNames(state.county()).stream()
                        .map(page::text)
                        .toList());
        int[] all = selection.buildings();
        Door door = downloads.open(page, download, format, "buildings", all.length, response);
        SinkLayer layer = new SinkLayer(page.t("buildings.export.file"), columns(page), SinkLayer.Geometries.POINT);
        SinkOptions options = SinkOptions.of(page.lang()).withNotes(notes(page, asked, confidentiality));
        try (RowSink sink = door.rows(layer, options)) {
            for (int from = 0; from < all.length; from += CHUNK) {
                int[] chunk = Arrays.copyOfRange(all, from, Math.min(all.length, from + CHUNK));
                for (ListView.Row row : lists.rows(page, state, asked, chunk)) {
                    write(sink, page, row, confidentiality);
                }
            }
            sink.finish();
        }
    }

    private void write(RowSink sink, Page page, ListView.Row row, Confidentiality confidentiality) {
        Building building = row.building();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(BuildingColumns.identity(building)));
        cells.addAll(Arrays.asList(
                row.municipality(),
                row.areaType(),
                building.desoCode(),
                row.households(),
                row.workplaces(),
                row.holidayHomes(),
                row.status().code(),
                page.text(row.status().label()),
                page.text(confidentiality.label())));
        sink.write(cells.toArray(), points.createPoint(new Coordinate(building.eastM(), building.northM())));
    }

    private static List<Column> columns(Page page) {
        UnaryOperator<String> header = code -> page.t("buildings.export." + code);
        List<Column> columns = new ArrayList<>(BuildingColumns.identity(header));
        columns.add(Column.text(header.apply("municipality")));
        columns.add(Column.text(header.apply("area_type")));
        columns.add(Column.text(header.apply("deso")));
        columns.addAll(BuildingColumns.units(header));
        columns.add(Column.text(header.apply("status_code")));
        columns.add(Column.text(header.apply("status")));
        columns.add(Column.text(header.apply("class")));
        return columns;
    }

    private static List<String> notes(Page page, Asked asked, Confidentiality confidentiality) {
        List<String> notes = new ArrayList<>(page.provenance());
        notes.addAll(List.of(
                page.t(
                        "buildings.judged",
                        page.speed(asked.question().levelMbit()),
                        asked.rules()
                                .technologySet(asked.question().technologySet())
                                .name(),
                        asked.asOf()),
                page.t("buildings.judged.by", asked.rules().name()),
                page.t("buildings.class", confidentiality.label())));
        return notes;
    }

    private static SinkFormat format(String code) {
        return FORMATS.stream()
                .filter(format -> format.extension().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadInputException(Problem.of(
                                "format-unknown",
                                new Text("Listan kan inte sparas i det formatet.", "The list cannot be saved so."),
                                new Text("Välj csv, xlsx eller geojson.", "Choose csv, xlsx or geojson."))
                        .at(0, "format", code)));
    }
}
