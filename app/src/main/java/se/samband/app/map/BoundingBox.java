package se.samband.app.map;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Boxes in addresses: {@code west,south,east,north} in metres, SWEREF 99 TM. */
final class BoundingBox {

    private static final int SIDES = 4;

    private BoundingBox() {}

    /**
     * Empty when nothing is given.
     *
     * @throws BadInputException when it is not four numbers in order
     */
    static Optional<Envelope> read(String given) {
        if (given.isBlank()) {
            return Optional.empty();
        }
        String[] parts = given.split(",", -1);
        if (parts.length == SIDES) {
            try {
                double west = Double.parseDouble(parts[0]);
                double south = Double.parseDouble(parts[1]);
                double east = Double.parseDouble(parts[2]);
                double north = Double.parseDouble(parts[3]);
                if (Double.isFinite(east - west) && Double.isFinite(north - south) && west <= east && south <= north) {
                    return Optional.of(new Envelope(west, east, south, north));
                }
            } catch (NumberFormatException e) {
                throw new BadInputException(problem(given), e);
            }
        }
        throw new BadInputException(problem(given));
    }

    static String text(Envelope box) {
        return String.format(
                Locale.ROOT, "%.0f,%.0f,%.0f,%.0f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static Problem problem(String given) {
        return Problem.of(
                        "bbox-expected",
                        new Text(
                                "En kartruta väntades: väst, syd, öst, nord i meter (SWEREF 99 TM).",
                                "A box was expected: west, south, east, north in metres (SWEREF 99 TM)."),
                        new Text(
                                "Skriv den som 450000,6600000,560000,6700000.",
                                "Write it like 450000,6600000,560000,6700000."))
                .at(0, "bbox", given);
    }
}
