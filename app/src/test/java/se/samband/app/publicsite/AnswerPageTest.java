package se.samband.app.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.app.web.WebTest;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileGrid;
import se.samband.store.ImportTransaction;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;

/** One house by a road and a route. */
class AnswerPageTest extends WebTest {

    private static final double EAST_M = 505_000;
    private static final double NORTH_M = 6_705_000;
    private static final int CLOSE = 10;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Geometry LINE = GEOMETRY.createLineString(
            new Coordinate[] {new Coordinate(EAST_M - 20, NORTH_M - 5), new Coordinate(EAST_M + 20, NORTH_M - 5)});

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Confidentiality.class,
            names = {"OPEN", "SHARED", "INTERNAL"})
    void aPointLeadsToTheNearestBuilding(Confidentiality register) {
        serveWith(register, Confidentiality.OPEN);

        assertThat(near(40)).isEqualTo(302);
        assertThat(near(140)).isEqualTo(404);
        assertThat(get("/answer/1").statusCode()).isEqualTo(200);
        assertThat(get("/answer?q=Storgatan").body()).contains("href=\"/answer/1\"");
        assertThat(get("/answer?q=Gränsvägen").body()).contains("Gränsvägen 7");
        assertThat(tile("places")).isNotEmpty();
    }

    @Test
    void aBuildingOfARestrictedRegisterIsNotThere() {
        serveWith(Confidentiality.RESTRICTED, Confidentiality.OPEN);

        assertThat(near(0)).isEqualTo(404);
        assertThat(get("/answer/1").statusCode()).isEqualTo(404);
        assertThat(get("/answer/1").body()).contains("id=\"q\"").doesNotContain("Storgatan 1");
        assertThat(get("/answer?q=Storgatan").body()).doesNotContain("href=\"/answer/1\"");
        assertThat(get("/answer?q=Gränsvägen").body()).doesNotContain("Gränsvägen 7");
        assertThat(tile("places")).isEmpty();
    }

    @Test
    void onlyOpenRoadsAndNoRoutesAreDrawnForAll() {
        serveWith(Confidentiality.OPEN, Confidentiality.OPEN);
        assertThat(tile("base")).isNotEmpty();
        assertThat(get(path("network")).statusCode()).isEqualTo(404);
        assertThat(get(path("buildings")).statusCode()).isEqualTo(404);
    }

    @Test
    void aRoadThatIsNotOpenIsNotDrawnForAll() {
        serveWith(Confidentiality.OPEN, Confidentiality.SHARED);
        assertThat(tile("base")).isEmpty();
    }

    @Test
    void onlyOpenSourcesAreNamedToAll() {
        serveWith(Confidentiality.SHARED, Confidentiality.OPEN);

        assertThat(get("/answer").body()).contains("Öppna källor: Vägverket").doesNotContain("Registerverket");
        assertThat(get("/").body()).contains("Vägverket", "Registerverket");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatMayNotBeShownIsNeitherDeniedNorGivenAway(boolean claimed) {
        serveWith(Confidentiality.OPEN, Confidentiality.OPEN);
        if (claimed) {
            claimInSecret();
        }

        assertThat(inShort(get("/answer/1").body()))
                .isEqualTo("Bland de uppgifter som får visas finns ingen säker uppgift om den här byggnaden."
                        + " Det betyder inte att bredband saknas.");
        assertThat(get("/answer/1").body()).doesNotContain("Ingen har lämnat", "Byanätet");
        assertThat(inShort(get("/answer/1?lang=en").body()))
                .startsWith("Among what may be shown there is nothing definite about this building.");
    }

    @Test
    void colourAndHeadlineSpeakOfTheSameLevelAndWhatIsToComeIsTold() {
        serveWith(Confidentiality.OPEN, Confidentiality.OPEN);
        claim(DeliveryKind.FILING, ClaimState.CONNECTED, Technology.VDSL, 100, Confidentiality.OPEN);

        assertThat(inShort("connected", get("/answer/1").body()))
                .isEqualTo("Byggnaden är ansluten till ett nät med minst 100 Mbit/s.");

        claim(DeliveryKind.GRANTED, ClaimState.GRANTED, Technology.FIBRE, 1000, Confidentiality.OPEN);
        assertThat(inShort("connected", get("/answer/1").body()))
                .isEqualTo("Byggnaden är ansluten till ett nät med minst 100 Mbit/s."
                        + " Det finns beviljat stöd för att bygga ett nät med minst 1 Gbit/s hit.");
    }

    @Test
    void thatMoreAddressesFitThanAreShownIsTold() {
        serveWith(Confidentiality.OPEN, Confidentiality.OPEN);

        assertThat(get("/answer?q=Gränsvägen").body()).doesNotContain("Fler adresser passar");
        assertThat(get("/answer?q=Radvägen").body()).contains("Fler adresser passar. Här är de 12 första");
    }

    @Test
    void anAddressImportedByItselfIsAnsweredForTheBuildingItBelongsToOrForNone() {
        serveWith(Confidentiality.OPEN, Confidentiality.OPEN);
        try (Workspace workspace = Workspace.open(folder.resolve("w.gpkg"));
                ImportTransaction tx =
                        workspace.beginImport(delivery(DeliveryKind.ADDRESS, "Kommunen", Confidentiality.OPEN))) {
            tx.add(new NewAddress(1, "Bakgatan", "3", "79000", "FALUN", EAST_M + 4, NORTH_M));
            tx.add(new NewAddress(2, "Bakgatan", "5", "79000", "FALUN", EAST_M + 60, NORTH_M));
            tx.commit();
        }

        assertThat(get(hit("Bakgatan 3")).body()).contains("<h1>Bakgatan 3, 79000 FALUN</h1>");
        assertThat(get("/buildings/1").body()).contains("Adress enligt adresslagret", "Bakgatan 3, 79000 FALUN");
        assertThat(get("/buildings?q=Bakgatan+3").body()).contains("href=\"/buildings/1");
        assertThat(get(hit("Bakgatan 5")).statusCode()).isEqualTo(404);
        assertThat(get(hit("Bakgatan 5")).body())
                .contains("Det går inte att säga vilken byggnad som hör till Bakgatan 5");
        assertThat(get("/answer/address/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatIsNotForAllCannotBeAskedFor() {
        serveWith(Confidentiality.RESTRICTED, Confidentiality.OPEN);

        for (int id = 1; id <= 14; id++) {
            assertThat(get("/answer/address/" + id).body()).doesNotContain("Gränsvägen", "Radvägen");
        }
    }

    private String hit(String typed) {
        String body = get("/answer?q=" + typed.replace(' ', '+')).body();
        Matcher link = Pattern.compile("href=\"(/answer/address/\\d+)\"").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
    }

    private static String inShort(String body) {
        return inShort("unknown", body);
    }

    private static String inShort(String status, String body) {
        Matcher sentence = Pattern.compile("<p class=\"in-short " + status + "\">([^<]+)</p>")
                .matcher(body);
        assertThat(sentence.find()).as(body).isTrue();
        return sentence.group(1);
    }

    private void claimInSecret() {
        claim(DeliveryKind.FILING, ClaimState.CONNECTED, Technology.FIBRE, 1000, Confidentiality.RESTRICTED);
    }

    private void claim(
            DeliveryKind kind, ClaimState state, Technology technology, int downMbit, Confidentiality confidentiality) {
        try (Workspace workspace = Workspace.open(folder.resolve("w.gpkg"));
                ImportTransaction tx = workspace.beginImport(delivery(kind, "Byanätet", confidentiality))) {
            tx.add(new NewClaim(
                    2,
                    1,
                    state,
                    technology,
                    downMbit,
                    -1,
                    "Byanätet",
                    null,
                    -1,
                    null,
                    null,
                    false,
                    MatchMethod.ID,
                    100,
                    null));
            tx.commit();
        }
    }

    private int near(int metresNorth) {
        return get("/answer?e=" + Math.round(EAST_M) + "&n=" + Math.round(NORTH_M + metresNorth))
                .statusCode();
    }

    private byte[] tile(String layer) {
        return getBytes(path(layer));
    }

    private static String path(String layer) {
        TileCoordinate tile = TileGrid.getTile(EAST_M, NORTH_M, CLOSE);
        Envelope box = TileGrid.envelope(tile);
        assertThat(box.contains(EAST_M, NORTH_M)).isTrue();
        return "/answer/tiles/" + layer + "/" + CLOSE + "/" + tile.x() + "/" + tile.y() + ".mvt";
    }

    private void serveWith(Confidentiality register, Confidentiality roads) {
        Path file = folder.resolve("w.gpkg");
        try (Workspace workspace = Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false))) {
            try (ImportTransaction tx =
                    workspace.beginImport(delivery(DeliveryKind.BUILDING, "Registerverket", register))) {
                tx.add(house());
                tx.commit();
            }
            try (ImportTransaction tx =
                    workspace.beginImport(delivery(DeliveryKind.ADDRESS, "Registerverket", register))) {
                tx.add(new NewAddress(1, "Gränsvägen", "7", "79000", "FALUN", EAST_M + 5_000, NORTH_M));
                for (int n = 1; n <= 13; n++) {
                    tx.add(new NewAddress(
                            1 + n, "Radvägen", "" + n, "79000", "FALUN", EAST_M + 5_000, NORTH_M + 200 * n));
                }
                tx.commit();
            }
            try (ImportTransaction tx = workspace.beginImport(delivery(DeliveryKind.ROAD, "Vägverket", roads))) {
                tx.add(new NewRoad(1, "Storgatan", "primary", null, LINE));
                tx.commit();
            }
            try (ImportTransaction tx =
                    workspace.beginImport(delivery(DeliveryKind.ROUTE, "Byanätet", Confidentiality.RESTRICTED))) {
                tx.add(new NewRoute(1, "r1", null, "Byanätet", null, null, LINE));
                tx.commit();
            }
        }
        serve(file);
    }

    private static NewDelivery delivery(DeliveryKind kind, String publisher, Confidentiality confidentiality) {
        return NewDelivery.of(
                        kind,
                        publisher,
                        LocalDate.of(2025, 1, 1),
                        Instant.parse("2025-01-02T00:00:00Z"),
                        "fil.csv",
                        "0".repeat(64))
                .withConfidentiality(confidentiality);
    }

    private static NewRegisterRecord house() {
        return new NewRegisterRecord(
                1,
                NewRegisterRecord.NEW_BUILDING,
                "b1",
                EAST_M,
                NORTH_M,
                "Storgatan 1",
                "79000",
                "FALUN",
                null,
                1,
                0,
                0,
                null,
                MatchMethod.ID,
                100);
    }
}
