package se.samband.app.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import se.samband.app.web.Page;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;

/** What the resources other than features say, as JSON. */
final class Documents {
    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    private static final String HTML = "text/html";

    private final Page page;
    private final String base;

    /** @param base address of the landing page */
    Documents(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    Map<String, Object> landing() {
        return Map.of(
                "title",
                page.t("ogc.title"),
                "description",
                page.t("ogc.lead"),
                "links",
                List.of(
                        link("self", JSON, base + "?f=json"),
                        link("alternate", HTML, base + "?f=html"),
                        link("service-desc", OPENAPI, base + "/api?f=json"),
                        link("service-doc", HTML, base + "/api?f=html"),
                        link("conformance", JSON, base + "/conformance?f=json"),
                        link("data", JSON, base + "/collections?f=json")));
    }

    Map<String, Object> collections(List<Collection> all) {
        return Map.of(
                "links",
                List.of(
                        link("self", JSON, base + "/collections?f=json"),
                        link("alternate", HTML, base + "/collections?f=html")),
                "crs",
                crs(),
                "collections",
                all.stream().map(this::collection).toList());
    }

    Map<String, Object> collection(Collection collection) {
        String own = base + "/collections/" + collection.id();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", collection.id());
        shape.put("title", page.text(collection.title()));
        shape.put("extent", extent(collection));
        shape.put("itemType", "feature");
        shape.put("crs", crs());
        shape.put("storageCrs", OgcCrs.SWEREF99_TM.uri());
        shape.put(
                "links",
                List.of(
                        link("self", JSON, own + "?f=json"),
                        link("alternate", HTML, own + "?f=html"),
                        link("items", GEOJSON, own + "/items?f=json"),
                        link("items", HTML, own + "/items?f=html")));
        return shape;
    }

    private static List<String> crs() {
        return Arrays.stream(OgcCrs.values()).map(OgcCrs::uri).toList();
    }

    private static Map<String, Object> extent(Collection collection) {
        Map<String, Object> extent = new LinkedHashMap<>();
        Envelope box = collection.box();
        if (box != null) {
            extent.put("spatial", Map.of("bbox", List.of(degrees(box)), "crs", OgcCrs.CRS84.uri()));
        }
        extent.put(
                "temporal",
                Map.of("interval", List.of(List.of(collection.from() + "T00:00:00Z", collection.to() + "T23:59:59Z"))));
        return extent;
    }

    /** The smallest box in degrees around the corners. */
    private static List<Double> degrees(Envelope box) {
        Transform transform = Transform.between(Crs.SWEREF99_TM, Crs.WGS84);
        Envelope degrees = new Envelope();
        for (double east : new double[] {box.getMinX(), box.centre().x, box.getMaxX()}) {
            for (double north : new double[] {box.getMinY(), box.getMaxY()}) {
                Coordinate corner = transform.apply(east, north);
                degrees.expandToInclude(corner);
            }
        }
        return List.of(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY());
    }

    static Map<String, String> link(String rel, String type, String href) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("rel", rel);
        link.put("type", type);
        link.put("href", href);
        return link;
    }

    /** OpenAPI 3.0. */
    Map<String, Object> api(List<Collection> all) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landingPage", JSON, List.of()));
        paths.put("/conformance", get("conformance", JSON, List.of()));
        paths.put("/api", get("api", OPENAPI, List.of()));
        paths.put("/collections", get("collections", JSON, List.of()));
        for (Collection collection : all) {
            String own = "/collections/" + collection.id();
            paths.put(own, get(collection.id(), JSON, List.of()));
            paths.put(own + "/items", get(collection.id() + "Items", GEOJSON, parameters(collection)));
            paths.put(
                    own + "/items/{featureId}",
                    get(
                            collection.id() + "Item",
                            GEOJSON,
                            List.of(
                                    parameter("featureId", "path", Map.of("type", "string")),
                                    parameter("crs", "query", Map.of("type", "string", "enum", crs())))));
        }
        return Map.of(
                "openapi",
                "3.0.3",
                "info",
                Map.of("title", page.t("ogc.title"), "description", page.t("ogc.lead"), "version", page.version()),
                "servers",
                List.of(Map.of("url", base)),
                "paths",
                paths);
    }

    private static List<Map<String, Object>> parameters(Collection collection) {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> known = Map.of("type", "string", "enum", crs(), "default", OgcCrs.CRS84.uri());
        List<Map<String, Object>> parameters = new ArrayList<>(List.of(
                parameter(
                        "limit",
                        "query",
                        Map.of("type", "integer", "minimum", 1, "maximum", ItemQuery.MOST, "default", ItemQuery.USUAL)),
                parameter("offset", "query", Map.of("type", "integer", "minimum", 0, "default", 0)),
                bbox(),
                parameter("bbox-crs", "query", known),
                parameter("crs", "query", known),
                parameter("datetime", "query", text)));
        collection.properties().forEach(name -> parameters.add(parameter(name, "query", text)));
        return parameters;
    }

    private static Map<String, Object> bbox() {
        Map<String, Object> bbox = parameter(
                "bbox",
                "query",
                Map.of("type", "array", "minItems", 4, "maxItems", 6, "items", Map.of("type", "number")));
        bbox.put("style", "form");
        bbox.put("explode", false);
        return bbox;
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", in.equals("path"));
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> get(String id, String type, List<Map<String, Object>> parameters) {
        Map<String, Object> format = parameter("f", "query", Map.of("type", "string", "enum", List.of("json", "html")));
        Map<String, @Nullable Object> ok =
                Map.of("description", "OK", "content", Map.of(type, Map.of(), HTML, Map.of()));
        Map<String, Object> problem =
                Map.of("description", "Problem (RFC 9457)", "content", Map.of("application/problem+json", Map.of()));
        return Map.of(
                "get",
                Map.of(
                        "operationId",
                        id,
                        "parameters",
                        Stream.concat(parameters.stream(), Stream.of(format)).toList(),
                        "responses",
                        Map.of("200", ok, "400", problem, "404", problem)));
    }
}
