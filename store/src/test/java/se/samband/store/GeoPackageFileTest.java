package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.check.Finding;

/** The workspace file as other programs see it. */
class GeoPackageFileTest {

    private static final Path VALIDATOR =
            Path.of("/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py");

    private static final int APPLICATION_ID_AT = 68;
    private static final int USER_VERSION_AT = 60;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeWorkspace() {
        file = folder.resolve("dalarna.gpkg");
        try (Workspace workspace = Workspace.create(file, Sample.DALARNA)) {
            importing(
                    workspace,
                    DeliveryKind.MUNICIPALITY,
                    tx -> tx.add(Sample.area(1, "2029", "Leksand", Sample.box(-1, 9))));
            importing(workspace, DeliveryKind.BUILDING, tx -> {
                for (int i = 0; i < 5; i++) {
                    tx.add(Sample.building(i + 1, 0, "b" + i, i, 1));
                }
            });
            importing(workspace, DeliveryKind.GRANTED, tx -> tx.add(Sample.cover(1, Sample.box(0, 2))));
        }
    }

    @Test
    void theHeaderSaysGeoPackage13() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(APPLICATION_ID_AT);
            assertThat(bytes.readInt()).isEqualTo(0x47504B47);
            bytes.seek(USER_VERSION_AT);
            assertThat(bytes.readInt()).isEqualTo(10300);
        }
        assertThat(folder.toFile().list()).containsExactly("dalarna.gpkg");
    }

    @Test
    void aCopyIsAWorkspaceOfItsOwn() {
        Path copy = folder.resolve("kopia.gpkg");
        try (Workspace workspace = Workspace.open(file)) {
            workspace.copyTo(copy);
        }
        try (Workspace workspace = Workspace.open(copy)) {
            assertThat(workspace.features().count("building")).isEqualTo(5);
            assertThat(workspace.check()).noneMatch(Finding::fault);
        }
    }

    @Test
    void gdalReadsEveryLayerWithoutComplaint() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo is not installed");
        Process ogrinfo = new ProcessBuilder("/usr/bin/ogrinfo", "-ro", "-so", "-al", file.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        ogrinfo.inputReader().lines().forEach(lines::add);
        assertThat(ogrinfo.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines).noneMatch(line -> line.contains("Warning") || line.contains("ERROR"));
        for (Layers.Layer layer : Layers.ALL) {
            assertThat(lines).contains("Layer name: " + layer.table());
        }
        assertThat(lines).contains("Feature Count: 5").noneMatch(line -> line.equals("Layer name: building_earlier"));
    }

    @Test
    void gdalsValidatorFindsNoFault() throws Exception {
        assumeTrue(Files.isReadable(VALIDATOR), "GDAL's GeoPackage validator is not installed (python3-gdal)");
        Process validator = new ProcessBuilder(
                        "/usr/bin/python3", VALIDATOR.toString(), "--extra", "--warning-as-error", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(validator.waitFor()).as(said).isZero();
    }

    private static void importing(Workspace workspace, DeliveryKind kind, Consumer<ImportTransaction> rows) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(kind, "Lantmäteriet", "2024-01-01"))) {
            rows.accept(tx);
            tx.commit();
        }
    }
}
