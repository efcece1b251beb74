package se.samband.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Where and when the figures were measured. */
final class Machine {

    private Machine() {}

    static String describe(Scale scale) throws IOException {
        return """
                # Benchmark results

                Written by `./samband bench`; see README.md here for what is measured and how.

                - %s, %d cores, %d GB memory, %s
                - %s %s
                - %,d buildings, %d filings of as many rows each; each figure is the median of %d runs
                - “against Samband” is the other's time divided by that of Samband's first row: above 1, Samband is faster
                """.formatted(
                from("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Long.parseLong(from("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024.0 / 1024),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor"),
                System.getProperty("java.vm.version"),
                scale.buildings(),
                Scale.OWNERS,
                scale.repetitions());
    }

    /** Day, commit and how busy the machine is. */
    static String moment(Path root) throws IOException, InterruptedException {
        String commit = Tool.of("git", "-C", root.toString(), "rev-parse", "--short", "HEAD")
                .run()
                .output()
                .strip();
        return "*%s, commit %s, load average before the run %.1f.*"
                .formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        commit,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String from(String file, String key) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return System.getProperty("os.arch").toLowerCase(Locale.ROOT) + " 0";
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("? 0");
    }
}
