package se.samband.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.app.web.WebTest;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.row.Actor;

/** The catalogue over HTTP, held against what DCAT-AP-SE demands of each class. */
class CatalogueTest extends WebTest {

    private static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";

    @TempDir
    static Path folder;

    private static Path whole;

    @TempDir
    Path own;

    @BeforeAll
    static void makeCounty() throws IOException {
        SampleCounty.write(folder, new SampleOptions(1_500, 1));
        whole = folder.resolve("w.gpkg");
        DemoImporter.run(folder, WorkspaceLocation.of(whole), (number, total, name) -> {});
    }

    @BeforeEach
    void serveIt() throws IOException {
        serve(Files.copy(whole, own.resolve("w.gpkg")));
    }

    @Test
    void withoutTheRegionsWordsThereIsNone() {
        HttpResponse<String> answer = get("/open/catalogue?lang=en");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("publisher, licence, contact with name and e-mail", "/settings/catalogue");
        assertThat(get("/open/catalogue", "Accept", "text/html").body()).contains("<h1>", "utgivare, licens");
        submit("/settings/contact", "/settings/contact", Map.of("name", "Bredband", "email", "bredband@region.se"));
        assertThat(get("/open/catalogue?lang=en").body()).contains("Missing: publisher, licence.");
    }

    @Test
    void allThatIsMandatoryIsThereInEverySyntax() throws Exception {
        fillIn(Map.of("publisher", "Region <Prov> & \"Co\"", "licence", CC0, "organisation", "212000-1234"));
        Set<String> triples = Triples.ofXml(get("/open/catalogue").body());
        assertThat(Triples.ofTurtle(get("/open/catalogue?format=turtle").body()))
                .isEqualTo(triples);
        assertThat(Triples.ofJson(get("/open/catalogue?format=jsonld").body())).isEqualTo(triples);
        assertThat(get("/open/catalogue", "Accept", "text/turtle").headers().firstValue("Content-Type"))
                .hasValue("text/turtle;charset=UTF-8");
        assertHas(
                triples,
                Terms.CATALOG,
                1,
                Terms.TITLE,
                Terms.DESCRIPTION,
                Terms.PUBLISHER,
                Terms.LICENSE,
                Terms.LANGUAGE,
                Terms.MODIFIED,
                Terms.HOMEPAGE,
                Terms.HAS_DATASET,
                Terms.HAS_SERVICE);
        assertHas(
                triples,
                Terms.DATASET,
                1,
                Terms.TITLE,
                Terms.DESCRIPTION,
                Terms.PUBLISHER,
                Terms.CONTACT_POINT,
                Terms.THEME,
                Terms.ACCESS_RIGHTS,
                Terms.HAS_DISTRIBUTION);
        assertHas(
                triples,
                Terms.DISTRIBUTION,
                4,
                Terms.ACCESS_URL,
                Terms.LICENSE,
                Terms.FORMAT,
                Terms.MEDIA_TYPE,
                Terms.CONFORMS_TO);
        assertHas(
                triples,
                Terms.DATA_SERVICE,
                1,
                Terms.TITLE,
                Terms.ENDPOINT_URL,
                Terms.ENDPOINT_DESCRIPTION,
                Terms.CONTACT_POINT,
                Terms.PUBLISHER,
                Terms.ACCESS_RIGHTS,
                Terms.LICENSE,
                Terms.SERVES_DATASET);
        assertHas(triples, Terms.AGENT, 1, Terms.NAME);
        assertHas(triples, Terms.ORGANIZATION, 1, Terms.FULL_NAME, Terms.HAS_EMAIL);
        assertThat(triples)
                .contains(Triples.triple(
                        "http://dataportal.se/organisation/SE2120001234",
                        Terms.NAME,
                        Triples.value("Region <Prov> & \"Co\"", "", "")));
        // What is invented says so, also in a portal.
        assertThat(get("/open/catalogue").body()).contains("PÅHITTAT EXEMPELLÄN");
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryThingIsDescribed() throws Exception {
        fillIn(Map.of("publisher", "Region Prov", "licence", CC0, "layers", "yes"));
        Set<String> triples = Triples.ofXml(get("/open/catalogue").body());
        String here = "http://127.0.0.1:" + port();
        Set<String> described = triples.stream().map(t -> t.split(" ", 3)[0]).collect(Collectors.toSet());
        int asked = 0;
        for (String triple : triples) {
            String object = triple.split(" ", 3)[2];
            if (object.startsWith("<" + here)) {
                String address = object.substring(1, object.length() - 1);
                if (address.contains("#")) {
                    assertThat(described).contains(address);
                } else {
                    assertThat(get(address.substring(here.length())).statusCode())
                            .as(address)
                            .isEqualTo(200);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(10);
        assertThat(of(triples, Terms.DATASET)).hasSizeGreaterThan(3);
    }

    @Test
    void layersOfOthersAreTakenInOnlyWhenTheLicenceHoldsForThem() throws Exception {
        fillIn(Map.of("publisher", "Region Prov", "licence", CC0));
        assertThat(of(Triples.ofXml(get("/open/catalogue").body()), Terms.DATASET))
                .hasSize(1);
    }

    @Test
    void whatCannotBeRightIsNotSaved() {
        for (Map<String, String> wrong : List.of(
                Map.of("publisher", "R", "licence", "other", "other", "fri"),
                Map.of("publisher", "R", "licence", "other", "other", "javascript:alert(1)"),
                Map.of("publisher", "R", "licence", CC0, "organisation", "12"))) {
            assertThat(submit("/settings/catalogue", "/settings/catalogue", wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(get("/open/catalogue?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void aContactThatIsNoAddressIsRefusedAndOneThatWasSavedBeforeIsLeftOut() throws Exception {
        fillIn(Map.of("publisher", "Region Prov", "licence", CC0));
        String odd = "a@b.se>,<http://evil/x";
        for (Map<String, String> wrong : List.of(
                Map.of("name", "B", "email", odd),
                Map.of("name", "B", "email", "a@b.se\"x"),
                Map.of("name", "B", "email", "b@region.se", "web", "https://region.se/<x>"),
                Map.of("name", "B", "email", "b@region.se", "web", "javascript://x\"y"))) {
            assertThat(submit("/settings/contact", "/settings/contact", wrong).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        try (Workspace workspace = Workspace.open(own.resolve("w.gpkg"))) {
            workspace
                    .keepsakes()
                    .editSettings(
                            Map.of("contact.email", "bredband@region.se"),
                            Map.of("contact.email", odd),
                            Actor.of("Eva"));
        }
        for (String format : List.of("rdfxml", "turtle", "jsonld")) {
            HttpResponse<String> answer = get("/open/catalogue?format=" + format);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Bredbandssamordnaren").doesNotContain("evil", "mailto:");
        }
    }

    private void fillIn(Map<String, String> imprint) {
        assertThat(submit(
                                "/settings/contact",
                                "/settings/contact",
                                Map.of("name", "Bredbandssamordnaren", "email", "bredband@region.se"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(submit("/settings/catalogue", "/settings/catalogue", imprint).statusCode())
                .isEqualTo(302);
        assertThat(get("/settings/catalogue").body()).contains("Region");
    }

    private static Set<String> of(Set<String> triples, String type) {
        return triples.stream()
                .filter(triple -> triple.endsWith(" " + Terms.TYPE + " <" + type + ">"))
                .map(triple -> triple.split(" ", 3)[0])
                .collect(Collectors.toSet());
    }

    private static void assertHas(Set<String> triples, String type, int atLeast, String... properties) {
        Set<String> things = of(triples, type);
        assertThat(things).as(type).hasSizeGreaterThanOrEqualTo(atLeast);
        for (String thing : things) {
            for (String property : properties) {
                assertThat(triples)
                        .as(thing + " " + property)
                        .anyMatch(triple -> triple.startsWith(thing + " " + property + " "));
            }
        }
    }
}
