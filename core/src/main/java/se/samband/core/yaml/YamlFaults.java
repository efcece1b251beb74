package se.samband.core.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Collects the faults of one YAML text. */
final class YamlFaults {

    private final String sourceName;
    private final List<Problem> problems = new ArrayList<>();

    YamlFaults(String sourceName) {
        this.sourceName = sourceName;
    }

    void add(String code, int line, String path, @Nullable String value, Text what, Text remedy) {
        problems.add(new Problem(code, sourceName, line, path.isEmpty() ? null : path, value, what, remedy));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw failure();
        }
    }

    /** All faults found so far, at least one, ordered by line. */
    BadInputException failure() {
        problems.sort(Comparator.comparingLong(Problem::row));
        return new BadInputException(problems);
    }

    /** Faults that stop the reading at once, because there is no tree to look for more in. */
    BadInputException unreadable(String code, int line, Text what, Text remedy) {
        return new BadInputException(new Problem(code, sourceName, line, null, null, what, remedy));
    }
}
