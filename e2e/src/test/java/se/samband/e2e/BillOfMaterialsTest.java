package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped is what the bill of materials says, under licences that docs/licences.md accepts. */
class BillOfMaterialsTest {

    private static final Pattern LINE = Pattern.compile("  (\\S+) (\\S+), (.*)");
    private static final Pattern ACCEPTED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @TempDir
    private Path folder;

    @Test
    void itListsEveryJarAndNothingElse() throws IOException {
        Set<String> shipped;
        try (Stream<Path> jars = Files.list(Program.ROOT.resolve("app/target/lib"))) {
            shipped = jars.map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
        }
        Set<String> listed = lines().map(line -> line.group(1) + "-" + line.group(2) + ".jar")
                .collect(Collectors.toSet());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(Program.run(folder, "about", "--sbom").out())
                .startsWith("{")
                .contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/");
    }

    @Test
    void everyLibraryIsUnderALicenceThatIsAccepted() throws IOException {
        String page = Files.readString(Program.ROOT.resolve("docs/licences.md"));
        Set<String> accepted =
                ACCEPTED.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(accepted).isNotEmpty();
        assertThat(lines().filter(line -> Stream.of(line.group(3).split(" / ")).noneMatch(accepted::contains)))
                .as("libraries without an accepted licence")
                .extracting(Matcher::group)
                .isEmpty();
    }

    private Stream<Matcher> lines() {
        Program.Result about = Program.run(folder, "about");
        assertThat(about.exit()).as(about.err()).isZero();
        return about.out().lines().map(LINE::matcher).filter(Matcher::matches);
    }
}
