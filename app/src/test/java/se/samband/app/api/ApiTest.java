package se.samband.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samband.app.access.AccessInterceptor;
import se.samband.app.cli.Cli;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.app.web.WebTest;
import se.samband.core.status.Status;
import se.samband.store.WorkspaceLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs over HTTP on the sample county, held against its description, the pages' files and the command line. */
class ApiTest extends WebTest {

    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void makeCounty() throws IOException {
        SampleCounty.write(folder, new SampleOptions(3_000, 1));
        file = folder.resolve("w.gpkg");
        DemoImporter.run(folder, WorkspaceLocation.of(file), (number, total, name) -> {});
    }

    @BeforeEach
    void serveIt() {
        serve(file);
    }

    @Test
    void theDescriptionHasEveryRouteAndNothingElse() {
        Map<String, Set<String>> described = new TreeMap<>();
        JsonNode document = json("/api/openapi.json");
        document.get("paths")
                .properties()
                .forEach(path -> described.put(path.getKey(), needs(document, path.getKey())));
        Map<String, Set<String>> served = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping :
                parts().getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> way :
                    mapping.getHandlerMethods().entrySet()) {
                for (String pattern : way.getKey().getPatternValues()) {
                    if (pattern.startsWith("/api/")) {
                        Set<String> rights = new TreeSet<>();
                        AccessInterceptor.needed(way.getValue()).forEach(right -> rights.add(right.code()));
                        served.put(pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"), rights);
                        assertThat(way.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .toString())
                                .isEqualTo("[GET]");
                    }
                }
            }
        }
        assertThat(described).isEqualTo(served).hasSizeGreaterThan(8);
    }

    /** The rights of a route, as the list for people in the program has them. */
    private Set<String> needs(JsonNode document, String path) {
        Set<String> rights = new TreeSet<>();
        parts().getBeansOfType(Routes.class).values().stream()
                .flatMap(some -> some.routes().stream())
                .filter(route -> route.signature().path().equals(path))
                .forEach(route -> route.signature().rights().forEach(right -> rights.add(right.code())));
        assertThat(document.get("paths").get(path).get("get").get("security").isEmpty())
                .as(path)
                .isEqualTo(rights.equals(Set.of("open")));
        return rights;
    }

    @Test
    void theDescriptionIsWellMade() {
        for (String lang : List.of("sv", "en")) {
            JsonNode document = json("/api/openapi.json?lang=" + lang);
            assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
            assertThat(document.get("info").get("title").asString()).isNotBlank();
            assertThat(document.get("servers").get(0).get("url").asString()).isEqualTo("http://127.0.0.1:" + port());
            Set<String> ids = new HashSet<>();
            document.get("paths").properties().forEach(path -> {
                JsonNode get = path.getValue().get("get");
                assertThat(ids.add(get.get("operationId").asString())).isTrue();
                assertThat(get.get("summary").asString()).isNotBlank();
                Set<String> inPath = new TreeSet<>();
                for (JsonNode parameter : get.get("parameters")) {
                    assertThat(parameter.get("description").asString()).isNotBlank();
                    if (parameter.get("in").asString().equals("path")) {
                        inPath.add(parameter.get("name").asString());
                        assertThat(parameter.get("required").asBoolean()).isTrue();
                    }
                }
                assertThat(inPath).isEqualTo(variables(path.getKey()));
                get.get("responses").properties().forEach(response -> {
                    JsonNode reference = response.getValue().get("$ref");
                    JsonNode found = reference == null
                            ? response.getValue()
                            : document.at(reference.asString().substring(1));
                    assertThat(found.get("description").asString()).isNotBlank();
                });
            });
        }
    }

    private static Set<String> variables(String path) {
        Set<String> names = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    @Test
    void everyAnswerIsAsItIsDescribed() {
        JsonNode document = json("/api/openapi.json");
        int refused = 0;
        for (JsonNode delivery : json("/api/v1/deliveries").get("items")) {
            if (delivery.get("refused").asInt() > 0) {
                refused = delivery.get("delivery").asInt();
            }
        }
        assertThat(refused).isPositive();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            String address = path.getKey().replace("{fid}", "7").replace("{id}", String.valueOf(refused));
            JsonNode schema =
                    document.at("/paths/" + path.getKey().replace("~", "~0").replace("/", "~1")
                            + "/get/responses/200/content/application~1json/schema");
            List<String> faults = new ArrayList<>();
            SchemaCheck.check(json(address), schema, path.getKey(), faults);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void everyParameterDescribedIsTakenAndEveryBadValueIsRefused() {
        JsonNode document = json("/api/openapi.json");
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            String address = path.getKey().replace("{fid}", "7").replace("{id}", "1");
            assertThat(get(address + "?cow=1").statusCode()).as(path.getKey()).isEqualTo(400);
            for (JsonNode parameter : path.getValue().get("get").get("parameters")) {
                String name = parameter.get("name").asString();
                if (!parameter.get("in").asString().equals("query")) {
                    continue;
                }
                assertThat(get(address + "?" + name + "=").statusCode())
                        .as(address + "?" + name)
                        .isIn(200);
                JsonNode schema = parameter.get("schema").has("items")
                        ? parameter.get("schema").get("items")
                        : parameter.get("schema");
                for (JsonNode code : schema.path("enum")) {
                    // A rule can refuse what is made for others; that is not to misunderstand it.
                    int refused = name.equals("for") ? 409 : 200;
                    assertThat(get(address + "?" + name + "=" + code.asString()).statusCode())
                            .as(address + "?" + name + "=" + code)
                            .isIn(200, refused);
                }
                boolean free = Set.of("q", "purpose", "registration", "publisher", "collection")
                        .contains(name);
                if (!free) {
                    HttpResponse<String> answer = get(address + "?" + name + "=n0nsense");
                    assertThat(answer.statusCode()).as(address + "?" + name).isEqualTo(400);
                    JsonNode problem = JsonMapper.shared().readTree(answer.body());
                    assertThat(problem.get("parameter").asString()).isEqualTo(name);
                    assertThat(problem.get("remedy").asString()).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=10001",
                "limit=-1",
                "limit=1.5",
                "offset=-1",
                "limit=5&limit=6",
                "as-of=2025-02-30"
            })
    void whatIsOutOfBoundsIsRefused(String query) {
        assertThat(get("/api/v1/buildings?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void everyFailureIsAProblemInTheReadersLanguage() {
        Map<String, Integer> failures = new HashMap<>(Map.of(
                "/api/v1/nowhere", 404,
                "/api/v1/buildings/999999999", 404,
                "/api/v1/buildings/x", 404,
                "/api/v1/deliveries/99999", 404,
                "/api/v1/buildings?status=cow", 400));
        failures.forEach((path, status) -> {
            for (String lang : List.of("sv", "en")) {
                HttpResponse<String> answer =
                        get(path + (path.contains("?") ? "&" : "?") + "lang=" + lang, "Accept", "text/html");
                assertThat(answer.statusCode()).as(path).isEqualTo(status);
                assertProblem(answer, status, lang);
            }
        });
        HttpResponse<String> posted = post("/api/v1/buildings?lang=en", Map.of());
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertProblem(posted, 405, "en");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String lang) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("remedy").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("se.samband", "Exception");
        assertThat(answer.headers().firstValue("Content-Language").orElseThrow())
                .startsWith(lang);
    }

    @Test
    void pagesTogetherGiveEachBuildingOnceInTheOrderOfThePage() {
        JsonNode page = json("/api/v1/buildings?limit=700&sort=households&dir=desc");
        int matched = page.get("matched").asInt();
        Set<Long> seen = new HashSet<>();
        long last = Long.MAX_VALUE;
        while (true) {
            assertThat(page.get("returned").asInt()).isEqualTo(page.get("items").size());
            for (JsonNode building : page.get("items")) {
                assertThat(seen.add(building.get("building").asLong())).isTrue();
                assertThat(building.get("households").asLong()).isLessThanOrEqualTo(last);
                last = building.get("households").asLong();
            }
            String next = link(page, "next");
            if (next == null) {
                break;
            }
            page = json(next.substring(next.indexOf("/api")));
        }
        assertThat(seen).hasSize(matched);
        assertThat(json("/api/v1/buildings?offset=1000000").get("items")).isEmpty();
    }

    @Test
    void figuresAreTheSameOnPageInFileInProgramAndOnCommandLine() {
        for (String by : List.of("municipality", "locality", "area-type", "deso")) {
            for (String question : List.of("", "&level=100", "&level=30&technologies=fixed", "&unit=building")) {
                if (get("/figures/export?format=csv&by=" + by + question).statusCode() != 200) {
                    continue;
                }
                assertSameFigures(by, question);
            }
        }
    }

    private void assertSameFigures(String by, String question) {
        JsonNode api = json("/api/v1/figures?by=" + by + question);
        String unit = api.get("unit").asString();
        Map<String, List<Long>> ofApi = lines(api, unit);
        List<String> command = new ArrayList<>(List.of(
                "--workspace",
                file.toString(),
                "--json",
                "status",
                "--by",
                by,
                "--level",
                api.get("levelMbit").asString(),
                "--technologies",
                api.get("technologies").asString()));
        assertThat(lines(cli(command), unit)).as(by + question).isEqualTo(ofApi);
        assertThat(ofFile(get("/figures/export?format=csv&by=" + by + question).body()))
                .as(by + question)
                .isEqualTo(ofApi);
        String page = get("/figures?lang=en&by=" + by + question).body();
        String shown = page.replaceAll("<[^>]*>", " ").replaceAll("[\\s\\u00a0]+", " ");
        String total = String.format(
                java.util.Locale.ENGLISH,
                "%,d",
                api.get("total").get("units").get(unit).get("all").asLong());
        assertThat(shown).as(by + question).contains(total);
    }

    /** All, then each status, by code of the area; the sum without one is under an empty text. */
    private static Map<String, List<Long>> lines(JsonNode figures, String unit) {
        Map<String, List<Long>> lines = new TreeMap<>();
        for (JsonNode area : figures.get("areas")) {
            lines.put(key(area.get("code")), numbers(area.get("units").get(unit)));
        }
        JsonNode total = figures.get("total");
        lines.put("sum", numbers((total.has("units") ? total.get("units") : total).get(unit)));
        return lines;
    }

    private static String key(JsonNode code) {
        return code.isNull() ? "none" : code.asString();
    }

    private static List<Long> numbers(JsonNode unit) {
        List<Long> numbers = new ArrayList<>(List.of(unit.get("all").asLong()));
        for (Status status : Status.values()) {
            numbers.add(unit.get(status.code()).asLong());
        }
        return numbers;
    }

    /** The file's columns: kind, code, name, all, and each status; its last row is the sum. */
    private static Map<String, List<Long>> ofFile(String csv) {
        List<String> rows =
                csv.replace("\uFEFF", "").lines().filter(row -> !row.isBlank()).toList();
        Map<String, List<Long>> lines = new TreeMap<>();
        for (int i = 1; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(";", -1);
            List<Long> numbers = new ArrayList<>();
            for (int c = 3; c < 4 + Status.values().length; c++) {
                numbers.add(Long.parseLong(cells[c]));
            }
            String code = cells[1].replace("\"", "").replaceAll("^=", "");
            lines.put(i == rows.size() - 1 ? "sum" : code.isEmpty() ? "none" : code, numbers);
        }
        return lines;
    }

    @Test
    void buildingsOfEachStatusAreAsManyAsTheFiguresSay() {
        JsonNode figures = json("/api/v1/figures?by=municipality&unit=building");
        for (JsonNode area : figures.get("areas")) {
            if (area.get("code").isNull()) {
                continue;
            }
            for (Status status : Status.values()) {
                JsonNode list = json("/api/v1/buildings?limit=1&status=" + status.code() + "&municipality="
                        + area.get("code").asString());
                assertThat(list.get("matched").asLong())
                        .as(status + " " + area.get("name"))
                        .isEqualTo(area.get("units")
                                .get("building")
                                .get(status.code())
                                .asLong());
            }
        }
    }

    @Test
    void aBuildingIsExplainedAsOnTheCommandLine() {
        JsonNode first =
                json("/api/v1/buildings?status=connected&limit=1").get("items").get(0);
        String fid = first.get("building").asString();
        JsonNode api = json("/api/v1/buildings/" + fid);
        JsonNode command = cli(List.of("--workspace", file.toString(), "--json", "explain", fid));
        assertThat(api.get("status")).isEqualTo(command.get("status"));
        assertThat(api.get("trace").get("reason")).isEqualTo(command.get("reason"));
        assertThat(api.get("trace").get("rules")).isEqualTo(command.get("rules"));
        assertThat(api.get("trace").get("claims"))
                .hasSameSizeAs(command.get("claims"))
                .isNotEmpty();
        for (int i = 0; i < command.get("claims").size(); i++) {
            for (String name : List.of("delivery", "publisher", "file", "row", "asOf", "class", "part")) {
                assertThat(api.get("trace").get("claims").get(i).get(name))
                        .isEqualTo(command.get("claims").get(i).get(name));
            }
        }
        // The status told in the list is the one explained.
        api.get("matrix")
                .forEach(row -> assertThat(
                                row.get("status").get(api.get("technologies").asString()))
                        .isEqualTo(first.get("status").get(row.get("levelMbit").asString())));
    }

    @Test
    void deliveriesAreThoseOfTheCommandLine() {
        JsonNode api = json("/api/v1/deliveries?limit=1000").get("items");
        JsonNode command = cli(List.of("--workspace", file.toString(), "--json", "deliveries"))
                .get("deliveries");
        assertThat(api).hasSameSizeAs(command);
        for (int i = 0; i < api.size(); i++) {
            for (String name : List.of("delivery", "kind", "publisher", "sha256", "class", "taken", "refused")) {
                assertThat(api.get(i).get(name))
                        .as(name)
                        .isEqualTo(command.get(i).get(name));
            }
            String id = api.get(i).get("delivery").asString();
            JsonNode refused = json("/api/v1/deliveries/" + id + "/refused?limit=10000");
            assertThat(refused.get("matched")).isEqualTo(api.get(i).get("refused"));
            assertThat(refused.get("items"))
                    .hasSize(Math.min(10_000, refused.get("matched").asInt()));
        }
    }

    @Test
    void openFiguresAreThoseOfTheFile() {
        JsonNode api = json("/api/v1/open-figures");
        JsonNode exported = json("/open/export?format=json");
        exported.properties().forEach(member -> {
            if (!member.getKey().equals("knownAt")) {
                assertThat(api.get(member.getKey())).isEqualTo(member.getValue());
            }
        });
        assertThat(api.get("class").asString()).isEqualTo("open");
    }

    @Test
    void thePageForPeopleNamesEveryAddress() {
        for (String lang : List.of("sv", "en")) {
            String page = get("/api?lang=" + lang).body();
            json("/api/openapi.json")
                    .get("paths")
                    .propertyNames()
                    .forEach(path -> assertThat(page).contains(path));
        }
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode cli(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                Cli.run(arguments.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err), Map.of(), false);
        assertThat(exit).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private static String link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return link.get("href").asString();
            }
        }
        return null;
    }
}
