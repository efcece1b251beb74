package se.samband.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What a program is given in place of a page, in the page's language; not to be kept. */
record JsonView(Page page, HttpStatus status, String type, Map<String, ? extends @Nullable Object> shape)
        implements View {

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setLocale(page.lang().locale());
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(shape));
    }
}
