package se.samband.store.style;

import java.util.Locale;

/** Styles as QGIS keeps them. Written in the form of QGIS 3.16, which later versions read. */
final class Qml {

    private static final String FRAME = """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.16.0" styleCategories="Symbology|Labeling" labelsEnabled="%s">
            %s%s<layerGeometryType>%d</layerGeometryType>
            </qgis>
            """;

    private static final String CATEGORY = "<category value=\"%s\" symbol=\"%d\" label=\"%s\" render=\"true\"/>\n";

    private static final String SINGLE = """
            <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0"><symbols>
            %s</symbols></renderer-v2>
            """;

    private static final String MARKER = """
            <symbol name="%d" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" \
            locked="0" pass="0"><prop k="name" v="%s"/><prop k="color" v="%s"/><prop k="outline_color" v="255,255,255,255"/>\
            <prop k="outline_width" v="0.2"/><prop k="outline_width_unit" v="MM"/><prop k="size" v="%s"/>\
            <prop k="size_unit" v="MM"/></layer></symbol>
            """;

    private static final String LINE = """
            <symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" \
            locked="0" pass="0"><prop k="line_color" v="%s"/><prop k="line_style" v="solid"/><prop k="line_width" v="%s"/>\
            <prop k="line_width_unit" v="MM"/></layer></symbol>
            """;

    private static final String FILL = """
            <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" \
            locked="0" pass="0"><prop k="color" v="%s"/><prop k="style" v="%s"/><prop k="outline_color" v="%s"/>\
            <prop k="outline_style" v="solid"/><prop k="outline_width" v="%s"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
            """;

    private static final String LABELS = """
            <labeling type="simple"><settings calloutType="simple"><text-style fieldName="%s" isExpression="%d" fontSize="8" \
            fontSizeUnit="Point" textColor="40,40,40,255" namedStyle="Regular"><text-buffer bufferDraw="1" bufferSize="0.8" \
            bufferSizeUnits="MM" bufferColor="255,255,255,255"/></text-style><placement placement="%d"/>\
            <rendering scaleVisibility="%d" scaleMin="%d" scaleMax="0"/></settings></labeling>
            """;

    private static final int POINT_TYPE = 0;
    private static final int LINE_TYPE = 1;
    private static final int POLYGON_TYPE = 2;
    private static final int OPAQUE = 255;

    private Qml() {}

    /** Buildings coloured by status for 1 Gbit/s, with the status letter as a label close up. */
    static String status() {
        StringBuilder categories = new StringBuilder();
        StringBuilder symbols = new StringBuilder();
        StringBuilder letters = new StringBuilder("CASE");
        int number = 0;
        for (StatusStyle style : StatusStyle.inOrder()) {
            categories.append(CATEGORY.formatted(style.code(), number, style.label()));
            symbols.append(MARKER.formatted(number, style.qgisShape(), rgba(style.colour(), OPAQUE), "2.4"));
            letters.append(" WHEN status_1000 = '%s' THEN '%s'"
                    .formatted(style.code(), style.status().letter()));
            number++;
        }
        String renderer =
                "<renderer-v2 type=\"categorizedSymbol\" attr=\"status_1000\" symbollevels=\"0\" enableorderby=\"0\" "
                        + "forceraster=\"0\">\n<categories>\n" + categories + "</categories>\n<symbols>\n" + symbols
                        + "</symbols></renderer-v2>\n";
        // Letters are drawn from 1:5 000 and closer, placed around the point.
        return FRAME.formatted(1, renderer, LABELS.formatted(letters.append(" END"), 1, 0, 1, 5_000), POINT_TYPE);
    }

    static String point(String shape, String colour, double sizeMm) {
        return FRAME.formatted(
                0, SINGLE.formatted(MARKER.formatted(0, shape, rgba(colour, OPAQUE), number(sizeMm))), "", POINT_TYPE);
    }

    static String line(String colour, double widthMm) {
        return FRAME.formatted(
                0, SINGLE.formatted(LINE.formatted(rgba(colour, OPAQUE), number(widthMm))), "", LINE_TYPE);
    }

    /**
     * @param opacity of the fill, 0–1; with 0 only the outline is drawn
     * @param named whether the area carries its name
     */
    static String area(String colour, double opacity, double widthMm, boolean named) {
        String fill = FILL.formatted(
                rgba(colour, (int) Math.round(opacity * OPAQUE)),
                opacity > 0 ? "solid" : "no",
                rgba(colour, OPAQUE),
                number(widthMm));
        return FRAME.formatted(
                named ? 1 : 0, SINGLE.formatted(fill), named ? LABELS.formatted("name", 0, 1, 0, 0) : "", POLYGON_TYPE);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String rgba(String hex, int alpha) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return (rgb >> 16) + "," + ((rgb >> 8) & 0xff) + "," + (rgb & 0xff) + "," + alpha;
    }
}
