package se.samband.app.web;

import java.util.List;
import se.samband.core.problem.Problem;

/**
 * What an error page shows.
 *
 * @param key which texts: {@code web.error.<key>.title} and {@code .help}
 * @param what what happened in this case, or an empty text
 * @param number number of the request in the log
 */
record ErrorView(String key, String what, List<Problem> problems, String number) {

    /** Key of what a role does not reach to, rather than of a request that was stopped. */
    static final String DENIED = "denied";

    /** A conflict is told with what to do instead, which the general help would contradict. */
    boolean saysWhatToDo() {
        return key.equals("409") && !what.isEmpty();
    }

    /** Nothing is wrong in a file, so what a problem has as column is a parameter of the address or form. */
    boolean isOfParameters() {
        return problems.stream().allMatch(problem -> problem.file() == null && problem.row() == 0);
    }

    static String keyOf(int status) {
        return switch (status) {
            case 401 -> "401";
            case 403 -> "403";
            case 404 -> "404";
            case 405 -> "405";
            case 409 -> "409";
            case 413 -> "413";
            case 429 -> "429";
            case 503 -> "503";
            default -> status >= 500 ? "500" : "400";
        };
    }
}
