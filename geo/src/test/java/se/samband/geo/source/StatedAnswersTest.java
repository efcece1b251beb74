package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.BadInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that lie beside their expected content. */
class StatedAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a tolerant reader may take: it changes nothing in meaning. */
    private static final Set<String> TOLERATED = Set.of(
            "bad-polygon-interiorring-rhr",
            "bbox-4or6elements",
            "bbox-contains-string",
            "bbox-string",
            "different-first-size",
            "excessive_precision_truncated",
            "featurecollection_changed_semantics",
            "feature_changed_semantics",
            "geometry_changed_semantics",
            "geometrycollection_nested",
            "geometrycollection_single",
            "point-toomany",
            "polygon_winding_order");

    /** The expectation beside location_coordinates.csv has another telephone number than the file, so that one is left out. */
    @TestFactory
    Stream<DynamicTest> tablesOfTheCsvSpectrum() throws IOException {
        Path folder = Data.file("formats/csv/csvs");
        return list(folder, ".csv")
                .filter(f -> !f.endsWith("location_coordinates.csv"))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Data.Content content = Data.read(file);
                    List<Map<String, String>> rows = new ArrayList<>();
                    for (Data.Row row : content.rows()) {
                        Map<String, String> map = new LinkedHashMap<>();
                        for (int i = 0; i < content.columns().size(); i++) {
                            map.put(content.columns().get(i), (String)
                                    row.values().get(i));
                        }
                        rows.add(map);
                    }
                    String name = file.getFileName().toString().replace(".csv", ".json");
                    List<Map<String, String>> expected = new ArrayList<>();
                    JsonNode root = JSON.readTree(
                            folder.resolveSibling("json").resolve(name).toFile());
                    for (JsonNode row : root) {
                        Map<String, String> map = new LinkedHashMap<>();
                        row.properties()
                                .forEach(p -> map.put(p.getKey(), p.getValue().stringValue()));
                        expected.add(map);
                    }
                    assertThat(withPlainBreaks(rows)).isEqualTo(withPlainBreaks(expected));
                }));
    }

    private static String withPlainBreaks(List<Map<String, String>> rows) {
        return rows.toString().replace("\r\n", "\n");
    }

    @TestFactory
    Stream<DynamicTest> shapefiles() throws IOException {
        Path folder = Data.file("formats/shapefile");
        return list(folder, ".shp")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Data.Content content = Data.read(file);
                    JsonNode expected = JSON.readTree(
                            folder.resolve(file.getFileName().toString().replace(".shp", ".json"))
                                    .toFile());
                    assertThat(content.rows().size())
                            .isEqualTo(expected.get("features").size());
                    Path geojson = Files.createTempFile("expected", ".geojson");
                    JSON.writeValue(geojson.toFile(), expected);
                    List<Geometry> geometries = expected.get("features").isEmpty()
                            ? List.of()
                            : Data.read(geojson).rows().stream()
                                    .map(Data.Row::geometry)
                                    .toList();
                    Files.delete(geojson);
                    for (int i = 0; i < content.rows().size(); i++) {
                        Data.Row row = content.rows().get(i);
                        if (geometries.get(i) == null) {
                            assertThat(row.geometry()).isNull();
                        } else {
                            assertThat(row.geometry().equalsExact(geometries.get(i), 1e-12))
                                    .isTrue();
                        }
                        assertAttributes(
                                content.columns(),
                                row,
                                expected.get("features").get(i).get("properties"));
                    }
                }));
    }

    /** Dates are expected in the table's own form; columns the expectation leaves out are empty there. */
    private static void assertAttributes(List<String> columns, Data.Row row, JsonNode expected) {
        for (Map.Entry<String, JsonNode> property : expected.properties()) {
            int column = columns.indexOf(property.getKey());
            if (column < 0) {
                assertThat(columns)
                        .as("attribute table lacks %s", property.getKey())
                        .isEmpty();
                continue;
            }
            Object value = row.values().get(column);
            JsonNode wanted = property.getValue();
            switch (value) {
                case null -> assertThat(wanted.isNull()).isTrue();
                case Number number -> assertThat(number.doubleValue()).isEqualTo(wanted.doubleValue());
                case Boolean truth -> assertThat(truth).isEqualTo(wanted.booleanValue());
                case LocalDate date ->
                    assertThat(date.toString().replace("-", "")).isEqualTo(wanted.stringValue());
                default -> assertThat(value).isEqualTo(wanted.stringValue());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> goodGeoJsonIsReadWhole() throws IOException {
        return list(Data.file("formats/geojson/good"), ".geojson")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Data.Content content = Data.read(file);
                    assertThat(content.problems()).isEmpty();
                    assertThat(content.rows()).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> badGeoJsonIsRefusedUnlessItsMeaningIsClear() throws IOException {
        return list(Data.file("formats/geojson/bad"), ".geojson")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    int problems;
                    try {
                        problems = Data.read(file).problems().size();
                    } catch (BadInputException e) {
                        problems = e.problems().size();
                    }
                    String name = file.getFileName().toString().replace(".geojson", "");
                    if (!TOLERATED.contains(name)) {
                        assertThat(problems).as(name).isPositive();
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test.xls", "test.xlsx"})
    void workbooksGiveValuesByTheirKind(String name) {
        Data.Content content = Data.read(Data.file("formats/csv/csvkit/" + name));
        assertThat(content.columns().subList(0, 5)).containsExactly("text", "date", "integer", "boolean", "float");
        assertThat(content.column("date")).contains(LocalDate.of(1971, 1, 1), LocalDate.of(1920, 1, 1));
        assertThat(content.column("integer")).startsWith(40L, 164L);
        assertThat(content.column("boolean")).startsWith(true, false);
        assertThat(content.problems())
                .as("the row with data beyond the headers")
                .hasSize(1);
        assertThat(content.column("datetime")).contains(LocalDateTime.of(1971, 1, 1, 4, 14));
    }

    @ParameterizedTest
    @CsvSource({
        "excel/password.xls, excel-password",
        "excel/protected_passtika.xlsx, excel-password",
        "excel/Simple.xlsb, excel-binary",
        "excel/sample.strict.xlsx, excel-strict",
        "excel/poc-xmlbomb.xlsx, excel-broken",
        "gpkg/import_db_corrupt.gpkg, format-not-read",
        "gpkg/ets_empty.gpkg, gpkg-no-layers",
        "csv/csvkit/empty.csv, file-empty",
    })
    void whatCannotBeReadSaysWhy(String name, String code) {
        Path file = Data.file("formats/" + name);
        assertThatThrownBy(() -> Data.read(file))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
    }

    @Test
    void ofdsPackageGivesNodesAndSpans() {
        Path file = Data.file("formats/ofds/examples/json/network-package.json");
        Data.Content spans = Data.read(file, OpenOptions.DETECT.withLayer("spans"));
        assertThat(spans.column("fibreCount")).containsExactly(24L);
        assertThat(spans.column("transmissionMedium")).containsExactly("fibre");
        assertThat(spans.column("networkProviders")).containsExactly("FastWeb");
        assertThat(spans.column("networkName")).containsExactly("Ghana Fibre Network");
        assertThat(spans.rows().getFirst().geometry().getNumPoints()).isEqualTo(13);
        Data.Content nodes = Data.read(file, OpenOptions.DETECT.withLayer("nodes"));
        assertThat(nodes.column("name")).containsExactly("Accra", "Kumasi");
    }

    @Test
    void ofdsGeoJsonIsTheSameNetwork() {
        Path file = Data.file("formats/ofds/examples/geojson/spans.geojson");
        Data.Content spans = Data.read(file, OpenOptions.DETECT.withLayer("spans"));
        assertThat(spans.column("fibreCount")).containsExactly(24L);
        assertThat(spans.column("start")).containsExactly("1");
    }

    @Test
    void invalidOfdsTellsThePath() {
        Path file = Data.file("formats/ofds/examples/json/network-package-invalid.json");
        Data.Content spans = Data.read(file, OpenOptions.DETECT.withLayer("spans"));
        assertThat(spans.rows()).isEmpty();
        assertThat(spans.problems().getFirst().column()).startsWith("networks/0/spans/0/");
    }

    private static Stream<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
