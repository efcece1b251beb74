package se.samband.geo.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Lang;
import se.samband.geo.crs.Crs;
import se.samband.geo.gpkg.GpkgGeometry;
import se.samband.geo.sink.SinkLayer.Geometries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SinksTest {

    private static final SinkLayer BUILDINGS = new SinkLayer(
            "byggnader",
            List.of(
                    Column.text("Kommunkod"),
                    Column.text("Namn"),
                    Column.integer("Hushåll"),
                    Column.decimal("Andel"),
                    Column.flag("Tätort"),
                    Column.date("Datum")),
            Geometries.POINT);

    private static final SinkOptions SWEDISH =
            SinkOptions.of(Lang.SV).withNotes(List.of("Källa: provdata", "Antagande: inget"));

    @TempDir
    Path folder;

    @Test
    void csvForSwedishExcelOpensByADoubleClick() throws IOException {
        assertThat(Files.readString(write(SinkFormat.CSV, SWEDISH)))
                .isEqualTo("""
                        \uFEFFKommunkod;Namn;Hushåll;Andel;Tätort;Datum;SWEREF99 N;SWEREF99 E
                        0114;"Väsby; norra";12;0,25;ja;2026-10-01;6600000,125;500000,5
                        2029;'=HYPERLINK("x");-3;1;nej;;6700000;480000
                        2029;-;;;;;;
                        """.replace("'=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")
                        .replace("\n", "\r\n"));
    }

    @Test
    void plainCsvIsForMachines() throws IOException {
        assertThat(Files.readString(write(SinkFormat.CSV, SWEDISH.withCsv(SinkOptions.Csv.PLAIN))))
                .startsWith("Kommunkod,Namn,")
                .contains("0114,Väsby; norra,12,0.25,true,2026-10-01,6600000.125,500000.5\r\n");
    }

    @Test
    void textThatLooksLikeAFormulaIsDisarmed() {
        for (String evil : List.of("=1+1", "+46", "-2+3", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(FormulaGuard.guarded(evil)).isEqualTo("'" + evil);
        }
        assertThat(FormulaGuard.guarded("-")).isEqualTo("-");
        assertThat(FormulaGuard.guarded("Å-vägen")).isEqualTo("Å-vägen");
    }

    @Test
    void excelGetsNumbersAsNumbersAndCodesAsText() throws IOException {
        try (InputStream in = Files.newInputStream(write(SinkFormat.XLSX, SWEDISH));
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("byggnader");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(workbook.getFontAt(
                                    sheet.getRow(0).getCell(0).getCellStyle().getFontIndex())
                            .getBold())
                    .isTrue();
            Row first = sheet.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("0114");
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(12);
            assertThat(first.getCell(4).getBooleanCellValue()).isTrue();
            assertThat(first.getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(first.getCell(6).getNumericCellValue()).isEqualTo(6_600_000.125);
            assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Om");
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Antagande: inget");
        }
    }

    @Test
    void geoJsonIsInWgs84UnlessAskedOtherwise() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(write(SinkFormat.GEOJSON, SWEDISH)));
        assertThat(json.has("crs")).isFalse();
        JsonNode feature = json.get("features").get(0);
        assertThat(feature.get("geometry").get("coordinates").get(0).asDouble()).isBetween(15.0, 15.001);
        assertThat(feature.get("properties").get("Kommunkod").asString()).isEqualTo("0114");
        assertThat(feature.get("properties").get("Hushåll").asInt()).isEqualTo(12);
        assertThat(json.get("features").get(2).get("geometry").isNull()).isTrue();

        JsonNode sweref = JsonMapper.shared()
                .readTree(Files.readString(write(SinkFormat.GEOJSON, SWEDISH.withCrs(Crs.SWEREF99_TM))));
        assertThat(sweref.get("crs").get("properties").get("name").asString()).isEqualTo("urn:ogc:def:crs:EPSG::3006");
        assertThat(sweref.get("features")
                        .get(0)
                        .get("geometry")
                        .get("coordinates")
                        .get(1)
                        .asDouble())
                .isEqualTo(6_600_000.125);
    }

    @Test
    void outerRingsOfGeoJsonGoCounterClockwise() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SinkLayer areas = new SinkLayer("a", List.of(), Geometries.AREA);
        try (RowSink sink = Sinks.open(out, SinkFormat.GEOJSON, areas, SWEDISH.withCrs(Crs.SWEREF99_TM))) {
            sink.write(
                    new Object[0], wkt("POLYGON ((500000 6600000, 500000 6600100, 500100 6600100, 500000 6600000))"));
            sink.finish();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("[[[500000.000,6600000.000],[500100.000,6600100.000],[500000.000,6600100.000],");
    }

    @Test
    void aGeoPackageHoldsRowsIndexExtentAndStyle() throws Exception {
        Path file = write(SinkFormat.GPKG, SWEDISH.withQmlStyle("<qgis/>"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "PRAGMA application_id")).isEqualTo("1196444487");
            assertThat(one(statement, "PRAGMA user_version")).isEqualTo("10300");
            assertThat(one(statement, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(one(statement, "SELECT count(*) FROM pragma_foreign_key_check"))
                    .isEqualTo("0");
            assertThat(one(statement, "SELECT count(*) FROM byggnader")).isEqualTo("3");
            assertThat(one(statement, "SELECT count(*) FROM rtree_byggnader_geom"))
                    .isEqualTo("2");
            assertThat(one(statement, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"))
                    .isEqualTo("6");
            assertThat(one(statement, "SELECT Namn || Hushåll || Tätort || Datum FROM byggnader WHERE fid = 1"))
                    .isEqualTo("Väsby; norra1212026-10-01");
            assertThat(
                            one(
                                    statement,
                                    "SELECT srs_id || data_type || description FROM gpkg_contents WHERE table_name = 'byggnader'"))
                    .isEqualTo("3006featuresKälla: provdata\nAntagande: inget");
            assertThat(one(statement, "SELECT styleQML FROM layer_styles")).isEqualTo("<qgis/>");
            try (ResultSet row = statement.executeQuery("SELECT geom FROM byggnader WHERE fid = 1")) {
                assertThat(row.next()).isTrue();
                assertThat(GpkgGeometry.decode(row.getBytes(1)).getCoordinate().y)
                        .isEqualTo(6_600_000.125);
            }
        }
    }

    @Test
    void namesThatSqliteWouldConfuseAreKeptApart() throws Exception {
        SinkLayer layer = new SinkLayer(
                "gpkg_x\"y",
                List.of(Column.text("fid"), Column.text("Geom"), Column.text("a"), Column.text("A")),
                Geometries.NONE);
        Path file = folder.resolve("names.gpkg");
        try (RowSink sink = Sinks.open(file, SinkFormat.GPKG, layer, SWEDISH)) {
            sink.write(new Object[] {"1", "2", "3", "4"}, null);
            sink.finish();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "SELECT fid_2 || Geom_2 || a || A_2 FROM \"layer_gpkg_x\"\"y\""))
                    .isEqualTo("1234");
        }
    }

    @ParameterizedTest
    @EnumSource(SinkFormat.class)
    void aFileAppearsWholeOrNotAtAll(SinkFormat format) throws IOException {
        Path file = folder.resolve("out." + format.extension());
        Files.writeString(file, "earlier");
        try (RowSink sink = Sinks.open(file, format, BUILDINGS, SWEDISH)) {
            sink.write(new Object[6], null);
            assertThat(Files.readString(file)).isEqualTo("earlier");
        }
        assertThat(Files.readString(file)).isEqualTo("earlier");
        try (RowSink sink = Sinks.open(file, format, BUILDINGS, SWEDISH)) {
            sink.finish();
        }
        assertThat(Files.size(file)).isGreaterThan(20);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource(SinkFormat.class)
    void streamAndFileGetTheSameContent(SinkFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowSink sink = Sinks.open(out, format, BUILDINGS, SWEDISH)) {
            rows(sink);
            sink.finish();
        }
        assertThat(out.size()).isCloseTo((int) Files.size(write(format, SWEDISH)), within(64));
    }

    @Test
    void aBrokenOffStreamDoesNotLookWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowSink sink = Sinks.open(out, SinkFormat.GEOJSON, BUILDINGS, SWEDISH)) {
            rows(sink);
        }
        assertThatThrownBy(() -> JsonMapper.shared().readTree(out.toByteArray()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void anUnknownExtensionIsRefusedWithTheKnownOnesNamed() {
        assertThatThrownBy(() -> SinkFormat.of(Path.of("lista.doc")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(".xlsx");
        assertThat(SinkFormat.of(Path.of("LISTA.CSV"))).isEqualTo(SinkFormat.CSV);
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "GPKG"})
    void gdalReadsWhatIsWritten(SinkFormat format) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo is not installed");
        Path file = write(format, SWEDISH);
        String said = run("/usr/bin/ogrinfo", "-al", "-so", file.toString());
        assertThat(said).contains("Feature Count: 3", "Geometry: Point", "Kommunkod: String", "Tätort: Integer");
        assertThat(said).doesNotContain("ERROR", "Warning");
    }

    @Test
    void gdalsOwnValidatorFindsNoFault() throws Exception {
        Path validator = Path.of("/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py");
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.exists(validator) && Files.isExecutable(python), "validate_gpkg.py is not installed");
        Path file = write(SinkFormat.GPKG, SWEDISH.withQmlStyle("<qgis/>"));
        assertThat(run(python.toString(), validator.toString(), "-k", "--extra", "--warning-as-error", file.toString()))
                .isBlank();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Path write(SinkFormat format, SinkOptions options) {
        Path file = folder.resolve("byggnader." + format.extension());
        try (RowSink sink = Sinks.open(file, format, BUILDINGS, options)) {
            rows(sink);
            sink.finish();
        }
        return file;
    }

    private static void rows(RowSink sink) {
        sink.write(
                new Object[] {"0114", "Väsby; norra", 12, 0.25, true, LocalDate.of(2026, 10, 1)},
                wkt("POINT (500000.5 6600000.125)"));
        sink.write(new Object[] {"2029", "=HYPERLINK(\"x\")", -3L, 1.0, false, null}, wkt("POINT (480000 6700000)"));
        sink.write(new Object[] {"2029", "-", null, null, null, null}, null);
    }

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String one(Statement statement, String sql) throws Exception {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return String.join(",", values);
    }
}
