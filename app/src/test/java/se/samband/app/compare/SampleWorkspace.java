package se.samband.app.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.app.sample.Manifest;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.row.Actor;

/** A small sample county in a workspace, with what changes over the years: municipalities, registers, filings and plans. */
public final class SampleWorkspace {

    private static final Set<DeliveryKind> KINDS =
            EnumSet.of(DeliveryKind.MUNICIPALITY, DeliveryKind.BUILDING, DeliveryKind.FILING, DeliveryKind.PLANNED);

    private static final int BUILDINGS = 3_000;

    private SampleWorkspace() {}

    /** Makes it in the folder and returns the file. */
    public static Path make(Path folder) throws IOException {
        Path files = folder.resolve("files");
        Manifest manifest = SampleCounty.write(files, new SampleOptions(BUILDINGS, 1));
        Path made = folder.resolve("sample.gpkg");
        Map<String, Long> deliveryOf = new HashMap<>();
        try (Workspace workspace = Workspace.create(made, new NewWorkspace("99", "Påhittade län", true))) {
            ImportService imports = new ImportService(workspace);
            for (Manifest.Entry entry : manifest.entries()) {
                if (KINDS.contains(entry.kind())) {
                    ImportReport report = imports.run(request(files, entry, deliveryOf), ImportMonitor.NONE);
                    deliveryOf.put(entry.file(), report.deliveryId());
                }
            }
        }
        return made;
    }

    private static ImportRequest request(Path files, Manifest.Entry entry, Map<String, Long> deliveryOf)
            throws IOException {
        String mapping = entry.mapping();
        Mapping read = mapping == null ? null : MappingReader.read(Files.readString(files.resolve(mapping)), mapping);
        return new ImportRequest(
                files.resolve(entry.file()),
                entry.file(),
                entry.kind(),
                null,
                read,
                null,
                entry.publisher(),
                entry.asOf(),
                entry.receivedAt(),
                entry.confidentiality(),
                entry.scope(),
                entry.corrects() == null ? null : deliveryOf.get(entry.corrects()),
                entry.collection(),
                null,
                null,
                true,
                false,
                Actor.of("test"));
    }
}
