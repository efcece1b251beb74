package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;

/** For tests of commands: a workspace with one municipality, four buildings on one street, and no filing yet. */
abstract class FourBuildingsTest {

    @TempDir
    Path folder;

    CliRunner cli;

    @BeforeEach
    void aWorkspaceWithOneMunicipalityAndFourBuildings() throws IOException {
        cli = CliRunner.dalarna(folder);
        write("kommun.geojson", """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
                {"type":"Feature","properties":{"kn_kod":"2029","kn_namn":"Leksand"},"geometry":{"type":"Polygon",
                 "coordinates":[[[480000,6720000],[520000,6720000],[520000,6760000],[480000,6760000],[480000,6720000]]]}},
                {"type":"Feature","properties":{"kn_kod":"2121","kn_namn":"Ovanåker"},"geometry":{"type":"Polygon",
                 "coordinates":[[[530000,6800000],[560000,6800000],[560000,6830000],[530000,6830000],[530000,6800000]]]}}]}
                """);
        write("hus.csv", """
                objektidentitet;E;N;Gata;Nr;Hushåll
                a1;500000;6740000;Storgatan;1;1
                a2;500100;6740000;Storgatan;2;1
                a3;500200;6740000;Storgatan;3;2
                a4;500300;6740000;Storgatan;4;1
                """);
        assertThat(importFile("kommun.geojson", "municipality").exit()).isZero();
        assertThat(importFile("hus.csv", "building", "--as-of", "2024-01-01").exit())
                .isZero();
    }

    Run importFile(String name, String kind, String... more) {
        return cli.importFile(folder.resolve(name), kind, more);
    }

    /** From X, of 1 October 2025. */
    Run importFiling(String name, String... more) {
        List<String> args = new ArrayList<>(List.of("--publisher", "X", "--as-of", "2025-10-01"));
        args.addAll(List.of(more));
        return importFile(name, "filing", args.toArray(String[]::new));
    }

    void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
