package se.samband.store.style;

/** Styles as QGIS keeps them. Written in the form of QGIS 3.16, which later versions read. */
final class Qml {

    private static final String FRAME = """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.16.0" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|Rendering" labelsEnabled="%d" \
            hasScaleBasedVisibilityFlag="%d" minScale="%d" maxScale="0">
            %s</qgis>
            """;

    private static final String SINGLE = """
            <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0"><symbols>
            %s</symbols></renderer-v2>
            """;

    private static final String LINES_AND_AREAS = """
            <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0"><rules key="all">\
            <rule key="line" symbol="0" label="%s" filter="geometry_type($geometry) = 'Line'"/>\
            <rule key="area" symbol="1" label="%s" filter="geometry_type($geometry) = 'Polygon'"/></rules><symbols>
            %s</symbols></renderer-v2>
            """;

    /** Symbol levels draw the categories one after the other, so that no served neighbour hides the worst off. */
    private static final String CATEGORIZED = """
            <renderer-v2 type="categorizedSymbol" attr="%s" symbollevels="1" enableorderby="0" forceraster="0">
            <categories>
            %s</categories>
            <symbols>
            %s</symbols></renderer-v2>
            """;

    private static final String CATEGORY = "<category value=\"%s\" symbol=\"%d\" label=\"%s\" render=\"true\"/>\n";

    private final StringBuilder content = new StringBuilder();
    private boolean labelled;
    private int hiddenBeyond;

    private Qml() {}

    /** Every feature with the same symbol. */
    static Qml single(QmlSymbol symbol) {
        return new Qml().with(SINGLE.formatted(symbol.xml(0)));
    }

    /** For a layer that holds both: QGIS shows it as two layers but keeps one style, which must suit either. */
    static Qml linesAndAreas(String lineLabel, QmlSymbol line, String areaLabel, QmlSymbol area) {
        return new Qml().with(LINES_AND_AREAS.formatted(lineLabel, areaLabel, line.xml(0) + area.xml(1)));
    }

    /** Buildings by their status in a column. */
    static Qml status(String column) {
        StringBuilder categories = new StringBuilder();
        StringBuilder symbols = new StringBuilder();
        int number = 0;
        for (StatusStyle style : StatusStyle.values()) {
            categories.append(CATEGORY.formatted(style.code(), number, style.label()));
            symbols.append(style.symbol().xml(number));
            number++;
        }
        return new Qml().with(CATEGORIZED.formatted(column, categories, symbols));
    }

    /** Tables and forms with Swedish headings, and with words in place of codes. */
    Qml with(QmlFields fields) {
        return with(fields.xml());
    }

    /** A name on each feature. */
    Qml with(QmlLabels labels) {
        labelled = true;
        return with(labels.xml());
    }

    /** @param scale the layer is drawn from 1:scale and closer */
    Qml hiddenBeyond(int scale) {
        hiddenBeyond = scale;
        return this;
    }

    private Qml with(String xml) {
        content.append(xml);
        return this;
    }

    String xml() {
        return FRAME.formatted(labelled ? 1 : 0, hiddenBeyond > 0 ? 1 : 0, hiddenBeyond, content);
    }
}
