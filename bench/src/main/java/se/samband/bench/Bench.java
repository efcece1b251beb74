package se.samband.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the benchmarks and prints their results. At full scale each also takes its place in {@code bench/RESULTS.md}, which is
 * written when there is a result of every one. Run it by {@code ./samband bench [--scale small] [NAME …]}.
 */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new FilingCheck(),
            new FilingImport(),
            new BuildingImport(),
            new StatusQuestion(),
            new TileLatency(),
            new ManyPeople(),
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
        for (Benchmark benchmark : ALL) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                Progress.tell(benchmark.name());
                String moment = Machine.moment(root);
                String section = benchmark.run(workshop).toMarkdown() + "\n" + moment + "\n";
                System.out.println(section);
                Files.writeString(workshop.result(benchmark.name()), section);
            }
        }
        if (scale == Scale.FULL && ALL.stream().allMatch(b -> Files.exists(workshop.result(b.name())))) {
            StringBuilder results = new StringBuilder(Machine.describe(scale));
            for (Benchmark benchmark : ALL) {
                results.append('\n').append(Files.readString(workshop.result(benchmark.name())));
            }
            Files.writeString(root.resolve("bench/RESULTS.md"), results);
        }
        Progress.tell("done");
    }
}
