package se.samband.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samband.app.access.Needs;
import se.samband.core.access.Right;

/**
 * Style sheets and scripts: those beside each feature under {@code /assets/<version>/<feature>/<file>}, those of libraries under
 * {@code /lib/…}. Addresses change with the content, so that browsers may keep them for ever.
 */
@Controller
@Needs(Right.ENTER)
public class Assets {

    private static final Map<String, String> LIBRARIES = Map.of(
            "htmx-2.0.10/htmx.min.js", "htmx.org/2.0.10/dist/htmx.min.js",
            "ol-10.7.0/ol.js", "ol/10.7.0/dist/ol.js",
            "ol-10.7.0/ol.css", "ol/10.7.0/ol.css");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");

    private @Nullable String version;

    /** Address of a file beside a feature: {@code url("map/map.js")}. */
    public String url(String file) {
        return "/assets/" + version() + "/" + file;
    }

    @GetMapping("/assets/{version}/{feature:[a-z]+}/{file:[a-z][a-z0-9-]*\\.(?:css|js|svg)}")
    void own(
            @PathVariable("version") String ignoredVersion,
            @PathVariable String feature,
            @PathVariable String file,
            HttpServletResponse response)
            throws IOException {
        send("se/samband/app/" + feature + "/" + file, response);
    }

    @GetMapping("/lib/{library}/{file}")
    void library(@PathVariable String library, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        String path = LIBRARIES.get(library + "/" + file);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send("META-INF/resources/webjars/" + path, response);
        }
    }

    private static void send(String path, HttpServletResponse response) throws IOException {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] content = in.readAllBytes();
            response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    private synchronized String version() {
        String known = version;
        if (known == null) {
            known = checksum();
            version = known;
        }
        return known;
    }

    private static String checksum() {
        CRC32 crc = new CRC32();
        try {
            for (String pattern : List.of("css", "js", "svg")) {
                Resource[] files = new PathMatchingResourcePatternResolver()
                        .getResources("classpath:se/samband/app/*/*." + pattern);
                for (Resource file : List.of(files).stream()
                        .sorted(Comparator.comparing(Resource::getDescription))
                        .toList()) {
                    try (InputStream in = file.getInputStream()) {
                        crc.update(in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(crc.getValue());
    }
}
