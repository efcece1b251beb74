package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.problem.BadInputException;

/**
 * Every small sample file, cut short or with bits turned over, is read or refused with a message: nothing else is thrown and
 * nothing hangs. With {@code -Dsamband.damages=N} each file is damaged in N ways in place of two.
 */
class DamagedFilesTest {

    private static final int DAMAGES = Integer.getInteger("samband.damages", 2);
    private static final long MAX_BYTES = 140_000;
    private static final Set<String> SHAPEFILE_PARTS = Set.of("shp", "dbf", "shx", "prj", "cpg");
    private static final Set<String> BESIDE =
            Set.of("md", "result", "result-object", "cli-output-json", "cli-output-pretty", "js", "mvt");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDamagedFileIsReadOrRefused() throws IOException {
        List<String> failures = new ArrayList<>();
        for (Path file : samples()) {
            byte[] whole = Files.readAllBytes(file);
            for (int round = 0; round < DAMAGES; round++) {
                Random random = new Random(31L * file.getFileName().toString().hashCode() + round);
                Path damaged = damaged(file, whole, random);
                try {
                    readOrRefuse(damaged);
                } catch (RuntimeException | Error e) {
                    failures.add(file + " damage " + round + ": " + e + at(e));
                } finally {
                    clear();
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static String at(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("se.samband"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private static List<Path> samples() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : List.of("formats", "lm", "osm")) {
            try (Stream<Path> walk = Files.walk(Data.file(place))) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> !BESIDE.contains(extension(file)))
                        .filter(DamagedFilesTest::isSmall)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) > 0 && Files.size(file) <= MAX_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readOrRefuse(Path file) {
        try {
            for (LayerInfo layer : Sources.list(file)) {
                Data.read(file, OpenOptions.DETECT.withLayer(layer.name()));
            }
        } catch (BadInputException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    /** A damaged copy; the other parts of a shapefile lie whole beside it. */
    private Path damaged(Path file, byte[] whole, Random random) throws IOException {
        if (SHAPEFILE_PARTS.contains(extension(file))) {
            String base = base(file);
            try (Stream<Path> siblings = Files.list(file.getParent())) {
                for (Path part : siblings.filter(p -> base(p).equals(base)).toList()) {
                    Files.copy(part, folder.resolve(part.getFileName()));
                }
            }
        }
        return Files.write(folder.resolve(file.getFileName()), damage(whole, random));
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length) + 1) : whole.clone();
        int flips = random.nextInt(6);
        for (int i = 0; i < flips; i++) {
            // Half of the damage goes into the beginning, where most formats say what follows.
            int reach = random.nextBoolean() ? Math.min(bytes.length, 256) : bytes.length;
            bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        }
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(bytes.length);
            Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(16)), (byte) random.nextInt(256));
        }
        return bytes;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static String extension(Path file) {
        return new SourceFile(file, file.getFileName().toString()).extension();
    }

    private static String base(Path file) {
        return new SourceFile(file, file.getFileName().toString()).baseName();
    }
}
