package se.samband.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samband.app.web.Page;

/** All routes as an OpenAPI 3.1 document. */
final class Description {

    static final String VERSION = "3.1.0";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> FAILURES = new TreeMap<>(Map.of(
            "400", "Bad Request",
            "401", "Unauthorized",
            "403", "Forbidden",
            "404", "Not Found",
            "405", "Method Not Allowed",
            "409", "Conflict",
            "429", "Too Many Requests",
            "500", "Internal Server Error"));

    private final Page page;
    private final String base;

    /** @param base address of the region, without a slash at its end */
    Description(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    Map<String, Object> of(List<Route> routes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", VERSION);
        document.put(
                "info",
                ordered("title", page.t("api.title"), "description", page.t("api.lead"), "version", page.version()));
        document.put("servers", List.of(Map.of("url", base)));
        Map<String, Object> paths = new LinkedHashMap<>();
        routes.forEach(route -> paths.put(route.signature().path(), Map.of("get", operation(route))));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> operation(Route route) {
        Signature signature = route.signature();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", signature.id());
        operation.put("summary", page.text(signature.summary()));
        if (!signature.isOpen()) {
            operation.put(
                    "description",
                    page.t(
                            "api.needs",
                            String.join(
                                    ", ",
                                    signature.rights().stream()
                                            .sorted()
                                            .map(right -> page.text(right.label()))
                                            .toList())));
            operation.put("security", List.of(Map.of("key", List.of()), Map.of("session", List.of())));
        } else {
            operation.put("security", List.of());
        }
        operation.put(
                "parameters", signature.all().stream().map(this::parameter).toList());
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                ordered("description", "OK", "content", Map.of("application/json", Map.of("schema", route.schema()))));
        FAILURES.keySet().forEach(status -> responses.put(status, Map.of("$ref", "#/components/responses/" + status)));
        operation.put("responses", responses);
        return operation;
    }

    private Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("name", parameter.name());
        shape.put("in", parameter.inPath() ? "path" : "query");
        shape.put("required", parameter.inPath());
        shape.put("description", page.text(parameter.about()));
        shape.put("schema", parameter.several() ? Schemas.listOf(parameter.schema()) : parameter.schema());
        if (parameter.several()) {
            shape.put("style", "form");
            shape.put("explode", true);
        }
        return shape;
    }

    private Map<String, Object> components() {
        Map<String, Object> responses = new LinkedHashMap<>();
        FAILURES.forEach((status, words) -> responses.put(
                status,
                ordered(
                        "description",
                        words,
                        "content",
                        Map.of(PROBLEM, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", Map.of("Problem", problem()));
        components.put("responses", responses);
        components.put(
                "securitySchemes",
                ordered(
                        "key",
                        ordered("type", "http", "scheme", "bearer", "description", page.t("api.key")),
                        "session",
                        ordered(
                                "type",
                                "apiKey",
                                "in",
                                "cookie",
                                "name",
                                "samband",
                                "description",
                                page.t("api.session"))));
        return components;
    }

    /** RFC 9457, with the remedy. */
    private static Map<String, Object> problem() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "remedy", "request")) {
            members.put(name, Schemas.TEXT);
        }
        members.put("status", Schemas.WHOLE);
        List<String> always = new ArrayList<>(members.keySet());
        for (String name : List.of("code", "parameter", "value")) {
            members.put(name, Schemas.orNull(Schemas.TEXT));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", members);
        schema.put("required", always);
        return schema;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> shape = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            shape.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return shape;
    }
}
