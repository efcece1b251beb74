package se.samband.store.style;

/**
 * Names on a map.
 *
 * @param column that holds the name
 * @param sizePt height of the letters, points
 * @param bold whether the letters are heavy
 * @param hiddenBeyond names are drawn from 1:hiddenBeyond and closer; 0 for always
 * @param priority 0–10: of two names without room for both, that of the higher priority is drawn
 */
record QmlLabels(String column, double sizePt, boolean bold, int hiddenBeyond, int priority) {

    /** Horizontally inside the area; neither this area nor its name is in the way of other layers' names. */
    private static final String XML = """
            <labeling type="simple"><settings calloutType="simple"><text-style fieldName="%s" isExpression="0" fontSize="%s" \
            fontSizeUnit="Point" textColor="45,49,57,255" fontWeight="%d" namedStyle="%s"><text-buffer bufferDraw="1" \
            bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style><placement placement="1" \
            quadOffset="4" priority="%d" centroidInside="1" centroidWhole="1"/><rendering scaleVisibility="%d" scaleMin="0" \
            scaleMax="%d" obstacle="0"/></settings></labeling>
            """;

    private static final int NORMAL_WEIGHT = 50;
    private static final int BOLD_WEIGHT = 75;

    String xml() {
        return XML.formatted(
                column,
                sizePt,
                bold ? BOLD_WEIGHT : NORMAL_WEIGHT,
                bold ? "Bold" : "Regular",
                priority,
                hiddenBeyond > 0 ? 1 : 0,
                hiddenBeyond);
    }
}
