package se.samband.store.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A symbol of one or more layers, drawn one upon the other. Sizes and widths are millimetres on the screen or paper. */
final class QmlSymbol {

    private static final String SYMBOL = """
            <symbol name="%d" type="%s" alpha="1" clip_to_extent="1" force_rhr="0">
            %s</symbol>
            """;

    private static final String LAYER = """
            <layer class="%s" enabled="1" locked="0" pass="%d">%s%s</layer>
            """;

    private static final String PROPERTY = "<prop k=\"%s\" v=\"%s\"/>";

    private static final String COMPUTED = """
            <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/>\
            <Option name="properties" type="Map"><Option name="%s" type="Map"><Option name="active" type="bool" value="true"/>\
            <Option name="expression" type="QString" value="%s"/><Option name="type" type="int" value="3"/></Option></Option>\
            <Option name="type" type="QString" value="collection"/></Option></data_defined_properties>""";

    /** Keeps a whole county readable. Where no scale is known, as in some legends, points have their size close up. */
    private static final String SIZE_BY_SCALE =
            "%s * CASE WHEN @map_scale >= 100000 THEN 0.3 WHEN @map_scale >= 20000 THEN 0.45 "
                    + "WHEN @map_scale >= 5000 THEN 0.6 ELSE 1 END";

    private static final String CLOSE_UP = "coalesce(@map_scale, 0) &lt; 5000";
    private static final int OPAQUE = 255;

    private final String type;
    private final int pass;
    private final List<String> layers = new ArrayList<>();

    private QmlSymbol(String type, int pass) {
        this.type = type;
        this.pass = pass;
    }

    /** A point that grows as one comes closer. */
    static QmlSymbol point(String shape, String fill, String outline, double sizeMm) {
        return point(shape, fill, outline, sizeMm, 0);
    }

    /** @param pass those of a higher pass are drawn later, where the renderer draws by passes */
    static QmlSymbol point(String shape, String fill, String outline, double sizeMm, int pass) {
        QmlSymbol symbol = new QmlSymbol("marker", pass);
        symbol.add(
                "SimpleMarker",
                COMPUTED.formatted("size", SIZE_BY_SCALE.formatted(number(sizeMm))),
                "name",
                shape,
                "color",
                rgba(fill, 1),
                "outline_color",
                rgba(outline, 1),
                "outline_width",
                "0.2",
                "size",
                number(sizeMm));
        return symbol;
    }

    static QmlSymbol line(String colour, double widthMm) {
        QmlSymbol symbol = new QmlSymbol("line", 0);
        symbol.add(
                "SimpleLine",
                "",
                "line_color",
                rgba(colour, 1),
                "line_width",
                number(widthMm),
                "capstyle",
                "round",
                "joinstyle",
                "round");
        return symbol;
    }

    /**
     * @param opacity of the fill, 0–1; with 0 only the outline is drawn
     * @param outlineStyle as QGIS names it: solid, dash, dash dot …
     */
    static QmlSymbol area(String colour, double opacity, double outlineMm, String outlineStyle) {
        QmlSymbol symbol = new QmlSymbol("fill", 0);
        symbol.add(
                "SimpleFill",
                "",
                "color",
                rgba(colour, opacity),
                "style",
                opacity > 0 ? "solid" : "no",
                "outline_color",
                rgba(colour, 1),
                "outline_style",
                outlineStyle,
                "outline_width",
                number(outlineMm));
        return symbol;
    }

    /** A letter in the middle, drawn close up only. */
    QmlSymbol withLetter(char letter, String colour, double sizeMm) {
        add(
                "FontMarker",
                COMPUTED.formatted("enabled", CLOSE_UP),
                "chr",
                String.valueOf(letter),
                "font",
                "Sans Serif",
                "font_style",
                "Bold",
                "color",
                rgba(colour, 1),
                "size",
                number(sizeMm));
        return this;
    }

    private void add(String layerClass, String computed, String... keysAndValues) {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.append(PROPERTY.formatted(keysAndValues[i], keysAndValues[i + 1]));
        }
        layers.add(LAYER.formatted(layerClass, pass, properties, computed));
    }

    /** @param name number by which the renderer refers to the symbol */
    String xml(int name) {
        return SYMBOL.formatted(name, type, String.join("", layers));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String rgba(String hex, double opacity) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return (rgb >> 16) + "," + ((rgb >> 8) & 0xff) + "," + (rgb & 0xff) + "," + Math.round(opacity * OPAQUE);
    }
}
