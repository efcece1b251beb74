package se.samband.store.style;

/** Styles as Styled Layer Descriptor 1.1, for programs other than QGIS. */
final class Sld {

    private static final String FRAME = """
            <?xml version="1.0" encoding="UTF-8"?>
            <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" \
            xmlns:ogc="http://www.opengis.net/ogc">
            <NamedLayer><se:Name>%1$s</se:Name><UserStyle><se:Name>%1$s</se:Name><se:FeatureTypeStyle>
            %2$s</se:FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;

    private static final String STATUS_RULE = """
            <se:Rule><se:Name>%1$s</se:Name><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>status_1000</ogc:PropertyName>\
            <ogc:Literal>%2$s</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><se:PointSymbolizer><se:Graphic><se:Mark>\
            <se:WellKnownName>%3$s</se:WellKnownName><se:Fill><se:SvgParameter name="fill">%4$s</se:SvgParameter></se:Fill>\
            <se:Stroke><se:SvgParameter name="stroke">%5$s</se:SvgParameter></se:Stroke></se:Mark><se:Size>8</se:Size>\
            </se:Graphic></se:PointSymbolizer></se:Rule>
            """;

    private static final String POINT = """
            <se:Rule><se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>%s</se:WellKnownName><se:Fill>\
            <se:SvgParameter name="fill">%s</se:SvgParameter></se:Fill></se:Mark><se:Size>%s</se:Size></se:Graphic>\
            </se:PointSymbolizer></se:Rule>
            """;

    private static final String LINE = """
            <se:Rule><se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke">%s</se:SvgParameter>\
            <se:SvgParameter name="stroke-width">%s</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule>
            """;

    private static final String AREA = """
            <se:Rule><se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill">%1$s</se:SvgParameter>\
            <se:SvgParameter name="fill-opacity">%2$s</se:SvgParameter></se:Fill><se:Stroke>\
            <se:SvgParameter name="stroke">%1$s</se:SvgParameter><se:SvgParameter name="stroke-width">%3$s</se:SvgParameter>\
            </se:Stroke></se:PolygonSymbolizer></se:Rule>
            """;

    private Sld() {}

    static String status(String layer) {
        StringBuilder rules = new StringBuilder();
        for (StatusStyle style : StatusStyle.values()) {
            rules.append(STATUS_RULE.formatted(
                    style.label(), style.code(), style.sldShape(), style.sldFill(), style.sldStroke()));
        }
        return FRAME.formatted(layer, rules);
    }

    static String point(String layer, String shape, String colour, double size) {
        return FRAME.formatted(layer, POINT.formatted(shape, colour, size));
    }

    static String line(String layer, String colour, double width) {
        return FRAME.formatted(layer, LINE.formatted(colour, width));
    }

    static String area(String layer, String colour, double opacity, double width) {
        return FRAME.formatted(layer, AREA.formatted(colour, opacity, width));
    }
}
