package se.samband.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import se.samband.app.web.Page;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/** A question to the interface that is asked as its route is described. */
public record Call(Page page, HttpServletRequest request, HttpServletResponse response) {

    /**
     * Make it before anything is done with what was asked.
     *
     * @throws BadInputException for a parameter that the route does not have, or whose value it does not take
     */
    public static Call of(Route route, Page page, HttpServletRequest request, HttpServletResponse response) {
        Signature signature = route.signature();
        request.getParameterMap()
                .forEach((name, values) -> signature
                        .find(name)
                        .orElseThrow(() -> unknown(signature, name))
                        .check(values));
        return new Call(page, request, response);
    }

    Lang lang() {
        return page.lang();
    }

    int limit() {
        return number(Signature.LIMIT, Signature.USUAL);
    }

    int offset() {
        return number(Signature.OFFSET, 0);
    }

    private int number(String name, int usual) {
        String given = page.parameter(name).strip();
        return given.isEmpty() ? usual : Integer.parseInt(given);
    }

    private static BadInputException unknown(Signature signature, String name) {
        String known = signature.all().stream()
                .filter(parameter -> !parameter.inPath())
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
        return new BadInputException(Problem.of(
                        "parameter-unknown",
                        new Text("Okänd parameter.", "Unknown parameter."),
                        new Text("Det som går att ange är: " + known + ".", "What can be given is: " + known + "."))
                .at(0, name, ""));
    }
}
