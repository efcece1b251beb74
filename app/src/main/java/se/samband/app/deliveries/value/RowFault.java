package se.samband.app.deliveries.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.UnknownWord;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** One row cannot be taken. Caught where rows are counted; carries no stack trace, since millions may be thrown. */
public final class RowFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient @Nullable UnknownWord unknownWord;

    public RowFault(Problem problem) {
        this(problem, null);
    }

    private RowFault(Problem problem, @Nullable UnknownWord unknownWord) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.unknownWord = unknownWord;
    }

    /** A fault that giving the word a meaning would mend. */
    static RowFault of(Problem problem, UnknownWord unknownWord) {
        return new RowFault(problem, unknownWord);
    }

    public static RowFault of(String code, Text what, Text remedy) {
        return new RowFault(Problem.of(code, what, remedy));
    }

    /** What each reading of a part of a row throws. */
    public static List<RowFault> all(Runnable... readings) {
        List<RowFault> faults = new ArrayList<>();
        for (Runnable reading : readings) {
            try {
                reading.run();
            } catch (RowFault fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** Not yet placed in file and row. */
    public Problem problem() {
        return problem;
    }

    /** The word to give a meaning, when that is what is wrong. */
    public Optional<UnknownWord> findUnknownWord() {
        return Optional.ofNullable(unknownWord);
    }
}
