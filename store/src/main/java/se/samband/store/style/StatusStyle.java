package se.samband.store.style;

import java.util.Arrays;
import java.util.Locale;
import se.samband.core.status.Status;

/**
 * Buildings by status: colour, shape and letter differ, so that a status can be told without seeing colours. The colours are the
 * product's palette.
 */
enum StatusStyle {
    CONNECTED("#0B6E4F", "circle", "circle"),
    PASSED("#4FA37A", "square", "square"),
    PLANNED("#2B6CB0", "triangle", "triangle"),
    GRANTED("#7C5CBF", "diamond", "square"),
    DRY("#B7791F", "pentagon", "star"),
    UNSERVED("#B5302A", "cross_fill", "cross"),
    UNKNOWN("#6B7280", "equilateral_triangle", "x");

    private final String colour;
    private final String qgisShape;
    private final String sldShape;

    StatusStyle(String colour, String qgisShape, String sldShape) {
        this.colour = colour;
        this.qgisShape = qgisShape;
        this.sldShape = sldShape;
    }

    String colour() {
        return colour;
    }

    String qgisShape() {
        return qgisShape;
    }

    String sldShape() {
        return sldShape;
    }

    Status status() {
        return Status.valueOf(name());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As QGIS and SLD show it in the legend: {@code A ansluten}. */
    String label() {
        return status().letter() + " " + status().label().sv();
    }

    static Iterable<StatusStyle> inOrder() {
        return Arrays.asList(values());
    }
}
