package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.samband.core.problem.BadInputException;
import se.samband.geo.crs.Crs;

/** The real files of counties, municipalities, localities and squares. */
class AdminFilesTest {

    @Test
    void populationSquaresAreAllThere() {
        Data.Content squares = Data.read(Data.file("admin/befolkning_1km_2025_dalarna.csv"));
        assertThat(squares.columns()).startsWith("rutid", "desokod", "kommunkod");
        assertThat(squares.rows().size()).isEqualTo(4004);
        assertThat(squares.problems()).isEmpty();
        assertThat(squares.column("befolkning_2025").stream()
                        .mapToLong(v -> Long.parseLong((String) v))
                        .sum())
                .isEqualTo(285_587);
    }

    @Test
    void localitiesAreAllThere() {
        Data.Content localities = Data.read(Data.file("admin/scb_tatorter_2017st.csv"));
        assertThat(localities.rows().size()).isEqualTo(2017);
        assertThat(localities.rows().getFirst().number()).isEqualTo(2);
        assertThat(localities.column("name")).contains("Skanör med Falsterbo", "Älvdalen");
    }

    @Test
    void demographicAreasKeepTheirDeclaredSystem() {
        var file = Data.file("admin/scb_deso_2025_dalarna_epsg3006.geojson");
        LayerInfo info = Sources.list(file).getFirst();
        assertThat(info.crs()).contains(Crs.SWEREF99_TM);
        assertThat(info.rows()).isEqualTo(175);
        Data.Content areas = Data.read(file);
        assertThat(areas.rows().size()).isEqualTo(175);
        assertThat(areas.rows().stream().allMatch(r -> r.geometry().isValid())).isTrue();
    }

    @Test
    void holidayAreasKeepTheirDeclaredSystem() {
        var file = Data.file("admin/scb_fritidshusomraden_2020_dalarna_epsg3006.geojson");
        assertThat(Sources.list(file).getFirst().crs()).contains(Crs.SWEREF99_TM);
        Data.Content areas = Data.read(file);
        assertThat(areas.rows().size()).isPositive();
        assertThat(areas.problems()).isEmpty();
    }

    @Test
    void municipalitiesComeFromGeoPackage() {
        var file = Data.file("admin/scb_kommuner.gpkg");
        List<LayerInfo> layers = Sources.list(file);
        assertThat(layers).hasSize(1);
        assertThat(layers.getFirst().crs()).contains(Crs.SWEREF99_TM);
        Data.Content municipalities = Data.read(file);
        assertThat(municipalities.rows().size()).isEqualTo(290);
        assertThat(municipalities.rows().stream().allMatch(r -> r.geometry() != null))
                .isTrue();
    }

    @Test
    void theOldNationalGridIsToldByItsCode() {
        var file = Data.file("admin/scb_kommuner_rt90_epsg3021.gpkg");
        assertThat(Sources.list(file).getFirst().crs()).contains(new Crs(3021));
        assertThat(Data.read(file).rows().size()).isEqualTo(290);
    }

    @Test
    void municipalitiesComeFromTheZippedShapefileWithTheirSwedishNames() {
        var file = Data.file("admin/lantmateriet_ak_riks_kommun_sweref99tm.zip");
        LayerInfo info = Sources.list(file).getFirst();
        assertThat(info.crs()).contains(Crs.SWEREF99_TM);
        assertThat(info.format()).isEqualTo("shapefile");
        Data.Content municipalities = Data.read(file);
        // Five municipalities come as two rows each; the code is a number there, and counties are its hundreds.
        List<Long> codes = municipalities.column("KOMMUNKOD").stream()
                .map(Long.class::cast)
                .toList();
        assertThat(municipalities.rows().size()).isEqualTo(295);
        assertThat(codes.stream().distinct().count()).isEqualTo(290);
        assertThat(codes.stream().map(c -> c / 100).distinct().count()).isEqualTo(21);
        assertThat(municipalities.problems()).isEmpty();
        List<String> values = texts(municipalities);
        assertThat(values.stream().anyMatch(v -> v.contains("Älvdalen"))).isTrue();
        assertThat(values.stream().anyMatch(v -> v.contains("Örebro"))).isTrue();
        assertThat(values.stream().anyMatch(v -> v.contains("Åre"))).isTrue();
        double areaKm2 = municipalities.rows().stream()
                        .mapToDouble(r -> r.geometry().getArea())
                        .sum()
                / 1e6;
        assertThat(areaKm2).isCloseTo(531_885, Offset.offset(1.0));
    }

    @Test
    void latinLettersAreToldWithoutAnEncodingFile() {
        var file = Data.file("admin/scb_lan_shp_latin1/lan.shp");
        assertThat(Sources.list(file).getFirst().crs()).contains(Crs.SWEREF99_TM);
        Data.Content counties = Data.read(file);
        assertThat(counties.rows().size()).isEqualTo(21);
        assertThat(texts(counties)).anyMatch(v -> v.contains("Västra Götaland")).anyMatch(v -> v.contains("Jämtland"));
    }

    @Test
    void theMovedExtractIsReadFromItsArchive() {
        var file = Data.file("osm/neubrandenburg_flyttad_till_dalarna_epsg3006.zip");
        assertThat(Sources.list(file).stream().map(l -> l.name() + " " + l.rows()))
                .containsExactlyInAnyOrder("byggnader 15340", "adresser 10260", "vagar 7902");
        Data.Content roads = Data.read(file, OpenOptions.DETECT.withLayer("vagar"));
        assertThat(roads.rows().size()).isEqualTo(7902);
    }

    @Test
    void aParquetFileIsRefusedByName() {
        var file = Data.file("admin/stefur_kommun_geoparquet.parquet");
        Assertions.assertThatThrownBy(() -> Sources.list(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Parquet");
    }

    private static List<String> texts(Data.Content content) {
        return content.rows().stream()
                .flatMap(r -> r.values().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
