package se.samband.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the benchmarks and prints their results; all of them at full scale are also saved in {@code bench/RESULTS.md}. Run it by
 * {@code ./samband bench [--scale small] [NAME …]}.
 */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new FilingCheck(),
            new FilingImport(),
            new BuildingImport(),
            new StatusQuestion(),
            new TileLatency(),
            new Start());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>(List.of(args));
        Scale scale = names.remove("--scale") && names.remove("small") ? Scale.SMALL : Scale.FULL;
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("Usage: ./samband bench [--scale small] [" + String.join("|", known) + " …]");
            System.exit(2);
        }
        Path root = Path.of("").toAbsolutePath();
        Workshop workshop = new Workshop(root, scale);
        StringBuilder results = new StringBuilder(Machine.describe(root, scale));
        for (Benchmark benchmark : ALL) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                Progress.tell(benchmark.name());
                String section = benchmark.run(workshop).toMarkdown();
                System.out.println(section);
                results.append('\n').append(section);
            }
        }
        if (names.isEmpty() && scale == Scale.FULL) {
            Files.writeString(root.resolve("bench/RESULTS.md"), results);
        }
        Progress.tell("done");
    }
}
