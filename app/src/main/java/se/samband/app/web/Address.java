package se.samband.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.samband.app.access.Reading;

/**
 * Path and query of a page, to make links that differ from it in one parameter.
 *
 * @param path path without query, decoded by nobody
 * @param query values of each query parameter, in order
 */
record Address(String path, Map<String, List<String>> query) {

    static Address of(HttpServletRequest request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (Reading.is(request)) {
            request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        } else {
            // What a form holds is no part of the address.
            UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> query.put(decoded(name), decoded(values)));
        }
        return new Address(request.getRequestURI(), query);
    }

    private static List<String> decoded(List<@Nullable String> values) {
        return values.stream().map(value -> value == null ? "" : decoded(value)).toList();
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    List<String> values(String name) {
        return query.getOrDefault(name, List.of());
    }

    Address with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        return link(path, query);
    }

    static String link(String path, Map<String, List<String>> query) {
        StringBuilder link = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            for (String value : parameter.getValue()) {
                link.append(separator)
                        .append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(value));
                separator = '&';
            }
        }
        return link.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
