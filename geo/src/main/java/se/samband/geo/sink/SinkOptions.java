package se.samband.geo.sink;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import se.samband.core.text.Lang;
import se.samband.geo.crs.Crs;

/**
 * How a file is written.
 *
 * @param lang language of the few words that writers add themselves
 * @param csv dialect of CSV files
 * @param crs coordinate system of the geometries in GeoJSON and GeoPackage, when other than the format's usual: WGS 84 for
 *     GeoJSON, SWEREF 99 TM for GeoPackage
 * @param notes lines for Excel's second sheet, GeoPackage's description and the member {@code notes} of GeoJSON: sources, dates,
 *     assumptions
 * @param members top-level members of GeoJSON for programs to read, by name: texts, numbers and booleans
 * @param qmlStyle the layer's look in QGIS, for GeoPackage
 */
public record SinkOptions(
        Lang lang,
        Csv csv,
        Optional<Crs> crs,
        List<String> notes,
        SequencedMap<String, Object> members,
        Optional<String> qmlStyle) {

    /** Dialects of CSV, both in UTF-8 with CRLF. */
    public enum Csv {
        /** What a Swedish Excel opens by a double click: byte order mark, semicolon, decimal comma, ja and nej. */
        SWEDISH_EXCEL,
        /** RFC 4180: comma, decimal point, true and false, no byte order mark. */
        PLAIN
    }

    public SinkOptions {
        notes = List.copyOf(notes);
        members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    public static SinkOptions of(Lang lang) {
        return new SinkOptions(
                lang, Csv.SWEDISH_EXCEL, Optional.empty(), List.of(), new LinkedHashMap<>(), Optional.empty());
    }

    public SinkOptions withCsv(Csv dialect) {
        return new SinkOptions(lang, dialect, crs, notes, members, qmlStyle);
    }

    public SinkOptions withCrs(Crs other) {
        return new SinkOptions(lang, csv, Optional.of(other), notes, members, qmlStyle);
    }

    public SinkOptions withNotes(List<String> lines) {
        return new SinkOptions(lang, csv, crs, lines, members, qmlStyle);
    }

    public SinkOptions withMembers(SequencedMap<String, Object> named) {
        return new SinkOptions(lang, csv, crs, notes, named, qmlStyle);
    }

    public SinkOptions withQmlStyle(String qml) {
        return new SinkOptions(lang, csv, crs, notes, members, Optional.of(qml));
    }
}
