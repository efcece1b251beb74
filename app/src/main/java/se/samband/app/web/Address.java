package se.samband.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Path and query of a page, to make links that differ from it in one parameter.
 *
 * @param path path without query, decoded by nobody
 * @param query first value of each query parameter, in order
 */
record Address(String path, Map<String, String> query) {

    static Address of(HttpServletRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        }
        return new Address(request.getRequestURI(), query);
    }

    Address with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        return link(path, query);
    }

    static String link(String path, Map<String, String> query) {
        StringBuilder link = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            link.append(separator)
                    .append(encoded(parameter.getKey()))
                    .append('=')
                    .append(encoded(parameter.getValue()));
            separator = '&';
        }
        return link.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
