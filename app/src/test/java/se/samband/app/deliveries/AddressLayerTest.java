package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.core.claim.MatchMethod;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.geo.index.AreaLocator;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceRow;
import se.samband.geo.source.Sources;
import se.samband.store.check.Finding;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.Building;
import se.samband.store.row.NewClaim;

/** Filings by address, held against buildings and addresses of a real town that were imported each by themselves. */
class AddressLayerTest {

    private static final Path TOWN = Path.of(System.getProperty("samband.data", "../../shared/data"))
            .resolve("osm/neubrandenburg_flyttad_till_dalarna_epsg3006.zip");

    private static final String WITHOUT_ADDRESSES = """
            kind: building
            fields:
              building-id: osm_id
              type: building
            """;

    /** Below the header, as a person counts. */
    private static final int FIRST_ROW = 2;

    private final List<String> ids = new ArrayList<>();
    private final List<Geometry> outlines = new ArrayList<>();
    private final List<String> filed = new ArrayList<>();
    /** Id of the building that each row of the filing truly means, in the order of the rows. */
    private final List<String> truth = new ArrayList<>();

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void readTheTown(@TempDir Path folder) {
        bench = ImportBench.in(folder);
        Assumptions.assumeTrue(Files.isRegularFile(TOWN), "the real file is missing: " + TOWN);
        each("byggnader", row -> {
            ids.add(row.text(1));
            outlines.add(row.geometry());
        });
        AreaLocator locator = AreaLocator.ofPolygons(outlines);
        Map<String, Set<String>> buildingsOfAddress = new HashMap<>();
        Map<String, String> lines = new TreeMap<>();
        each("adresser", row -> {
            Coordinate point = row.geometry().getCoordinate();
            String address = row.text(2) + " " + row.text(3) + ";" + row.text(4);
            Set<String> at = buildingsOfAddress.computeIfAbsent(address, a -> new HashSet<>());
            List<Integer> holding = locator.list(point.x, point.y);
            holding.forEach(b -> at.add(ids.get(b)));
            if (row.text(2) != null && row.text(4) != null && holding.size() == 1) {
                lines.put(address, ids.get(holding.getFirst()));
            }
        });
        lines.forEach((address, building) -> {
            if (buildingsOfAddress.get(address).size() == 1) {
                filed.add(address + ";ansluten;fiber;1000");
                truth.add(building);
            }
        });
        assertThat(filed).hasSizeGreaterThan(8_000);
    }

    @Test
    void addressesInsideABuildingMeanThatBuilding() {
        bench.run(buildings(MappingReader.read(WITHOUT_ADDRESSES, "m.yaml")));
        bench.run(addresses());

        ImportReport report = file();

        assertThat(report.taken()).isGreaterThan(filed.size() * 999 / 1000);
        assertThat(report.refusedByCode()).containsOnlyKeys("building-ambiguous");
        assertThat(report.notices())
                .as("several addresses of one house contradict nothing")
                .isEmpty();
        assertThat(wrong(report)).isEmpty();
        assertThat(bench.claims(report)).allSatisfy(claim -> {
            assertThat(claim.matchMethod()).isEqualTo(MatchMethod.ADDRESS_LAYER);
            assertThat(claim.confidencePercent()).isLessThan(80);
        });
        assertThat(bench.workspace().check()).noneMatch(Finding::fault);
    }

    @Test
    void whoSearchesForAnAddressFindsTheBuildingThatItsRowsAreTiedTo() {
        bench.run(buildings(MappingReader.read(WITHOUT_ADDRESSES, "m.yaml")));
        bench.run(addresses());

        for (int row = 0; row < filed.size(); row += 40) {
            String address = filed.get(row).replaceFirst("^([^;]*);([^;]*);.*", "$1 $2");
            assertThat(Arrays.stream(bench.workspace().buildings().search(address))
                            .mapToObj(fid -> bench.workspace()
                                    .buildings()
                                    .find(fid)
                                    .orElseThrow()
                                    .registerId()))
                    .as(address)
                    .contains(truth.get(row));
        }
    }

    /** The map itself gives a few addresses to one building and to a point in another. */
    @Test
    void theBuildingsOwnAddressesAreStillPreferred() {
        new ImportService(bench.workspace())
                .runAll(
                        ImportRequest.of(TOWN, DeliveryKind.OSM).from("OpenStreetMap", LocalDate.of(2024, 1, 1)),
                        ImportMonitor.NONE);

        ImportReport report = file();

        assertThat(report.taken()).isGreaterThan(filed.size() * 999 / 1000);
        assertThat(report.refusedByCode()).containsOnlyKeys("building-ambiguous");
        assertThat(bench.claims(report))
                .extracting(NewClaim::matchMethod)
                .contains(MatchMethod.ADDRESS, MatchMethod.ADDRESS_LAYER);
        assertThat(wrong(report)).hasSizeLessThan(filed.size() / 200);
    }

    /** A long house's middle is further away than the neighbour's now and then: hence the low confidence. */
    @Test
    void withoutOutlinesOnlyTheClearlyNearestBuildingIsTaken() {
        bench.run(buildings(MappingReader.read(WITHOUT_ADDRESSES, "m.yaml")));
        List<String> points = new ArrayList<>();
        for (Building b :
                bench.workspace().buildings().list(BuildingQuery.all(Page.ALL)).rows()) {
            points.add(b.registerId() + ';' + b.eastM() + ';' + b.northM());
        }
        bench.workspace().withdraw(1, Actor.of("Eva"), "endast punkter");
        bench.table(DeliveryKind.BUILDING, "byggnadsid;E;N", points.toArray(String[]::new));
        bench.run(addresses());

        ImportReport report = file();

        assertThat(report.taken()).isGreaterThan(filed.size() * 3 / 4);
        assertThat(wrong(report)).hasSizeLessThan(filed.size() / 200);
        assertThat(report.refusedByCode()).containsOnlyKeys("building-ambiguous", "building-unknown");
    }

    @Test
    void anAddressLayerIsMatchedByFromItsImportToItsWithdrawal() {
        bench.run(buildings(MappingReader.read(WITHOUT_ADDRESSES, "m.yaml")));
        assertThat(bench.run(filing().checkOnly()).taken()).isZero();

        Long layer = bench.run(addresses()).deliveryId();
        assertThat(bench.run(filing().checkOnly()).taken()).isGreaterThan(filed.size() * 999 / 1000);

        bench.workspace().withdraw(layer, Actor.of("Eva"), "gammal");
        assertThat(bench.run(filing().checkOnly()).taken()).isZero();
    }

    private static ImportRequest buildings(Mapping mapping) {
        return ImportRequest.of(TOWN, DeliveryKind.BUILDING)
                .withLayer("byggnader")
                .withMapping(mapping)
                .from("OpenStreetMap", LocalDate.of(2024, 1, 1));
    }

    private static ImportRequest addresses() {
        return ImportRequest.of(TOWN, DeliveryKind.ADDRESS)
                .withLayer("adresser")
                .from("OpenStreetMap", LocalDate.of(2024, 1, 1));
    }

    private ImportRequest filing() {
        return bench.request(
                DeliveryKind.FILING, "adress;postnummer;status;teknik;hastighet ned", filed.toArray(String[]::new));
    }

    private ImportReport file() {
        return bench.run(filing());
    }

    /** Rows that were tied to another building than the one that their address lies in. */
    private List<String> wrong(ImportReport report) {
        List<String> wrong = new ArrayList<>();
        bench.tied(report).forEach((rowNo, id) -> {
            int row = rowNo - FIRST_ROW;
            if (!truth.get(row).equals(id)) {
                wrong.add(filed.get(row) + " " + id);
            }
        });
        return wrong;
    }

    private static void each(String layer, Consumer<SourceRow> rows) {
        try (RowSource source = Sources.open(TOWN, OpenOptions.DETECT.withLayer(layer))) {
            source.forEach(new RowConsumer() {
                @Override
                public void row(SourceRow row) {
                    rows.accept(row);
                }

                @Override
                public void unreadable(Problem problem, List<String> raw) {
                    throw new AssertionError(problem);
                }
            });
        }
    }
}
