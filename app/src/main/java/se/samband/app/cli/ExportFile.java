package se.samband.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.Disclosed;
import se.samband.app.disclosure.Disclosures;
import se.samband.app.disclosure.Door;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.Workspace;

/**
 * The file that an export of the command line writes, which programs read: column names and words of the program's own are codes that
 * stay as they are. Names of areas and the notes are in the user's language. {@code docs/cli.md} lists the columns. Every file
 * that has a place for it says its class and, if so, that its content is invented.
 *
 * @param seen the workspace as far as the file may show it
 */
record ExportFile(
        Workspace workspace,
        SeenWorkspace seen,
        Lang lang,
        Path path,
        SinkFormat format,
        Disclosures disclosures,
        String filter) {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * @param strictest of all deliveries that the content rests on
     * @param notes what more is to be told of the content
     */
    RowSink open(SinkLayer layer, Confidentiality strictest, List<Text> notes) {
        List<String> all = new ArrayList<>();
        if (workspace.info().invented()) {
            all.add(lang == Lang.SV ? "Påhittade uppgifter." : "Invented data.");
        }
        notes.forEach(note -> all.add(note.in(lang)));
        Text label = strictest.label();
        all.add(new Text("Sekretessklass: " + label.sv() + ".", "Confidentiality: " + label.en() + ".").in(lang));
        return door(layer.name(), strictest).rows(layer, options(strictest).withNotes(all));
    }

    /**
     * The way out.
     *
     * @param kind short stable word for the log
     */
    Door door(String kind, Confidentiality strictest) {
        String name = String.valueOf(path.getFileName());
        return disclosures.toFile(
                path, new Disclosed(kind, filter, strictest, format.extension(), name, Disclosed.COUNTED));
    }

    /** What a program is to know of the content as a whole, without notes for a person. */
    SinkOptions options(Confidentiality strictest) {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("class", strictest.code());
        members.put("invented", workspace.info().invented());
        return SinkOptions.of(lang).withMembers(members);
    }

    static Point point(BuildingTable buildings, int building) {
        return GEOMETRY.createPoint(new Coordinate(buildings.eastM(building), buildings.northM(building)));
    }

    /** Code of the area of a kind that a building lies in. */
    static @Nullable String code(BuildingTable buildings, AreaKind kind, int building) {
        int area = buildings.area(kind, building);
        return area < 0 ? null : buildings.areas(kind).get(area).code();
    }
}
