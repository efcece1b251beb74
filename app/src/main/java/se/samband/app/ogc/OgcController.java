package se.samband.app.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.web.OpenInterfaces;
import se.samband.app.web.Page;
import se.samband.app.web.Pages;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Failures;
import tools.jackson.databind.json.JsonMapper;

/** The resources of OGC API – Features. Each is JSON, or a page for people by {@code f=html} or what a browser accepts. */
@Controller
@Needs(Right.OPEN)
class OgcController {
    private static final Set<String> PLAIN = Set.of("f", "lang");
    private static final Set<String> ONE = Set.of("f", "lang", "crs");

    private final WorkspaceHolder workspace;
    private final Collections collections;
    private final Pages pages;
    private final ServeOptions options;
    private final JsonMapper json;

    OgcController(
            WorkspaceHolder workspace, Collections collections, Pages pages, ServeOptions options, JsonMapper json) {
        this.workspace = workspace;
        this.collections = collections;
        this.pages = pages;
        this.options = options;
        this.json = json;
    }

    @GetMapping("/ogc")
    @Nullable
    ModelAndView landing(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ItemQuery.requireOnly(request.getParameterMap(), PLAIN);
        workspace.requireChosen();
        if (!wantsHtml(request)) {
            return send(response, Documents.JSON, documents(page, request).landing());
        }
        return show(
                page,
                page.t("ogc.title"),
                page.t("ogc.lead"),
                List.of(
                        Map.entry(page.t("ogc.collections"), page.at("/ogc/collections")),
                        Map.entry(page.t("ogc.conformance"), page.at("/ogc/conformance")),
                        Map.entry(page.t("ogc.api"), page.at("/ogc/api?f=json"))));
    }

    @GetMapping("/ogc/conformance")
    @Nullable
    ModelAndView conformance(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ItemQuery.requireOnly(request.getParameterMap(), PLAIN);
        if (!wantsHtml(request)) {
            return send(response, Documents.JSON, Map.of("conformsTo", Documents.CONFORMS_TO));
        }
        return show(page, page.t("ogc.conformance"), String.join(" · ", Documents.CONFORMS_TO), List.of());
    }

    @GetMapping("/ogc/api")
    @Nullable
    ModelAndView api(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ItemQuery.requireOnly(request.getParameterMap(), PLAIN);
        if (!wantsHtml(request)) {
            return send(response, Documents.OPENAPI, documents(page, request).api(collections.list()));
        }
        return show(
                page,
                page.t("ogc.api"),
                page.t("ogc.lead"),
                List.of(Map.entry("OpenAPI 3.0 (JSON)", page.at("/ogc/api?f=json"))));
    }

    @GetMapping("/ogc/collections")
    @Nullable
    ModelAndView collections(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ItemQuery.requireOnly(request.getParameterMap(), PLAIN);
        List<Collection> all = collections.list();
        if (!wantsHtml(request)) {
            return send(response, Documents.JSON, documents(page, request).collections(all));
        }
        return show(
                page,
                page.t("ogc.collections"),
                page.t("ogc.lead"),
                all.stream()
                        .map(c -> Map.entry(page.text(c.title()), page.at("/ogc/collections/" + c.id())))
                        .toList());
    }

    @GetMapping("/ogc/collections/{collection}")
    @Nullable
    ModelAndView collection(
            Page page, @PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Collection found = get(collection);
        ItemQuery.requireOnly(request.getParameterMap(), PLAIN);
        if (!wantsHtml(request)) {
            return send(response, Documents.JSON, documents(page, request).collection(found));
        }
        return show(
                page,
                page.text(found.title()),
                page.t("ogc.size", found.size()),
                List.of(Map.entry(page.t("ogc.items"), page.at("/ogc/collections/" + found.id() + "/items"))));
    }

    @GetMapping("/ogc/collections/{collection}/items")
    @Nullable
    ModelAndView items(
            Page page, @PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Collection found = get(collection);
        ItemQuery query = ItemQuery.of(request.getParameterMap(), found);
        if (wantsHtml(request)) {
            return table(page, found, query);
        }
        String here = base(page, request) + "/collections/" + found.id();
        begin(response, query.crs());
        Box box = query.box();
        new ItemsJson(response.getOutputStream(), query.crs())
                .page(
                        query,
                        each -> collections.each(found.id(), box == null ? null : box.envelope(), page.lang(), each),
                        more -> links(here, request.getParameterMap(), query, more));
        return null;
    }

    @GetMapping("/ogc/collections/{collection}/items/{feature}")
    @Nullable
    ModelAndView item(
            Page page,
            @PathVariable String collection,
            @PathVariable String feature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Collection found = get(collection);
        ItemQuery.requireOnly(request.getParameterMap(), ONE);
        String asked = request.getParameter("crs");
        OgcCrs crs = ItemQuery.crs(asked == null ? Map.of() : Map.of("crs", asked), "crs");
        Item item = collections.find(found.id(), feature, page.lang()).orElseThrow(OgcController::missing);
        if (wantsHtml(request)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            item.properties().forEach((name, value) -> rows.add(List.of(name, value == null ? "" : value.toString())));
            return show(
                    page,
                    new HtmlPage(
                            page.t("ogc.feature", item.id().toString()),
                            page.text(found.title()),
                            List.of(),
                            List.of(page.t("ogc.property"), page.t("ogc.value")),
                            rows));
        }
        String own = base(page, request) + "/collections/" + found.id();
        begin(response, crs);
        new ItemsJson(response.getOutputStream(), crs)
                .one(
                        item,
                        List.of(
                                Documents.link("self", Documents.GEOJSON, own + "/items/" + feature + "?f=json"),
                                Documents.link("alternate", "text/html", own + "/items/" + feature + "?f=html"),
                                Documents.link("collection", Documents.JSON, own + "?f=json")));
        return null;
    }

    @ExceptionHandler
    void badInput(BadInputException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page = pages.of(request, response);
        Problem problem = e.problems().getFirst();
        HttpStatus status = switch (problem.code()) {
            case "not-found" -> HttpStatus.NOT_FOUND;
            case Failures.UNREACHABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("type", "about:blank");
        shape.put("title", status.getReasonPhrase());
        shape.put("status", status.value());
        shape.put("detail", problem.what().in(page.lang()));
        shape.put("code", problem.code());
        shape.put("parameter", problem.column());
        shape.put("value", problem.value());
        shape.put("remedy", problem.remedy().in(page.lang()));
        response.setStatus(status.value());
        send(response, "application/problem+json", shape);
    }

    private static BadInputException missing() {
        return new BadInputException(Problem.of(
                "not-found",
                new Text(
                        "Det finns ingen sådan samling eller inget sådant objekt.",
                        "There is no such collection or feature."),
                new Text("Se /ogc/collections.", "See /ogc/collections.")));
    }

    private Collection get(String id) {
        return collections.find(id).orElseThrow(OgcController::missing);
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        String format = request.getParameter("f");
        if (format == null) {
            String accept = request.getHeader("Accept");
            return accept != null && accept.contains("text/html");
        }
        if (!format.equals("json") && !format.equals("html")) {
            throw new BadInputException(Problem.of(
                            "format-unknown",
                            new Text("Formatet finns inte här.", "The format is not supported here."),
                            new Text("Välj json eller html.", "Choose json or html."))
                    .at(0, "f", format));
        }
        return format.equals("html");
    }

    private ModelAndView table(Page page, Collection collection, ItemQuery query) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        int[] matched = {0};
        Box box = query.box();
        collections.each(collection.id(), box == null ? null : box.envelope(), page.lang(), item -> {
            if (query.takes(item)) {
                if (matched[0] >= query.offset() && rows.size() < query.limit()) {
                    List<@Nullable String> row =
                            new ArrayList<>(List.of(item.id().toString()));
                    collection.properties().forEach(name -> {
                        Object value = item.properties().get(name);
                        row.add(value == null ? "" : value.toString());
                    });
                    rows.add(row);
                }
                matched[0]++;
            }
        });
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(collection.properties());
        boolean more = query.offset() + rows.size() < matched[0];
        List<Map.Entry<String, String>> links = more
                ? List.of(Map.entry(
                        page.t("ogc.next"), page.with("offset", Integer.toString(query.offset() + rows.size()))))
                : List.of();
        return show(
                page,
                new HtmlPage(
                        page.text(collection.title()),
                        page.t("ogc.matched", rows.size(), matched[0]),
                        links,
                        columns,
                        rows));
    }

    private static List<Map<String, String>> links(
            String here, Map<String, String[]> parameters, ItemQuery query, boolean more) {
        List<Map<String, String>> links = new ArrayList<>(List.of(
                Documents.link("self", Documents.GEOJSON, address(here, parameters, "json", query.offset())),
                Documents.link("alternate", "text/html", address(here, parameters, "html", query.offset())),
                Documents.link("collection", Documents.JSON, here + "?f=json")));
        if (more) {
            links.add(Documents.link(
                    "next", Documents.GEOJSON, address(here, parameters, "json", query.offset() + query.limit())));
        }
        return links;
    }

    private static String address(String here, Map<String, String[]> parameters, String format, int offset) {
        StringBuilder address = new StringBuilder(here).append("/items?f=").append(format);
        parameters.forEach((name, values) -> {
            if (!name.equals("f") && !name.equals("offset")) {
                address.append('&').append(encoded(name)).append('=').append(encoded(values[0]));
            }
        });
        return offset == 0
                ? address.toString()
                : address.append("&offset=").append(offset).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void begin(HttpServletResponse response, OgcCrs crs) {
        OpenInterfaces.allowOtherSites(options, response);
        response.setContentType(Documents.GEOJSON);
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
    }

    private Documents documents(Page page, HttpServletRequest request) {
        return new Documents(page, base(page, request));
    }

    private String base(Page page, HttpServletRequest request) {
        return options.origin(request.getHeader("Host")) + page.at("/ogc");
    }

    private @Nullable ModelAndView send(HttpServletResponse response, String type, Object document) throws IOException {
        OpenInterfaces.allowOtherSites(options, response);
        response.setContentType(type);
        response.getOutputStream().write(json.writeValueAsBytes(document));
        return null;
    }

    private static ModelAndView show(Page page, String title, String lead, List<Map.Entry<String, String>> links) {
        return show(page, new HtmlPage(title, lead, links, List.of(), List.of()));
    }

    private static ModelAndView show(Page page, HtmlPage view) {
        return page.show("ogc/page", Map.of("view", view));
    }
}
