package se.samband.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.app.sample.Manifest;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** Makes the workspace of the invented sample county by importing its files, as a coordinator would have over the years. */
final class DemoWorkspace {

    private static final String COUNTY_CODE = "99";
    private static final String COUNTY_NAME = "Påhittade län";

    /** Told before each file. */
    interface Steps extends ImportMonitor {
        void file(String name, int number, int of);
    }

    private DemoWorkspace() {}

    /** Makes it aside and puts it in place when it is whole, in place of an earlier one. */
    static void make(Path file, SampleOptions options, Steps steps) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, "samband-demo");
            try {
                Path made = aside.resolve("demo.gpkg");
                Manifest manifest = SampleCounty.write(aside.resolve("files"), options);
                importAll(made, aside.resolve("files"), manifest, steps);
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                delete(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void importAll(Path made, Path files, Manifest manifest, Steps steps) throws IOException {
        SetClock clock = new SetClock();
        Map<String, Long> deliveryOf = new HashMap<>();
        try (Workspace workspace = Workspace.create(made, new NewWorkspace(COUNTY_CODE, COUNTY_NAME, true), clock)) {
            ImportService imports = new ImportService(workspace, clock);
            int number = 0;
            for (Manifest.Entry entry : manifest.entries()) {
                steps.file(entry.file(), ++number, manifest.entries().size());
                clock.now = entry.receivedAt();
                for (ImportReport report : imports.runAll(request(files, entry, deliveryOf), steps)) {
                    Long id = report.deliveryId();
                    if (id != null) {
                        deliveryOf.put(entry.file(), id);
                    }
                }
            }
            for (Manifest.Entry entry : manifest.entries()) {
                Instant withdrawn = entry.withdrawnAt();
                Long id = deliveryOf.get(entry.file());
                if (withdrawn != null && id != null) {
                    clock.now = withdrawn;
                    workspace.withdraw(id, "samband demo", "Fel fil skickad (påhittat exempel)");
                }
            }
            clock.now = Instant.now();
            workspace.refreshStatus();
        }
    }

    private static ImportRequest request(Path files, Manifest.Entry entry, Map<String, Long> deliveryOf)
            throws IOException {
        String mapping = entry.mapping();
        Mapping read = mapping == null ? null : MappingReader.read(Files.readString(files.resolve(mapping)), mapping);
        @Nullable Long corrects = entry.corrects() == null ? null : deliveryOf.get(entry.corrects());
        return new ImportRequest(
                files.resolve(entry.file()),
                entry.file(),
                entry.kind(),
                null,
                read,
                entry.publisher(),
                entry.asOf(),
                entry.receivedAt(),
                entry.confidentiality(),
                entry.scope(),
                corrects,
                entry.collection(),
                null,
                null,
                true,
                false,
                "samband demo");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Stands still until it is moved: the sample's imports happen on the days that its story tells. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
