package se.samband.store.style;

import java.sql.SQLException;

/** Puts every layer's look in the workspace, where QGIS finds it. Colours are those of the program's own map. */
public final class Styles {

    private static final String NAME = "Samband";

    private static final String NETWORK = "#1D3F94";
    private static final String BOUNDARY = "#8A7F96";
    private static final String WATER = "#C3DCEA";
    private static final String FOOTPRINT = "#A79C8C";
    private static final String WHITE = "#FFFFFF";

    /** Pixels a millimetre, near enough for the symbols of other programs. */
    private static final double PX_PER_MM = 3;

    private final StyleTable table;

    private Styles(StyleTable table) {
        this.table = table;
    }

    public static void put(StyleTable table) throws SQLException {
        Styles styles = new Styles(table);
        styles.put("building", "address", Qml.status("status_1000"), Sld.status("building"));
        styles.points();
        styles.lines();
        styles.coverAreas();
        styles.divisions();
        styles.water();
    }

    public static void putFootprint(StyleTable table) throws SQLException {
        Qml footprint = Qml.single(QmlSymbol.area(FOOTPRINT, 0.5, 0.1, "solid")).hiddenBeyond(25_000);
        new Styles(table)
                .put("building_footprint", "building", footprint, Sld.area("building_footprint", FOOTPRINT, 0.5, 1));
    }

    private void points() throws SQLException {
        Qml node = Qml.single(QmlSymbol.point("hexagon", WHITE, NETWORK, 4.4));
        put("node", "name", node, Sld.point("node", "square", NETWORK, 8));
        Qml address = Qml.single(QmlSymbol.point("circle", "#9AA3AF", WHITE, 1)).hiddenBeyond(10_000);
        put("address", "street", address, Sld.point("address", "circle", "#9AA3AF", 3));
    }

    private void lines() throws SQLException {
        line("route", NETWORK, 0.45);
        line("road", "#B9B1A0", 0.3);
    }

    private void coverAreas() throws SQLException {
        area("grant_area", StatusStyle.GRANTED.colour(), 0.15, 0.5, "dash");
        area("planned_area", StatusStyle.PLANNED.colour(), 0.15, 0.5, "solid");
        area("late_connection_area", "#0F7C86", 0.15, 0.5, "dot");
    }

    private void divisions() throws SQLException {
        Qml locality = Qml.single(QmlSymbol.area("#E6DFD0", 0.6, 0.2, "solid"))
                .with(new QmlLabels("name", 8.5, false, 250_000, 3));
        put("locality", "name", locality, Sld.area("locality", "#E6DFD0", 0.6, 1));
        area("holiday_area", "#C9D8B0", 0.5, 0.2, "solid");
        put(
                "population_square",
                "population",
                Qml.single(QmlSymbol.area("#8C6D46", 0.1, 0.1, "solid")),
                Sld.area("population_square", "#8C6D46", 0.1, 1));
        area("deso", BOUNDARY, 0, 0.15, "dot");
        Qml municipality =
                Qml.single(QmlSymbol.area(BOUNDARY, 0, 0.35, "dash dot")).with(new QmlLabels("name", 10.5, true, 0, 8));
        put("municipality", "name", municipality, Sld.area("municipality", BOUNDARY, 0, 1));
        area("county", BOUNDARY, 0, 0.8, "solid");
    }

    private void water() throws SQLException {
        Qml water = Qml.linesAndAreas(
                "Vattendrag", QmlSymbol.line(WATER, 0.4), "Vattenytor", QmlSymbol.area(WATER, 1, 0.1, "solid"));
        put("water", "name", water, Sld.area("water", WATER, 1, 1));
    }

    private void line(String layer, String colour, double widthMm) throws SQLException {
        put(layer, "name", Qml.single(QmlSymbol.line(colour, widthMm)), Sld.line(layer, colour, PX_PER_MM * widthMm));
    }

    private void area(String layer, String colour, double opacity, double widthMm, String outline) throws SQLException {
        put(
                layer,
                "name",
                Qml.single(QmlSymbol.area(colour, opacity, widthMm, outline)),
                Sld.area(layer, colour, opacity, PX_PER_MM * widthMm));
    }

    /** @param display the column that stands for the whole feature in lists */
    private void put(String layer, String display, Qml qml, String sld) throws SQLException {
        table.put(
                layer,
                NAME,
                qml.with(QmlFields.of(display, table.columns(layer))).xml(),
                sld);
    }
}
