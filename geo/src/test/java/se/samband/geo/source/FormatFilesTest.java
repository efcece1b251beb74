package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

/**
 * Every awkward and broken file is read, or refused with a message in both languages; nothing else is thrown, nothing hangs and
 * nothing eats memory.
 */
class FormatFilesTest {

    /** More than any of these small files needs by far, less than an unpacked bomb. */
    private static final long MAX_ALLOCATED_BYTES = 512L << 20;

    /** Text, schemas and expectations that lie beside the data. */
    private static final Set<String> BESIDE =
            Set.of("md", "result", "result-object", "cli-output-json", "cli-output-pretty", "js", "mvt");

    @TestFactory
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    Stream<DynamicTest> everyFileIsReadOrRefused() throws IOException {
        Path root = Data.file("formats");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(FormatFilesTest::isData)
                    .sorted()
                    .toList();
        }
        return files.stream().map(f -> dynamicTest(root.relativize(f).toString(), () -> check(f)));
    }

    private static boolean isData(Path file) {
        return !BESIDE.contains(new SourceFile(file, file.getFileName().toString()).extension())
                && !file.toString().contains("/mvt/");
    }

    private static void check(Path file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            List<LayerInfo> layers = Sources.list(file);
            assertThat(layers).isNotEmpty();
            for (LayerInfo layer : layers) {
                Data.Content content = Data.read(file, OpenOptions.DETECT.withLayer(layer.name()));
                assertThat(content.columns()).doesNotHaveDuplicates().noneMatch(String::isBlank);
                content.problems().forEach(p -> assertTold(p, file));
            }
        } catch (BadInputException e) {
            e.problems().forEach(p -> assertTold(p, file));
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MAX_ALLOCATED_BYTES);
    }

    private static void assertTold(Problem problem, Path file) {
        assertThat(problem.file()).isEqualTo(file.getFileName().toString());
        assertThat(problem.what().sv()).isNotBlank().isNotEqualTo(problem.what().en());
        assertThat(problem.remedy().sv()).isNotBlank();
        assertThat(problem.in(Lang.SV)).doesNotContain("Exception");
    }
}
