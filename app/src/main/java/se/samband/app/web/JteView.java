package se.samband.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders a precompiled template. A page is rendered whole before its first byte is sent, so that a failure shows an error page. */
record JteView(TemplateEngine engine, String template) implements View {

    private static final String HTML = "text/html;charset=UTF-8";

    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> named = model == null
                ? Map.of()
                : model.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        // Spring adds binding results under names that no template has.
                        .filter(entry -> !entry.getKey().contains("."))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, named, page);
        if (named.get("page") instanceof Page shown) {
            response.setLocale(shown.lang().locale());
        }
        response.setContentType(HTML);
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
