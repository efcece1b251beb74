package se.samband.app.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.area.Area;
import se.samband.core.building.UnitKind;
import se.samband.core.release.OpenFigures;
import se.samband.core.release.OpenFigures.Line;
import se.samband.core.release.OpenFigures.Row;
import se.samband.core.release.OpenPart;
import se.samband.core.text.Lang;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;

/** The open figures as rows: one for each municipality, unit and level, or one for each municipality with its area. */
final class OpenSheet {
    private final OpenFigures open;
    private final Lang lang;

    OpenSheet(OpenFigures open, Lang lang) {
        this.open = open;
        this.lang = lang;
    }

    /** A row for each municipality, unit and level, then those of the sum without a code. */
    SinkLayer lines() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("municipality_code"),
                Column.text("municipality"),
                Column.text("unit"),
                Column.integer("level_mbit"),
                Column.integer("all")));
        for (OpenPart part : OpenPart.values()) {
            columns.add(Column.integer(part.code()));
        }
        columns.add(Column.flag("some_withheld"));
        return new SinkLayer("open_figures", columns, Geometries.NONE);
    }

    int lineCount() {
        return (open.rows().size() + 1)
                * OpenFigures.UNITS.size()
                * open.rules().levelsMbit().size();
    }

    void writeLines(RowSink sink, String countyName) {
        open.rows().forEach(row -> writeLines(sink, row, countyName));
        writeLines(sink, open.county(), countyName);
        sink.finish();
    }

    private void writeLines(RowSink sink, Row row, String countyName) {
        Area area = row.area();
        for (UnitKind unit : OpenFigures.UNITS) {
            for (int level : open.rules().levelsMbit()) {
                Line line = row.line(unit, level);
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(area == null ? null : area.code());
                cells.add(area == null ? countyName : area.name().in(lang));
                cells.add(unit.code());
                cells.add(level);
                cells.add(OpenShapes.value(line.total()));
                for (OpenPart part : OpenPart.values()) {
                    cells.add(OpenShapes.value(line.find(part)));
                }
                cells.add(line.hasWithheld());
                sink.write(cells.toArray(), null);
            }
        }
    }

    /** A row for each municipality, with all its counts side by side. */
    SinkLayer areas() {
        return new SinkLayer("open_figures", areaColumns(open), Geometries.AREA);
    }

    void writeAreas(RowSink sink, Map<String, Geometry> areas) {
        for (Row row : open.rows()) {
            sink.write(
                    areaValues(open, row, lang).toArray(),
                    row.area() == null ? null : areas.get(row.area().code()));
        }
        sink.finish();
    }

    static List<Column> areaColumns(OpenFigures open) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("code"), Column.text("name")));
        for (UnitKind unit : OpenFigures.UNITS) {
            columns.add(Column.integer(unit.code() + "_all"));
            for (int level : open.rules().levelsMbit()) {
                for (OpenPart part : OpenPart.values()) {
                    columns.add(Column.integer(unit.code() + "_" + part.code() + "_" + level));
                }
            }
        }
        return columns;
    }

    static List<@Nullable Object> areaValues(OpenFigures open, Row row, Lang lang) {
        Area area = row.area();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(area == null ? null : area.code());
        cells.add(area == null ? null : area.name().in(lang));
        for (UnitKind unit : OpenFigures.UNITS) {
            cells.add(OpenShapes.value(
                    row.line(unit, open.rules().levelsMbit().getFirst()).total()));
            for (int level : open.rules().levelsMbit()) {
                for (OpenPart part : OpenPart.values()) {
                    cells.add(OpenShapes.value(row.line(unit, level).find(part)));
                }
            }
        }
        return cells;
    }
}
