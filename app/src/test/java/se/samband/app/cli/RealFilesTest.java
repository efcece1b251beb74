package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import se.samband.app.cli.CliRunner.Run;
import se.samband.core.problem.Problem;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceRow;
import se.samband.geo.source.Sources;
import se.samband.store.Workspace;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.Page;
import tools.jackson.databind.JsonNode;

/** Public files as they are published, imported into a workspace of Dalarna (and of Skåne for an extract from there). */
class RealFilesTest {

    private static final Path DATA = Path.of(System.getProperty("samband.data", "../../shared/data"));

    @TempDir
    Path folder;

    private CliRunner cli;

    @BeforeEach
    void dalarna() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the folder of real files is missing: " + DATA);
        cli = CliRunner.dalarna(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "lantmateriet_ak_riks_kommun_sweref99tm.zip, 16",
        "scb_kommuner.gpkg, 15",
        "scb_kommuner_rt90_epsg3021.gpkg, 15",
        "okfse_kommuner_wgs84.geojson, 15"
    })
    void everyFileOfMunicipalitiesGivesTheFifteenOfTheCounty(String file, int rows) throws IOException {
        JsonNode report = report("admin/" + file, "municipality");

        assertThat(report.get("taken").asInt()).isEqualTo(rows);
        assertThat(report.get("refused").asInt()).isZero();
        assertThat(report.at("/skipped/other-county").asInt()).isGreaterThan(200);
        JsonNode stored = cli.run("deliveries", "--json").json().at("/deliveries/0");
        assertThat(stored.get("taken").asInt())
                .as("also rows joined into one area")
                .isEqualTo(rows);
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            List<String> codes = new ArrayList<>();
            double[] areaKm2 = {0};
            workspace.features().each("municipality", f -> {
                codes.add(String.valueOf(f.attributes().get("code")));
                areaKm2[0] += f.geometry().getArea() / 1e6;
            });
            assertThat(codes).hasSize(15).allMatch(c -> c.startsWith("20")).contains("2029", "2085");
            assertThat(areaKm2[0]).isBetween(29_000.0, 31_500.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scb_lan.gpkg", "scb_lan_shp_latin1/lan.shp"})
    void theCountyItselfIsPickedFromAllCounties(String file) throws IOException {
        assertThat(report("admin/" + file, "county").get("taken").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "scb_lokal_arbetsmarknad.gpkg, municipality, LA2201, fyra siffror",
        "scb_lokal_arbetsmarknad.gpkg, locality, LA2201, 2080TC101",
        "scb_nuts2.gpkg, county, SE11, två siffror",
        "scb_kommuner.gpkg, county, 0114, två siffror",
        "scb_kommuner.gpkg, deso, 0114, 2080C1190",
        "scb_kommuner.gpkg, locality, 0114, 2080TC101",
        "scb_lan.gpkg, municipality, 01, fyra siffror",
        "scb_lan.gpkg, small-locality, 01, 2080TC101"
    })
    void aFileOfAnotherDivisionIsRefusedAndChangesNothing(String file, String kind, String code, String expected)
            throws IOException {
        report("admin/scb_lan.gpkg", "county");
        report("admin/scb_kommuner.gpkg", "municipality");
        JsonNode before = cli.run("deliveries", "--json").json();

        Run run = run("admin/" + file, kind);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(file, "ingenting är ändrat", code, expected, "rätt slag");
        assertThat(cli.run("deliveries", "--json").json()).isEqualTo(before);
    }

    @Test
    void dalarnaHas108LocalitiesWith237754People() throws IOException {
        assertThat(report("admin/scb_tatorter_2017st.csv", "locality")
                        .get("taken")
                        .asInt())
                .isEqualTo(108);
        assertThat(sum("locality", "population")).isEqualTo(237_754);
    }

    @Test
    void theSquaresHold285587PeopleAndEachLiesInTheCounty() throws IOException {
        report("admin/scb_deso_2025_dalarna_epsg3006.geojson", "deso");
        assertThat(report("admin/befolkning_1km_2025_dalarna.csv", "population")
                        .get("taken")
                        .asInt())
                .isEqualTo(4_004);
        assertThat(sum("population_square", "population")).isEqualTo(285_587);
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            List<Geometry> deso = new ArrayList<>();
            workspace.features().each("deso", f -> deso.add(f.geometry()));
            assertThat(deso).hasSize(175);
            int[] outside = {0};
            workspace.features().each("population_square", f -> {
                Point centre = f.geometry().getCentroid();
                outside[0] += deso.stream().anyMatch(d -> d.covers(centre)) ? 0 : 1;
            });
            assertThat(outside[0]).isZero();
        }
    }

    @Test
    void localitiesLieInTheMunicipalityThatTheirCodeNames() {
        Map<String, Geometry> municipalities = new HashMap<>();
        each(
                "admin/lantmateriet_ak_riks_kommun_sweref99tm.zip",
                "KOM_KOD",
                (code, row) -> municipalities.merge(code, row.geometry(), Geometry::union));
        assertThat(municipalities).hasSize(290);
        int[] counts = new int[3];
        each("admin/scb_tatorter_2017st.csv", "mun_code", (code, row) -> {
            Geometry point = new GeometryFactory()
                    .createPoint(new Coordinate(Double.parseDouble(row.text(0)), Double.parseDouble(row.text(1))));
            counts[0]++;
            counts[1] += municipalities.get(code).covers(point) ? 1 : 0;
            counts[2] += municipalities.values().stream().noneMatch(m -> m.covers(point)) ? 1 : 0;
        });
        assertThat(counts).containsExactly(2_017, 2_012, 0);
    }

    @Test
    void holidayAreasAreRead() throws IOException {
        assertThat(report("admin/scb_fritidshusomraden_2020_dalarna_epsg3006.geojson", "holiday-area")
                        .get("taken")
                        .asInt())
                .isEqualTo(74);
    }

    @Test
    void aMovedTownGivesBuildingsRoadsAndAddressesWithOneCommand() throws IOException {
        report("admin/scb_kommuner.gpkg", "municipality");
        JsonNode reports = run("osm/neubrandenburg_flyttad_till_dalarna_epsg3006.zip", "osm")
                .json()
                .get("reports");

        assertThat(reports).hasSize(3);
        assertThat(reports.get(0).get("taken").asInt()).isGreaterThan(15_000);
        assertThat(reports.get(0).get("notices").toString()).contains("units-assumed", "Antagande");
        assertThat(reports.get(1).get("taken").asInt()).isGreaterThan(7_000);
        assertThat(reports.get(2).get("taken").asInt()).isGreaterThan(7_000);
        JsonNode status = cli.run("status", "--by", "municipality", "--json").json();
        assertThat(status.at("/total/building/all").asInt())
                .isEqualTo(reports.get(0).get("taken").asInt());
        assertThat(status.at("/total/building/unknown").asInt())
                .isEqualTo(status.at("/total/building/all").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kotka_karhula_fi_2019", "neubrandenburg_2016", "north_bayreuth_de_2015"})
    void extractsFromOtherCountriesAreRefusedAsAWhole(String name) throws IOException {
        Run run = run("osm/" + name + ".osm.pbf", "osm");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("utanför Sverige").doesNotContain("--crs");
        assertThat(cli.run("deliveries", "--json").json().get("deliveries")).isEmpty();
    }

    @Test
    void aSwedishExtractIsReadIntoItsOwnCounty() throws IOException {
        cli = new CliRunner(folder.resolve("skane.gpkg"));
        cli.run("init", "--county", "12");
        JsonNode reports =
                run("osm/billesholm_skane_se_2010.osm.pbf", "osm").json().get("reports");

        assertThat(reports.get(0).get("kind").asString()).isEqualTo("building");
        assertThat(reports.get(0).get("taken").asInt()).isEqualTo(3);
        assertThat(reports.get(1).get("kind").asString()).isEqualTo("road");
    }

    @ParameterizedTest
    @CsvSource({
        "test_integration_communication_vaglinje.geojson, road",
        "test_integration_construction_byggnad.geojson, building",
        "test_integration_ground_mark.geojson, water"
    })
    void samplesOfLantmaterietAreReadByTheirOwnColumnNames(String file, String kind) throws IOException {
        JsonNode report = report("lm/" + file, kind);

        assertThat(report.get("taken").asInt()).isPositive();
        assertThat(report.get("refused").asInt()).isZero();
    }

    @Test
    void aNetworkOutsideSwedenIsRefused() throws IOException {
        Run run = run("formats/ofds/examples/json/network-package.json", "ofds", "--publisher", "FibreCo");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("network-package.json", "utanför Sverige");
    }

    @Test
    void whatIsNotReadIsSaidSo() throws IOException {
        Run run = run("admin/stefur_kommun_geoparquet.parquet", "municipality");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Parquet", "GeoPackage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filing", "building"})
    void nothingUnderFormatsCrashesTheImport(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(DATA.resolve("formats"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Run run = cli.importFile(file, kind, "--publisher", "X", "--as-of", "2025-01-01", "--dry-run");
                assertThat(run.exit()).as(file.toString()).isEqualTo(2);
                assertThat(run.err())
                        .as(file.toString())
                        .contains(file.getFileName().toString())
                        .doesNotContain("oväntat")
                        .doesNotContain("Exception");
            }
        }
    }

    @Test
    void aCountyFromPublicFilesTakesEveryKindOfClaimAndNetwork() throws Exception {
        report("admin/lantmateriet_ak_riks_kommun_sweref99tm.zip", "municipality");
        report("osm/neubrandenburg_flyttad_till_dalarna_epsg3006.zip", "osm");
        List<String> ids = new ArrayList<>();
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            workspace
                    .buildings()
                    .list(BuildingQuery.all(Page.first(500)))
                    .rows()
                    .forEach(b -> ids.add(b.registerId()));
        }
        Path filing = lines("bynet.csv", "Byggnad;Läge;Teknik;Hastighet", ids.subList(0, 100), ";med;fiber;1000");
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                kind: filing
                fields:
                  building-id: Byggnad
                  state: {column: Läge, values: {med: connected}}
                  technology: Teknik
                  down-speed: Hastighet
                """);
        Path list = lines("pts.csv", "objektidentitet", ids.subList(100, 200), "");
        Path plan = lines("plan.csv", "byggnadsid;hastighet;klart senast", ids.subList(200, 300), ";1000;2027-06-30");
        Path area = Files.writeString(folder.resolve("omrade.geojson"), """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
                {"type":"Feature","properties":{"namn":"Område"},"geometry":{"type":"Polygon",
                 "coordinates":[[[480000,6720000],[520000,6720000],[520000,6760000],[480000,6760000],[480000,6720000]]]}}]}
                """);
        assertThat(taken(filing, "filing", "--mapping", mapping.toString())).isEqualTo(100);
        assertThat(taken(list, "eligible-list")).isEqualTo(100);
        assertThat(taken(plan, "planned")).isEqualTo(100);
        assertThat(taken(area, "granted")).isEqualTo(1);

        JsonNode building = cli.run("status", "--json").json().at("/total/building");
        assertThat(building.get("connected").asInt()).isEqualTo(100);
        assertThat(building.get("granted").asInt()).isPositive();
        assertThat(cli.run("check", "--json").json().get("findings"))
                .noneMatch(f -> f.get("fault").asBoolean());
    }

    private Path lines(String name, String header, List<String> ids, String rest) throws IOException {
        return Files.writeString(folder.resolve(name), header + "\n" + String.join(rest + "\n", ids) + rest + "\n");
    }

    private int taken(Path file, String kind, String... more) {
        List<String> args = new ArrayList<>(List.of("import", file.toString(), "--as", kind, "--json"));
        args.addAll(List.of("--publisher", "Bynet", "--as-of", "2025-10-01"));
        args.addAll(List.of(more));
        Run run = cli.run(args.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json().at("/reports/0/taken").asInt();
    }

    private static void each(String file, String column, BiConsumer<String, SourceRow> rows) {
        try (RowSource source = Sources.open(DATA.resolve(file), OpenOptions.DETECT)) {
            int position = source.columns().indexOf(column);
            source.forEach(new RowConsumer() {
                @Override
                public void row(SourceRow row) {
                    rows.accept(row.text(position), row);
                }

                @Override
                public void unreadable(Problem problem, List<String> raw) {
                    throw new AssertionError(problem);
                }
            });
        }
    }

    private long sum(String layer, String column) {
        long[] sum = {0};
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            workspace
                    .features()
                    .each(layer, f -> sum[0] += ((Number) f.attributes().get(column)).longValue());
        }
        return sum[0];
    }

    private JsonNode report(String file, String kind) throws IOException {
        Run run = run(file, kind);
        assertThat(run.exit()).as(run.err()).isLessThan(2);
        return run.json().at("/reports/0");
    }

    private Run run(String file, String kind, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("import", DATA.resolve(file).toString(), "--as", kind, "--json"));
        args.addAll(List.of(more));
        return cli.run(args.toArray(String[]::new));
    }
}
