package se.samband.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program run as a process of its own, its start included in the time. */
record Tool(List<String> command, Map<String, String> environment) {

    /**
     * @param output what it wrote, errors included
     * @param peakBytes the most memory it held at once; 0 where the system does not tell
     */
    record Run(String output, long peakBytes) {}

    private static final int POLL_MS = 20;

    static Tool of(String... command) {
        return new Tool(List.of(command), Map.of());
    }

    String name() {
        return command.getFirst();
    }

    Tool with(String... arguments) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(List.of(arguments));
        return new Tool(longer, environment);
    }

    Tool environment(String variable, String value) {
        return new Tool(command, Map.of(variable, value));
    }

    boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream().anyMatch(d -> Files.isExecutable(Path.of(d, name())));
    }

    /** Starts it and returns at once. */
    Process start(Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /**
     * Runs it to its end.
     *
     * @param allowed exit codes that are no failure
     */
    Run run(Integer... allowed) throws IOException, InterruptedException {
        Path log = Files.createTempFile("samband-bench", ".log");
        try {
            Process process = start(log);
            long peak = 0;
            while (!process.waitFor(java.time.Duration.ofMillis(POLL_MS))) {
                peak = Math.max(peak, memory(process.pid(), "VmHWM"));
            }
            String output = Files.readString(log, StandardCharsets.UTF_8);
            if (process.exitValue() != 0 && !List.of(allowed).contains(process.exitValue())) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + output);
            }
            return new Run(output, peak);
        } finally {
            Files.delete(log);
        }
    }

    /** A process's memory in bytes, by its name in {@code /proc/PID/status}; 0 where there is none. */
    static long memory(long pid, String figure) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(figure + ":"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        }
    }
}
