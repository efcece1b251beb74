package se.samband.geo.sink;

/**
 * The apostrophe before a text that a spreadsheet would take for a formula – beginning with =, +, -, @, tab or carriage return:
 * such text comes from outside and must not run on somebody's machine. Negative numbers and a lone hyphen, the usual sign for
 * nothing, are no formulas.
 */
public final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String IN_NUMBERS = "0123456789., ";

    private FormulaGuard() {}

    public static String guarded(String text) {
        return isFormula(text) ? GUARD + text : text;
    }

    /** The text as it was before {@link #guarded}; any other text as it is. */
    public static String unguarded(String text) {
        boolean guarded = text.length() > 2 && text.charAt(0) == GUARD && isStart(text.charAt(1));
        return guarded ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return text.length() > 1
                && isStart(text.charAt(0))
                && !(text.charAt(0) == '-' && text.chars().skip(1).allMatch(c -> IN_NUMBERS.indexOf(c) >= 0));
    }

    private static boolean isStart(char c) {
        return FORMULA_STARTS.indexOf(c) >= 0;
    }
}
