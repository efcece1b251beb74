package se.samband.app.deliveries.value;

import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** One row cannot be taken. Caught where rows are counted; carries no stack trace, since millions may be thrown. */
public final class RowFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RowFault(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static RowFault of(String code, Text what, Text remedy) {
        return new RowFault(Problem.of(code, what, remedy));
    }

    /** Not yet placed in file and row. */
    public Problem problem() {
        return problem;
    }
}
