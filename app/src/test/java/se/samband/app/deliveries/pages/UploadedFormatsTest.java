package se.samband.app.deliveries.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samband.app.operation.Operation;
import se.samband.store.ImportGroup;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.StoredDelivery;

/** Files of every format through the browser's way in: those that can be read, and those that cannot. */
class UploadedFormatsTest extends UploadingTest {

    private static final Path DATA = Path.of(System.getProperty("samband.data", "../../shared/data"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeCounty() {
        file = folder.resolve("w.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
        serve(file);
    }

    @ParameterizedTest
    @CsvSource({
        "admin/lantmateriet_ak_riks_kommun_sweref99tm.zip, municipality, 16",
        "admin/scb_kommuner.gpkg, municipality, 15",
        "admin/scb_deso_2025_dalarna_epsg3006.geojson, deso, 175",
        "admin/scb_tatorter_2017st.csv, locality, 108"
    })
    void aFileOfAreasIsReadCheckedAndImported(String path, String kind, int rows) throws IOException {
        String draft = receive(path, bytes(path), Map.of("kind", kind));
        assertThat(draft).endsWith("/columns");

        assertThat(Pages.settled(p -> get(p), post(draft, Map.of()))).contains("Ingenting är ändrat än");
        Pages.settled(p -> get(p), post(draft.replace("/columns", "/import"), Map.of()));

        assertThat(deliveries()).extracting(StoredDelivery::rowsTaken).containsExactly(rows);
    }

    @Test
    void anExtractOfOpenStreetMapGivesADeliveryForEachKind() throws IOException {
        byte[] moved = bytes("osm/neubrandenburg_flyttad_till_dalarna_epsg3006.zip");
        String draft = receive("moved.zip", moved, Map.of("kind", "osm"));
        assertThat(get(draft).body()).contains("byggnader", "vagar", "adresser");

        Pages.settled(p -> get(p), post(draft, Map.of()));
        String list = Pages.settled(p -> get(p), post(draft.replace("/columns", "/import"), Map.of()));

        assertThat(list).contains("moved.zip");
        assertThat(deliveries())
                .hasSize(3)
                .allMatch(d -> d.rowsTaken() > 7_000)
                .allMatch(d -> d.delivery().publisher().equals("© OpenStreetMap contributors"));
        assertThat(list).contains("© OpenStreetMaps bidragsgivare (ODbL)");
    }

    @Test
    void aCancelledJobLeavesNothingAndTheFileToGoOnWith() throws IOException {
        byte[] moved = bytes("osm/neubrandenburg_flyttad_till_dalarna_epsg3006.zip");
        String draft = receive("moved.zip", moved, Map.of("kind", "osm"));
        Pages.settled(p -> get(p), post(draft, Map.of()));
        HttpResponse<String> cancelled;
        // While somebody else writes the import has to wait, however fast the machine is.
        try (Workspace other = Workspace.open(file);
                ImportGroup writing = other.beginImports()) {
            HttpResponse<String> running = post(draft.replace("/columns", "/import"), Map.of());
            cancelled = post(Pages.path(running) + "/cancel", Map.of());
        }

        assertThat(Pages.settled(p -> get(p), cancelled)).contains("Arbetet avbröts");
        assertThat(deliveries()).isEmpty();

        Pages.settled(p -> get(p), post(draft, Map.of()));
        Pages.settled(p -> get(p), post(draft.replace("/columns", "/import"), Map.of()));
        assertThat(deliveries()).hasSize(3);
    }

    @Test
    void aLayerIsChosenWhereThereAreSeveral() throws IOException {
        byte[] moved = bytes("osm/neubrandenburg_flyttad_till_dalarna_epsg3006.zip");
        String draft = receive("moved.zip", moved, Map.of("kind", "road"));
        assertThat(get(draft).body())
                .contains("name=\"layer\"", "value=\"vagar\"")
                .doesNotContain("column.name");

        assertThat(Pages.path(post(draft, Map.of("layer", "vagar")))).isEqualTo(draft);
        assertThat(get(draft).body()).contains("value=\"vagar\" selected", "column.name");
    }

    @Test
    void aNetworkInOpenFibreDataStandardGivesNodesAndRoutes() {
        String json = """
                {"networks": [{"id": "n", "name": "Nät", "nodes": [
                  {"id": "1", "name": "A", "location": {"type": "Point", "coordinates": [15.0, 60.6]}}],
                 "spans": [{"id": "s", "start": "1", "end": "1",
                   "route": {"type": "LineString", "coordinates": [[15.0, 60.6], [15.1, 60.6]]}}]}]}
                """;
        String draft = receive("nat.json", json, Map.of("kind", "ofds", "publisher", "Nätbolaget"));
        Pages.settled(p -> get(p), post(draft, Map.of()));
        Pages.settled(p -> get(p), post(draft.replace("/columns", "/import"), Map.of()));

        assertThat(deliveries()).extracting(d -> d.delivery().kind().code()).containsExactlyInAnyOrder("node", "route");
    }

    @Test
    void aFileThatIsTooLargeIsToldWhatToDo() {
        stop();
        serve(file, Operation.of(OptionalInt.empty(), 1, List.of()));

        String back = receive("stor.csv", new byte[1_000_001], facts("complete"));

        assertThat(get(back).body()).contains("större än 1 MB", "samband import");
        HttpResponse<String> farTooLarge = send("stor.csv", new byte[3_000_000], facts("complete"));
        assertThat(farTooLarge.statusCode()).isEqualTo(413);
        assertThat(farTooLarge.body()).contains("Filen är för stor", "Högst 1 MB", "samband import");
    }

    @Test
    void filesThatAreSomethingElseAreToldByName() {
        Map<String, byte[]> wrong = new HashMap<>();
        wrong.put(
                "rapport.pdf",
                "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        wrong.put(
                "text.xlsx",
                "adress;status\nGamla Vägen 1;ansluten\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        wrong.put("bild.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        wrong.put("tom.zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        wrong.put("ett.csv", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        wrong.forEach((name, bytes) -> assertRefused(name, bytes, "filing"));
    }

    @ParameterizedTest
    @CsvSource({"filing", "building", "osm", "ofds"})
    void nothingUnderFormatsBreaksAPage(String kind) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the folder of real files is missing: " + DATA);
        List<Path> files;
        try (Stream<Path> all = Files.walk(DATA.resolve("formats"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int step = kind.equals("filing") ? 1 : 7;
        for (int i = 0; i < files.size(); i += step) {
            assertRefused(files.get(i).getFileName().toString(), Files.readAllBytes(files.get(i)), kind);
        }
    }

    /** Comes as far as the step where it is told what is wrong, and no further. */
    private void assertRefused(String name, byte[] bytes, String kind) {
        Map<String, String> facts = facts("complete");
        facts.put("kind", kind);
        String path = receive(name, bytes, facts);
        String page = followed(get(path));
        if (!isTold(page)) {
            HttpResponse<String> checked = post(path, Map.of());
            page = Pages.path(checked).startsWith("/jobs/") ? Pages.settled(p -> get(p), checked) : followed(checked);
        }
        assertThat(isTold(page)).as(name + "\n" + page).isTrue();
        assertThat(page).as(name).doesNotContain("Exception");
        assertThat(deliveries()).as(name).isEmpty();
    }

    /** A fault, or the question which of several layers is meant. */
    private static boolean isTold(String page) {
        return page.contains("notice bad") || page.contains("name=\"layer\"");
    }

    private String followed(HttpResponse<String> answer) {
        HttpResponse<String> now = answer;
        while (now.statusCode() == 302) {
            now = get(Pages.path(now));
        }
        return now.body();
    }

    private List<StoredDelivery> deliveries() {
        try (Workspace workspace = Workspace.open(file)) {
            return workspace.deliveries().list(DeliveryQuery.all()).rows();
        }
    }

    private static byte[] bytes(String path) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the folder of real files is missing: " + DATA);
        return Files.readAllBytes(DATA.resolve(path));
    }
}
