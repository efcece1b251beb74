package se.samband.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.samband.core.problem.Problem;

/** What went wrong, as data (RFC 9457): for programs in place of an error page, with the same words. */
final class ProblemShape {

    static final String TYPE = "application/problem+json";

    private ProblemShape() {}

    static Map<String, @Nullable Object> of(Page page, HttpStatus status, ErrorView error) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("type", "about:blank");
        shape.put("title", page.t("web.program." + ErrorView.keyOf(status.value()) + ".title"));
        shape.put("status", status.value());
        if (error.problems().isEmpty()) {
            shape.put(
                    "detail",
                    error.what().isEmpty()
                            ? page.t("web.program." + ErrorView.keyOf(status.value()) + ".title")
                            : error.what());
            shape.put("remedy", page.t("web.program." + ErrorView.keyOf(status.value()) + ".remedy"));
        } else {
            Problem problem = error.problems().getFirst();
            shape.put("detail", page.text(problem.what()));
            shape.put("remedy", page.text(problem.remedy()));
            shape.put("code", problem.code());
            shape.put("parameter", problem.column());
            shape.put("value", problem.value());
        }
        shape.put("request", error.number());
        return shape;
    }
}
