package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;

/** What is no list at all is refused in one line that says so. */
class NoTableTest {

    private static final String LETTER = """
            Hej!

            Här kommer listan över byggnader, som ni bad om. Säg till om något saknas.

            Med vänlig hälsning
            Anna
            """;

    @TempDir
    Path folder;

    private CliRunner cli;

    @BeforeEach
    void makeWorkspace() {
        cli = CliRunner.dalarna(folder);
    }

    @Test
    void aLetterIsNoListWhateverItsName() throws IOException {
        for (String name : List.of("brev.txt", "brev.csv", "brev.xlsx")) {
            Path letter = Files.writeString(folder.resolve(name), LETTER);

            Run refused = importing(letter);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err())
                    .contains(name, "löpande text, ingen tabell", "Välj filen med listan")
                    .hasLineCount(1);
            assertThat(importing(letter, "--lang", "en").err()).contains("running text, not a table");
        }
    }

    @Test
    void noiseIsNoText() throws IOException {
        byte[] noise = new byte[3000];
        new Random(3).nextBytes(noise);

        assertThat(importing(Files.write(folder.resolve("slump.csv"), noise)).err())
                .contains("binärfil av okänt slag")
                .hasLineCount(1);
    }

    @Test
    void aListOfIdsInOneColumnIsTaken() throws IOException {
        Path houses = Files.writeString(
                folder.resolve("hus.csv"), "objektidentitet;E;N\nb-1;500000;6740000\nb-2;500100;6740000\n");
        assertThat(importing(houses).exit()).isZero();

        Path ids = Files.writeString(folder.resolve("lista.csv"), "byggnadsid\nb-1\nb-2\n");
        Run list = cli.importFile(ids, "eligible-list", "--publisher", "PTS", "--as-of", "2025-01-01");
        assertThat(list.exit()).as(list.err()).isZero();
    }

    @Test
    void aWideTableIsToldOfWithoutAllItsColumns() throws IOException {
        String header = IntStream.range(0, 80).mapToObj(i -> "k" + i).collect(Collectors.joining(";"));
        Path wide = Files.writeString(folder.resolve("bred.csv"), header + "\n" + header + "\n");

        assertThat(importing(wide).err()).contains("k29 och 50 till.").doesNotContain("k30");
    }

    private Run importing(Path file, String... more) {
        return cli.importFile(file, "building", more);
    }
}
