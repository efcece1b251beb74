package se.samband.store.style;

import se.samband.core.status.Status;

/**
 * Buildings by status, as on the program's own map: colour, shape and letter together tell a status, so that it can be told
 * without seeing colours. The colours are the product's palette.
 */
enum StatusStyle {
    CONNECTED("#0B6E4F", "circle", 1),
    PASSED("#4FA37A", "circle", 1),
    PLANNED("#2B6CB0", "square", 0.92),
    GRANTED("#7C5CBF", "square", 0.92),
    DRY("#B7791F", "triangle", 1.25),
    UNSERVED("#B5302A", "diamond", 1.35),
    UNKNOWN("#6B7280", "circle", 1);

    private static final String WHITE = "#FFFFFF";
    private static final String INK = "#101613";
    private static final double SIZE_MM = 4.4;
    private static final double LETTER_MM = 2.6;

    private final String colour;
    private final String shape;
    private final double size;

    /** @param size of the shape, as a multiple of a circle's that looks equally large */
    StatusStyle(String colour, String shape, double size) {
        this.colour = colour;
        this.shape = shape;
        this.size = size;
    }

    String colour() {
        return colour;
    }

    /** The unknown is hollow: nothing is said about it. */
    private boolean isHollow() {
        return this == UNKNOWN;
    }

    /** Drawn after those before it, and the unserved last, so that no better-off neighbour hides them. */
    QmlSymbol symbol() {
        return QmlSymbol.point(shape, isHollow() ? WHITE : colour, isHollow() ? colour : WHITE, size * SIZE_MM, pass())
                .withLetter(status().letter(), letterColour(), LETTER_MM);
    }

    private int pass() {
        return this == UNSERVED ? values().length : ordinal();
    }

    private String letterColour() {
        return switch (this) {
            case PASSED, DRY, UNKNOWN -> INK;
            default -> WHITE;
        };
    }

    /** SLD knows no diamond. */
    String sldShape() {
        return this == UNSERVED ? "star" : shape;
    }

    String sldFill() {
        return isHollow() ? WHITE : colour;
    }

    String sldStroke() {
        return isHollow() ? colour : WHITE;
    }

    Status status() {
        return Status.valueOf(name());
    }

    String code() {
        return status().code();
    }

    /** As QGIS and SLD show it in the legend: {@code A ansluten}. */
    String label() {
        return status().letter() + " " + status().label().sv();
    }
}
