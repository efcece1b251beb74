package se.samband.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.app.web.WebTest;
import se.samband.core.claim.MatchMethod;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind.Content;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Building;
import se.samband.store.row.BuildingRecord;
import se.samband.store.row.StoredClaim;
import se.samband.store.row.StoredDelivery;

/** The pages about buildings, on a small sample county with all its faults. */
class SamplePagesTest extends WebTest {

    /** The smallest county in which every kind of delivery has rows. */
    private static final int BUILDINGS = 3_000;

    /** English is asked for now and then: the answer is the same, only worded otherwise. */
    private static final int EVERY_ENGLISH = 10;

    @TempDir
    static Path folder;

    private static Path file;
    private static List<Building> buildings;
    private static List<StoredDelivery> deliveries;

    @BeforeAll
    static void makeCounty() throws IOException {
        SampleCounty.write(folder, new SampleOptions(BUILDINGS, 1));
        file = folder.resolve("w.gpkg");
        DemoImporter.run(folder, WorkspaceLocation.of(file), (number, total, name) -> {});
        try (Workspace workspace = Workspace.open(file)) {
            buildings = workspace
                    .buildings()
                    .list(BuildingQuery.all(Page.first(BUILDINGS)))
                    .rows();
            deliveries = workspace.deliveries().list(DeliveryQuery.all()).rows();
        }
    }

    @BeforeEach
    void start() {
        serve(file);
    }

    @Test
    void everyClaimIsNamedWithTheRowThatReallySpeaksOfTheBuilding() throws IOException {
        int checked = 0;
        try (Workspace workspace = Workspace.open(file)) {
            for (Building building : buildings.subList(0, 60)) {
                String page = get("/buildings/" + building.fid()).body();
                Set<String> ids = ids(workspace, building.fid());
                for (StoredClaim claim : workspace.buildings().claims(building.fid())) {
                    assertThat(page)
                            .contains("/deliveries/" + claim.deliveryId() + "?row="
                                    + claim.claim().rowNo() + "#row-");
                    StoredDelivery delivery = delivery(claim.deliveryId());
                    boolean byId = claim.claim().matchMethod() == MatchMethod.ID
                            || claim.claim().matchMethod() == MatchMethod.EARLIER_ID;
                    if (byId && delivery.delivery().fileName().endsWith(".csv")) {
                        List<String> lines =
                                lines(folder.resolve(delivery.delivery().fileName()));
                        String line = lines.get(claim.claim().rowNo() - 1).toLowerCase(java.util.Locale.ROOT);
                        assertThat(ids).as(line).anyMatch(line::contains);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void thePublicNeverLearnsWhoReportedOrWhere() {
        Set<String> secret = new TreeSet<>();
        for (StoredDelivery stored : deliveries) {
            boolean inside = stored.delivery().confidentiality() != Confidentiality.OPEN
                    && (stored.delivery().kind().content() == Content.CLAIM
                            || stored.delivery().kind().content() == Content.NETWORK);
            if (inside) {
                secret.add(stored.delivery().publisher());
                secret.add(stored.delivery().fileName());
                secret.add(stored.delivery().sha256());
            }
        }
        try (Workspace workspace = Workspace.open(file)) {
            secret.addAll(workspace.keepsakes().owners());
        }
        assertThat(secret).hasSizeGreaterThan(10);
        for (Building building : buildings) {
            for (String lang : building.fid() % EVERY_ENGLISH == 0 ? List.of("sv", "en") : List.of("sv")) {
                String page = get("/answer/" + building.fid() + "?lang=" + lang).body();
                assertThat(secret).as("answer %s", building.fid()).noneMatch(page::contains);
                assertThat(page)
                        .contains("<h1>")
                        .doesNotContainIgnoringCase("/deliveries")
                        .doesNotContainPattern("(?i)leverans \\d|delivery \\d|\\brad \\d|\\brow \\d");
            }
        }
    }

    @Test
    void theListFiltersSumsAndLeadsOn() {
        String all = get("/buildings").body();
        String unknown = get("/buildings?status=unknown&status=unserved&sort=households&dir=desc")
                .body();

        assertThat(all).contains("/buildings/", "Spara som", "rel=\"next\"");
        assertThat(unknown)
                .contains("/map?status=unknown&amp;status=unserved", "format=xlsx")
                .doesNotContain("<th scope=\"row\"><a href=\"/buildings/0");
        assertThat(get("/buildings?q=finnsinte").body()).contains("Inga byggnader passar filtret");
    }

    @Test
    void plansThatRanOutLeadToAsManyBuildings() {
        String start = get("/?lang=en").body();
        var told = Pattern.compile("([\\d,]+) buildings have a plan that has run out")
                .matcher(start);
        assertThat(told.find()).isTrue();
        assertThat(start).contains("/buildings?plan=expired");

        assertThat(get("/buildings?lang=en&plan=expired").body()).contains(told.group(1) + " buildings</strong>");
    }

    @Test
    void theListAsAFileHoldsEveryHit() {
        String csv = get("/buildings/export?format=csv").body();

        assertThat(csv.lines().count()).isEqualTo(buildings.size() + 1L);
        assertThat(get("/buildings/export?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void aSavedListIsCalledWhatItIs() {
        String day = "as-of=2025-12-31";

        assertThat(fileName("/buildings/export?" + day))
                .isEqualTo("byggnader-pahittade-lan-2025-12-31-pahittat-intern.csv");
        assertThat(fileName("/buildings/export?lang=en&format=xlsx&status=unknown&area-type=locality&" + day))
                .matches("buildings-selection-pahittade-lan-[a-z-]+-2025-12-31-invented-internal\\.xlsx");
    }

    @Test
    void aSavedWorkbookSaysThatTheCountyIsInvented() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(getBytes("/buildings/export?format=xlsx")))) {
            var notes = workbook.findSheet("Om").orElseThrow().read();

            assertThat(notes.getFirst().getCellText(0)).startsWith("Påhittat exempellän");
        }
    }

    @Test
    void whatIsNotThereOrNotUnderstoodIsToldSo() {
        assertThat(get("/buildings/99999999").statusCode()).isEqualTo(404);
        assertThat(get("/answer/99999999").statusCode()).isEqualTo(404);
        assertThat(get("/answer?e=1&n=1").statusCode()).isEqualTo(404);
        assertThat(get("/buildings?as-of=snart").statusCode()).isEqualTo(400);
        assertThat(get("/buildings?as-of=snart").body()).contains("2025-10-01");
        for (String page : List.of("/buildings", "/buildings/1", "/figures", "/map")) {
            assertThat(get(page + "?as-of=-999999999-01-01").statusCode())
                    .as(page)
                    .isEqualTo(400);
        }
        assertThat(get("/buildings?as-of=%2B999999999-12-31").body()).contains("inom åren 1900–2200");
        assertThat(get("/buildings?level=abc").body()).contains("Välj något av: 1000, 100, 30.");
        assertThat(get("/buildings?status=kanske").statusCode()).isEqualTo(400);
    }

    @Test
    void anAddressIsFoundAsPeopleWriteIt() {
        Building building = buildings.stream()
                .filter(b -> b.address() != null && b.address().contains("vägen "))
                .findFirst()
                .orElseThrow();
        String address = String.valueOf(building.address());

        for (String typed : List.of(
                address,
                address.toUpperCase(java.util.Locale.ROOT),
                address.replace("vägen", "v."),
                address.replace('ä', 'a').replace('ö', 'o').replace('å', 'a'))) {
            String query = java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8);
            assertThat(get("/answer?q=" + query).body()).as(typed).contains("/answer/" + building.fid() + "\"");
        }
    }

    @Test
    void callsThatHaveEndedAreSaidToHaveEnded() {
        String page = "/buildings/" + buildings.getFirst().fid();

        assertThat(get(page + "?as-of=2025-12-31").body())
                .contains("Ingen av utlysningarna gäller 2025-12-31.", "avslutad 2021-12-31");
        String then = get(page + "?as-of=2021-06-01").body();
        assertThat(then).contains("avslutad 2020-12-31", "börjar 2022-01-01").doesNotContain("Ingen av utlysningarna");
        assertThat(then.indexOf("/rules/pts-2021")).isLessThan(then.indexOf("/rules/pts-2022"));
    }

    @Test
    void thePublicIsToldWhomToAsk() {
        submit(
                "/settings/contact",
                "/settings/contact",
                Map.of("name", "Bredbandskoordinatorn", "email", "bredband@region.example", "phone", "", "web", ""));

        assertThat(get("/help").body()).contains("href=\"/settings/contact\"");
        assertThat(get("/answer/contact").statusCode()).isEqualTo(404);
        assertThat(get("/answer/" + buildings.getFirst().fid()).body())
                .doesNotContain("/settings")
                .contains("Bredbandskoordinatorn", "mailto:bredband@region.example");
    }

    @Test
    void aContactThatCannotBeUsedIsNotTaken() {
        var refused = submit(
                "/settings/contact",
                "/settings/contact",
                Map.of("name", "Nya namnet", "email", "inte-en-adress", "phone", "", "web", "region.example/bredband"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"email-error\"", "value=\"inte-en-adress\"", "value=\"Nya namnet\"");
        String answer = "/answer/" + buildings.getFirst().fid();
        assertThat(get(answer).body()).doesNotContain("Nya namnet");

        submit(
                "/settings/contact",
                "/settings/contact",
                Map.of("name", "", "email", "", "phone", "", "web", "region.example/bredband"));
        assertThat(get(answer).body()).contains("href=\"https://region.example/bredband\"");
    }

    private static Set<String> ids(Workspace workspace, int fid) {
        Set<String> ids = new HashSet<>();
        for (BuildingRecord record : workspace.buildings().records(fid)) {
            String id = record.registerId();
            if (id != null) {
                ids.add(id.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return ids;
    }

    private static StoredDelivery delivery(long id) {
        return deliveries.stream().filter(d -> d.id() == id).findFirst().orElseThrow();
    }

    private static List<String> lines(Path csv) throws IOException {
        return Files.readString(csv, StandardCharsets.ISO_8859_1).lines().toList();
    }
}
