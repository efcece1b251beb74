package se.samband.app.cli;

import se.samband.app.sample.SampleOptions;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** The size of a sample county as asked for on the command line. */
final class SampleSize {

    private SampleSize() {}

    /** @throws BadInputException if there are too few or too many buildings */
    static SampleOptions options(int buildings, long seed) {
        if (buildings < SampleOptions.FEWEST || buildings > SampleOptions.MOST) {
            String range = SampleOptions.FEWEST + "–" + SampleOptions.MOST + ".";
            throw new BadInputException(Problem.of(
                            "buildings-out-of-range",
                            new Text("antalet byggnader ska vara " + range, "the number of buildings must be " + range),
                            new Text("Ange till exempel --buildings 12000.", "Give for example --buildings 12000."))
                    .at(0, null, Integer.toString(buildings)));
        }
        return new SampleOptions(buildings, seed);
    }
}
