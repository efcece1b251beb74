package se.samband.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import se.samband.app.access.Region;
import tools.jackson.databind.json.JsonMapper;

/** The regions to choose from, for a program: each with the address to ask instead. */
record RegionsView(Page page, List<Region> regions, String origin, String path) implements View {

    private static final String TYPE = "application/json";

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpStatus.MULTIPLE_CHOICES.value());
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setLocale(page.lang().locale());
        response.getOutputStream()
                .write(JsonMapper.shared()
                        .writeValueAsBytes(Map.of("title", page.t("web.regions.title"), "regions", choices())));
    }

    private List<Map<String, String>> choices() {
        return regions.stream()
                .map(region -> Map.of(
                        "county", region.code(), "name", region.name(), "href", origin + "/" + region.code() + path))
                .toList();
    }
}
