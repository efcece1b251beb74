package se.samband.core.problem;

/** What was asked for is understood, and not done since a rule forbids it; the problem tells the rule and the way out. */
public final class RefusedException extends BadInputException {

    public RefusedException(Problem problem) {
        super(problem);
    }
}
