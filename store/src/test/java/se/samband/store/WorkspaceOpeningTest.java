package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.problem.BadInputException;

class WorkspaceOpeningTest {

    private static final NewWorkspace DALARNA = new NewWorkspace("20", "Dalarnas län", false);

    @TempDir
    Path folder;

    @Test
    void aNewWorkspaceSaysWhatItIsAbout() {
        Path file = folder.resolve("dalarna.gpkg");
        try (Workspace workspace = Workspace.create(file, DALARNA)) {
            assertThat(workspace.info().countyCode()).isEqualTo("20");
            assertThat(workspace.info().name()).isEqualTo("Dalarnas län");
            assertThat(workspace.info().invented()).isFalse();
        }
        try (Workspace again = Workspace.open(file)) {
            assertThat(again.info().schema()).isEqualTo(Migrations.NEWEST);
        }
        assertThat(folder.toFile().list()).containsExactly("dalarna.gpkg");
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("brev.txt"), "viktigt");
        assertProblem("workspace-exists", () -> Workspace.create(file, DALARNA));
        assertThat(file).hasContent("viktigt");
    }

    @Test
    void aMissingFileIsNamed() {
        assertProblem("workspace-missing", () -> Workspace.open(folder.resolve("saknas.gpkg")));
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("brev.gpkg"), "detta är ingen databas ".repeat(200));
        assertProblem("workspace-damaged", () -> Workspace.open(file));
    }

    @Test
    void anEmptyFileIsNoWorkspace() throws IOException {
        Path file = Files.createFile(folder.resolve("tom.gpkg"));
        assertProblem("not-a-workspace", () -> Workspace.open(file));
    }

    private static void assertProblem(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
    }
}
