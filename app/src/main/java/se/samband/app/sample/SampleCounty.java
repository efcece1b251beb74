package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the invented sample county as files. The folder's manifest lists them in the order of import. */
public final class SampleCounty {

    private static final int LATE_OWNER = 2;
    private static final int ALL_CLAIMING_OWNER = 3;

    private SampleCounty() {}

    /**
     * Writes all files; the folder is made when it is missing.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static Manifest write(Path folder, SampleOptions options) throws IOException {
        Files.createDirectories(folder);
        Dice dice = new Dice(options.seed()).fork("county");
        Land land = new Land(options);
        Networks networks = new Networks(land, dice.fork("networks"));
        Register register = new Register(land.buildings, dice.fork("register"));
        SupportFiles support = new SupportFiles(networks, register, folder);
        Truth truth = new Truth(networks, support);
        List<Manifest.Entry> entries = new ArrayList<>(new BaseFiles(land, folder).write());
        RegisterFiles registers = new RegisterFiles(land, register, folder);
        MappingFiles.write(folder);
        try (FaultLog faults = new FaultLog(folder)) {
            FilingFiles filings = new FilingFiles(land, register, faults, folder, dice.fork("filings"));
            for (int year = 0; year < Buildings.YEARS; year++) {
                entries.add(registers.write(year));
                writeFilings(networks, filings, faults, year, entries);
                entries.addAll(support.writePlans(year));
            }
            entries.add(support.writeGrantAreas());
            entries.add(support.writeGrantList());
            entries.add(support.writeLateAreas());
            entries.add(support.writeEligible(truth, faults, dice.fork("eligible")));
            truth.write(folder, register, faults);
        }
        entries.add(registers.writeAddresses());
        entries.addAll(new NetworkFiles(networks, folder).write());
        // A correction and its original keep their order, since the correction comes later.
        entries.sort(Comparator.comparing(Manifest.Entry::receivedAt));
        Manifest manifest = new Manifest(options, entries);
        ManifestFile.write(folder, manifest);
        return manifest;
    }

    private static void writeFilings(
            Networks networks, FilingFiles filings, FaultLog faults, int year, List<Manifest.Entry> entries)
            throws IOException {
        Land land = networks.land;
        for (int o = 0; o < Owner.ALL.size(); o++) {
            int owner = o;
            FilingFiles.Content honest = b -> networks.findOffer(owner, b, year);
            if (o == ALL_CLAIMING_OWNER && year == 0) {
                // Files every building of its municipality, and mends it in February.
                Manifest.Entry wrong =
                        filings.write(o, year, "", false, FilingFiles.everythingIn(land, ALL_CLAIMING_OWNER));
                entries.add(wrong);
                entries.add(filings.write(o, year, "_rattad", true, honest)
                        .received(LocalDate.of(2024, 2, 20))
                        .correcting(wrong.file()));
            } else if (o == Owner.SECOND_VILLAGE_NET && year == 0) {
                // Denies everything; nobody notices until the next collection.
                entries.add(filings.write(o, year, "", false, FilingFiles.nothingOf(honest)));
                touchAll(land, faults, honest, year);
            } else {
                Manifest.Entry entry = filings.write(o, year, "", true, honest);
                boolean late = o == LATE_OWNER && year == 1;
                entries.add(late ? entry.received(LocalDate.of(2025, 3, 14)) : entry);
            }
        }
        if (year == Buildings.YEARS - 1) {
            // Another county's idea of a customer list, sent by mistake and taken back.
            entries.add(filings.write(Owner.CABLE, year, "_fel_lista", false, FilingFiles.everythingIn(land, 3))
                    .received(LocalDate.of(2025, 11, 20))
                    .supplementing()
                    .withdrawn(LocalDate.of(2025, 12, 1)));
        }
    }

    private static void touchAll(Land land, FaultLog faults, FilingFiles.Content content, int year) {
        for (int b = 0; b < land.buildings.size(); b++) {
            if (content.findOffer(b) != null) {
                faults.touch(b, year);
            }
        }
    }
}
