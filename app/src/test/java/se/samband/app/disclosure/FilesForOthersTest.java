package se.samband.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.app.operation.Operation;
import se.samband.app.web.Canaries;
import se.samband.app.web.Unpacked;
import se.samband.app.web.WebTest;
import se.samband.core.access.AccessRules;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditFacts;
import se.samband.store.row.StoredAuditEntry;
import se.samband.store.row.StoredDelivery;

/** A file for people who may see less holds what one of them would have got, and nothing else; or is refused with a way out. */
class FilesForOthersTest extends WebTest {

    private static final List<String> FILES = List.of(
            "/buildings/export?format=csv",
            "/buildings/export?format=geojson",
            "/buildings/export?format=xlsx",
            "/figures/export?by=municipality&format=csv",
            "/figures/export?by=municipality&format=xlsx",
            "/deliveries?format=csv",
            "/deliveries?format=xlsx");

    /** Those that do not tell the moment they were made at. */
    private static final List<String> SAME_ANY_TIME = FILES.stream()
            .filter(file -> file.contains("csv") || file.contains("geojson"))
            .toList();

    @TempDir
    Path folder;

    private Path file;

    private Canaries canaries() {
        file = folder.resolve("dalarna.gpkg");
        return Canaries.make(WorkspaceLocation.of(file));
    }

    @ParameterizedTest
    @EnumSource(
            value = Confidentiality.class,
            names = {"OPEN", "SHARED", "INTERNAL"})
    void nothingOfAStricterDeliveryIsInAFileForOthers(Confidentiality others) {
        Canaries canaries = canaries();
        serve(file);
        for (String path : FILES) {
            String text = Unpacked.text(getBytes(path + "&for=" + others.code()));
            assertThat(text).as(path).isNotEmpty().doesNotContain("<html");
            for (Confidentiality c : Confidentiality.values()) {
                if (c.isStricterThan(others)) {
                    assertThat(text).as(path).doesNotContain(canaries.details.get(c));
                    assertThat(text).as(path).doesNotContain("Xqrestricted", "Xqvägrestricted", "Xqbortrestricted");
                }
            }
        }
        String list = Unpacked.text(getBytes("/deliveries?format=csv&for=" + others.code()));
        assertThat(list).contains("Xq" + others.code() + "file.csv");
    }

    @ParameterizedTest
    @EnumSource(
            value = Confidentiality.class,
            names = {"OPEN", "SHARED", "INTERNAL"})
    void theFileIsByteForByteWhatSomebodyWhoMaySeeThatGets(Confidentiality others) {
        canaries();
        serve(file);
        Map<String, byte[]> made = new LinkedHashMap<>();
        SAME_ANY_TIME.forEach(path -> made.put(path, getBytes(path + "&for=" + others.code())));
        stop();
        serve(file, Operation.LAPTOP, coordinatorSees(others));
        made.forEach((path, bytes) -> {
            assertThat(getBytes(path + "&for=" + others.code())).as(path).isEqualTo(bytes);
            if (path.contains("csv")) {
                assertThat(getBytes(path)).as(path).isEqualTo(bytes);
            }
        });
    }

    @Test
    void theFiguresOfAFileForOthersAddUp() {
        canaries();
        serve(file);
        for (String others : List.of("open", "shared", "internal", "restricted")) {
            List<String[]> rows = Unpacked.text(getBytes("/figures/export?by=municipality&format=csv&for=" + others))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
            for (int column = 3; column < 11; column++) {
                int at = column;
                long sum = rows.subList(0, rows.size() - 1).stream()
                        .mapToLong(cells -> Long.parseLong(cells[at]))
                        .sum();
                assertThat(sum)
                        .as(others + " " + Arrays.toString(rows.getLast()))
                        .isEqualTo(Long.parseLong(rows.getLast()[at]));
            }
        }
    }

    @Test
    void theFileAndTheLogSayForWhomItIs() {
        canaries();
        serve(file);
        String shared = "/buildings/export?format=geojson&for=shared";
        assertThat(fileName(shared)).endsWith("-for-delad.geojson");
        assertThat(fileName("/buildings/export?format=csv&for=open")).endsWith("-for-oppen.csv");
        assertThat(get(shared).body())
                .contains("\"for\":\"shared\"", "Gjord för den som får se klassen: delas med kommuner.");
        assertThat(AuditFacts.read(disclosures().getFirst().entry().detail()))
                .containsEntry("for", "shared")
                .containsEntry("class", "shared");
        assertThat(get("/audit").body()).contains("gjord för den som får se: delas med kommuner");
        assertThat(get("/buildings/export?format=geojson").body()).doesNotContain("\"for\"");
        int before = disclosures().size();
        assertThat(get("/buildings/export?format=csv&for=open").statusCode()).isEqualTo(200);
        assertThat(disclosures()).as("what is open is not logged").hasSize(before);
    }

    @Test
    void aWordThatIsNoClassGivesNoFile() {
        canaries();
        serve(file);
        HttpResponse<String> answer = get("/buildings/export?format=csv&for=allm%C3%A4nhet");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Det är ingen klass.", "open, shared, internal, restricted");
        assertThat(answer.body()).doesNotContain("Xqinternal");
    }

    @Test
    void whatCannotBeMadeIsRefusedWithTheDeliveriesAndTheWaysOut() {
        canaries();
        serve(file);
        StoredDelivery internal = delivery(DeliveryKind.FILING, Confidentiality.INTERNAL);
        StoredDelivery restricted = delivery(DeliveryKind.FILING, Confidentiality.RESTRICTED);
        for (String path : List.of(
                "/deliveries/" + restricted.id() + "/refused?for=shared",
                "/compare/export?what=figures&a=bild&b=2026-02-01&for=shared",
                "/compare/export?what=buildings&a=bild&b=2026-02-01&for=shared",
                "/archive/file?for=shared")) {
            HttpResponse<String> sv = get(path);
            assertThat(sv.statusCode()).as(path).isEqualTo(409);
            assertThat(sv.body())
                    .as(path)
                    .contains(
                            "Filen kan inte göras för den som får se klassen delas med kommuner.",
                            restricted.id() + " (begränsad)",
                            "Gör filen för en strängare klass: internal eller restricted.",
                            "--set-class shared",
                            "open-figures")
                    .doesNotContain("Xqrestricted");
            assertThat(get(path + "&lang=en").body())
                    .as(path)
                    .contains(
                            "The file cannot be made for those who may see the class shared with municipalities.",
                            restricted.id() + " (restricted)",
                            "Make the file for a stricter class: internal or restricted.",
                            "samband delivery ")
                    .doesNotContain("Xqrestricted");
            get("/help/about?lang=sv");
        }
        assertThat(get("/deliveries/" + internal.id() + "/refused?for=internal").statusCode())
                .isEqualTo(200);
        HttpResponse<String> log = get("/audit/export?format=csv&for=shared");
        assertThat(log.statusCode()).isEqualTo(409);
        assertThat(log.body()).contains("har klassen intern region");
        assertThat(disclosures()).hasSize(1);
    }

    @Test
    void theWayOutLeadsOut() {
        canaries();
        String comparison = "/compare/export?what=figures&a=bild&b=2026-02-01&for=internal";
        serve(file);
        assertThat(get(comparison).statusCode()).isEqualTo(409);
        assertThat(get(comparison.replace("internal", "restricted")).statusCode())
                .isEqualTo(200);
        try (Workspace workspace = Workspace.open(file)) {
            for (StoredDelivery stored : all(workspace)) {
                if (stored.delivery().confidentiality() == Confidentiality.RESTRICTED) {
                    workspace.reclassify(stored.id(), null, Confidentiality.INTERNAL, Actor.of("Eva"), "får visas");
                }
            }
        }
        assertThat(get(comparison).statusCode()).isEqualTo(200);
    }

    @Test
    void figuresOfStricterDataAreReleasedForGroupsThatAreLargeEnough() throws Exception {
        file = folder.resolve("sma.gpkg");
        try (Workspace workspace = Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false))) {
            deliver(
                    workspace,
                    DeliveryKind.BUILDING,
                    "id;ost;nord;hushall;kommunkod\na1;500000;6700000;4;2029\n",
                    LocalDate.of(2024, 1, 1));
            deliver(workspace, DeliveryKind.FILING, "id;status\na1;ansluten\n", LocalDate.of(2025, 10, 1));
        }
        serve(file);
        String figures = "/figures/export?by=municipality&format=csv&for=";
        HttpResponse<String> refused = get(figures + "shared");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("släpps för minst 5 hushåll", "2 (intern region)", "/open");
        assertThat(get(figures + "internal").statusCode()).isEqualTo(200);
        HttpResponse<String> nothing = get(figures + "open");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("blir inget kvar", "2 (intern region)");
        try (Workspace workspace = Workspace.open(file)) {
            deliver(
                    workspace,
                    DeliveryKind.BUILDING,
                    "id;ost;nord;hushall;kommunkod\na1;500000;6700000;5;2029\n",
                    LocalDate.of(2024, 2, 1));
        }
        assertThat(get(figures + "shared").statusCode()).isEqualTo(200);
    }

    @Test
    void whatSomebodyWhoSeesMoreComparedIsNotShownToOthers() {
        canaries();
        String compared = "/compare?a=2025-01-01&b=2026-02-01";
        serve(file);
        String first = withoutToken(get(compared + "&for=open").body());
        assertThat(withoutToken(get(compared).body())).isNotEqualTo(first);
        assertThat(withoutToken(get(compared + "&for=open").body())).isEqualTo(first);
    }

    @Test
    void thePagesOfferTheChoiceAndCanBeSeenAsOthersSeeThem() {
        canaries();
        serve(file);
        for (String path : List.of("/figures", "/buildings", "/deliveries", "/compare?a=2025-01-01&b=2026-02-01")) {
            assertThat(get(path).body())
                    .as(path)
                    .contains("Vem ska ha filen?", "<option value=\"open\">öppen</option>", "name=\"for\"")
                    .doesNotContain("<option value=\"restricted\">begränsad");
        }
        assertThat(get("/deliveries?for=open").body())
                .contains("Sidan visas som för den som får se: öppen.", "Xqopenfile")
                .doesNotContain("Xqsharedfile", "Xqinternalfile");
        stop();
        serve(file, Operation.LAPTOP, coordinatorSees(Confidentiality.OPEN));
        assertThat(get("/deliveries").body()).doesNotContain("Vem ska ha filen?");
    }

    /** A page is given another one each time. */
    private static String withoutToken(String page) {
        return page.replaceAll("[\\w-]{60,}", "");
    }

    /** The program's own table, but for one role. */
    private static AccessRules coordinatorSees(Confidentiality sees) {
        Confidentiality uses = AccessRules.shipped().audience(sees).uses();
        String own = AccessRules.shippedText()
                .replace("sees: restricted", "sees: " + sees.code() + "\n    uses: " + uses.code());
        return AccessRules.read(own, "roller.yaml");
    }

    private void deliver(Workspace workspace, DeliveryKind kind, String rows, LocalDate asOf) throws Exception {
        Path csv = Files.writeString(folder.resolve(kind.code() + asOf + ".csv"), rows);
        new ImportService(workspace).run(ImportRequest.of(csv, kind).from("Byanätet", asOf), ImportMonitor.NONE);
    }

    private StoredDelivery delivery(DeliveryKind kind, Confidentiality c) {
        try (Workspace workspace = Workspace.open(file)) {
            return all(workspace).stream()
                    .filter(d -> d.delivery().kind() == kind && d.delivery().confidentiality() == c)
                    .filter(d -> d.rowsRefused() > 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<StoredDelivery> all(Workspace workspace) {
        return new ArrayList<>(workspace
                .deliveries()
                .list(se.samband.store.query.DeliveryQuery.all())
                .rows());
    }

    private List<StoredAuditEntry> disclosures() {
        try (Workspace workspace = Workspace.open(file)) {
            return workspace.audit().list(AuditQuery.all(Page.ALL)).rows().stream()
                    .filter(line -> line.entry().action().equals(Disclosures.ACTION))
                    .toList();
        }
    }
}
