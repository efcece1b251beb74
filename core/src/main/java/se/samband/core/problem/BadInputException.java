package se.samband.core.problem;

import java.util.List;
import se.samband.core.text.Lang;

/**
 * Input as a whole could not be used. Carries every problem found, at least one; shown to the user as text, never as a stack
 * trace. Problems of single rows do not throw: they are collected as refused rows.
 */
public class BadInputException extends RuntimeException {

    private final transient List<Problem> problems;

    public BadInputException(Problem problem) {
        this(List.of(problem));
    }

    public BadInputException(List<Problem> problems) {
        super(problems.getFirst().in(Lang.EN));
        this.problems = List.copyOf(problems);
    }

    public BadInputException(Problem problem, Throwable cause) {
        super(problem.in(Lang.EN), cause);
        this.problems = List.of(problem);
    }

    public final List<Problem> problems() {
        return problems;
    }
}
