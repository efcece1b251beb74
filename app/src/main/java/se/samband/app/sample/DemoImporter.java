package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.row.Actor;
import se.samband.store.row.Snapshot;

/** Imports the files of a sample county through the ordinary import, one delivery after the other, as they were received. */
public final class DemoImporter {

    private static final Actor WHO = Actor.of("exempellänet");
    private static final String RULEBOOK = "standard";

    /** Follows the import of the whole county. */
    @FunctionalInterface
    public interface Progress extends ImportMonitor {

        /**
         * Told before each file.
         *
         * @param number of the file, from 1
         * @param of how many there are
         */
        void file(String name, int number, int of);
    }

    private DemoImporter() {}

    /**
     * Makes a new workspace, marked as invented, and imports everything.
     *
     * @param folder written by {@link SampleCounty#write}
     * @return one report a delivery, in the order of the manifest
     * @throws se.samband.core.problem.BadInputException if the workspace exists or cannot be written
     * @throws IOException if the folder cannot be read
     */
    public static List<ImportReport> run(Path folder, WorkspaceLocation place, Progress progress) throws IOException {
        Manifest manifest = ManifestFile.read(folder);
        ManifestClock clock = new ManifestClock();
        clock.set(manifest.entries().getFirst().receivedAt());
        NewWorkspace facts = new NewWorkspace(Names.COUNTY_CODE, Names.COUNTY + " (påhittat)", true);
        try (Workspace workspace = Workspace.create(place, facts, clock)) {
            return new DemoImporter().run(folder, manifest, workspace, clock, progress);
        }
    }

    private List<ImportReport> run(
            Path folder, Manifest manifest, Workspace workspace, ManifestClock clock, Progress progress)
            throws IOException {
        ImportService service = ImportService.forSeries(workspace, clock);
        Map<String, Long> idOfFile = new HashMap<>();
        List<ImportReport> reports = new ArrayList<>();
        for (Manifest.Entry entry : manifest.entries()) {
            progress.file(entry.file(), reports.size() + 1, manifest.entries().size());
            clock.set(entry.receivedAt());
            Optional<ImportReport> report = run(service, request(folder, entry, idOfFile), progress);
            report.map(ImportReport::deliveryId).ifPresent(id -> idOfFile.put(entry.file(), id));
            report.ifPresent(reports::add);
        }
        withdraw(manifest, workspace, clock, idOfFile);
        finish(workspace, clock);
        return reports;
    }

    /** In a small county some owners have nothing to tell: empty when the file has no rows. */
    private static Optional<ImportReport> run(ImportService service, ImportRequest request, Progress progress) {
        try {
            return Optional.of(service.run(request, progress));
        } catch (BadInputException e) {
            if (e.problems().getFirst().code().equals(ImportService.NO_ROWS)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ImportRequest request(Path folder, Manifest.Entry entry, Map<String, Long> idOfFile)
            throws IOException {
        String corrected = entry.corrects();
        return new ImportRequest(
                folder.resolve(entry.file()),
                entry.file(),
                entry.kind(),
                entry.layer(),
                mapping(folder, entry.mapping()),
                null,
                entry.publisher(),
                entry.asOf(),
                entry.receivedAt(),
                entry.confidentiality(),
                entry.scope(),
                corrected == null ? null : idOfFile.get(corrected),
                entry.collection(),
                null,
                null,
                false,
                false,
                WHO);
    }

    private static @Nullable Mapping mapping(Path folder, @Nullable String file) throws IOException {
        return file == null ? null : MappingReader.read(Files.readString(folder.resolve(file)), file);
    }

    private static void withdraw(
            Manifest manifest, Workspace workspace, ManifestClock clock, Map<String, Long> idOfFile) {
        for (Manifest.Entry entry : manifest.entries()) {
            Instant when = entry.withdrawnAt();
            Long id = idOfFile.get(entry.file());
            if (when != null && id != null) {
                clock.set(when);
                workspace.withdraw(id, WHO, "Fel lista, skickad av misstag (påhittat exempel).");
            }
        }
    }

    /** Names each collection's day as it is seen afterwards, with all that is known at the end, and brings the status up to date. */
    private static void finish(Workspace workspace, ManifestClock clock) {
        Instant end = LocalDate.of(2026, 1, 31).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        clock.set(end);
        for (int year = 2023; year < 2023 + Buildings.YEARS; year++) {
            Moment moment = new Moment(LocalDate.of(year, 10, 1), end);
            workspace.keepsakes().saveSnapshot(new Snapshot(year + " i efterhand", moment, RULEBOOK, end, WHO));
        }
        clock.set(Instant.now());
        workspace.refreshStatus();
    }
}
