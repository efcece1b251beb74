package se.samband.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import se.samband.core.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, as data (RFC 9457): for programs in place of an error page, with the same words. */
record ProblemView(Page page, HttpStatus status, ErrorView error) implements View {

    static final String TYPE = "application/problem+json";

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setLocale(page.lang().locale());
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(shape()));
    }

    private Map<String, @Nullable Object> shape() {
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
