package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;

/** Writes plans, grants, late-connection areas and the list of eligible buildings. */
final class SupportFiles {

    static final String STATE = "Påhittade stödmyndigheten (påhittad)";
    private static final double MARGIN_M = 60;

    private final Networks networks;
    private final Register register;
    private final Path folder;
    private final Land land;
    private final List<Envelope> grantAreas = new ArrayList<>();
    private final List<Envelope> lateAreas = new ArrayList<>();

    SupportFiles(Networks networks, Register register, Path folder) {
        this.networks = networks;
        this.register = register;
        this.folder = folder;
        land = networks.land;
        Envelope[] extent = new Envelope[land.buildings.units.size()];
        for (int b = 0; b < land.buildings.size(); b++) {
            int unit = land.buildings.unitOf(b);
            if (extent[unit] == null) {
                extent[unit] = new Envelope();
            }
            extent[unit].expandToInclude(land.buildings.eastDm(b) / 10.0, land.buildings.northDm(b) / 10.0);
        }
        for (int u = 0; u < extent.length; u++) {
            extent[u].expandBy(MARGIN_M);
            if (networks.fates.of[u] == Fate.GRANTED_BY_AREA) {
                grantAreas.add(extent[u]);
            } else if (networks.fates.of[u] == Fate.LATE_CONNECTION) {
                lateAreas.add(extent[u]);
            }
        }
    }

    boolean isGranted(int building, int year) {
        int unit = land.buildings.unitOf(building);
        if (year >= 1 && land.buildings.standsIn(building, 0) && networks.fates.of[unit] == Fate.GRANTED_BY_LIST) {
            return true;
        }
        return grantAreas.stream()
                .anyMatch(area ->
                        area.contains(register.eastDm(building, year) / 10.0, register.northDm(building, year) / 10.0));
    }

    List<Manifest.Entry> writePlans(int year) throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (int o = 0; o < Owner.ALL.size(); o++) {
            if (files(o, year)) {
                writePlan(o, year, entries);
            }
        }
        return entries;
    }

    /** The second village network told of its plans once and never again. */
    static boolean files(int owner, int year) {
        return owner <= Owner.NATIONAL
                || owner == Owner.FIRST_VILLAGE_NET
                || owner == Owner.SECOND_VILLAGE_NET && year == 0;
    }

    private void writePlan(int number, int year, List<Manifest.Entry> entries) throws IOException {
        Owner owner = Owner.ALL.get(number);
        String file = "planer_" + owner.slug() + "_" + (2023 + year) + "."
                + owner.dress().ending();
        List<String> header = List.of("Byggnads-ID", "Planerat klart", "Teknik", "Hastighet");
        TableFile table = null;
        try {
            for (int b = 0; b < land.buildings.size(); b++) {
                LocalDate ready = land.buildings.standsIn(b, year) ? networks.findPlan(number, b, year) : null;
                if (ready != null) {
                    if (table == null) {
                        table = TableFile.create(folder.resolve(file), owner.dress(), header);
                    }
                    table.row(register.id(b, year), ready.toString(), "Fiber", "1000");
                }
            }
        } finally {
            if (table != null) {
                table.close();
            }
        }
        if (table != null) {
            LocalDate asOf = LocalDate.of(2023 + year, 10, 1);
            entries.add(Manifest.Entry.of(file, DeliveryKind.PLANNED, owner.name(), asOf, Confidentiality.INTERNAL)
                    .received(asOf.plusDays(45))
                    .in(Integer.toString(2023 + year)));
        }
    }

    Manifest.Entry writeGrantAreas() throws IOException {
        String file = "beviljade_omraden_pahittade.geojson";
        try (GeoJsonFile areas = new GeoJsonFile(folder.resolve(file), "beviljade områden (påhittade)")) {
            for (Envelope area : grantAreas) {
                areas.feature(
                        Shapes.FACTORY.toGeometry(area),
                        "stödprogram",
                        "Landsbygdsstödet (påhittat)",
                        "teknik",
                        "Fiber",
                        "hastighet",
                        1000,
                        "klart_senast",
                        "2026-12-31");
            }
        }
        return Manifest.Entry.of(
                file,
                DeliveryKind.GRANTED,
                "Länsstyrelsen i Påhittade län (påhittad)",
                LocalDate.of(2023, 6, 1),
                Confidentiality.SHARED);
    }

    Manifest.Entry writeGrantList() throws IOException {
        String file = "beviljade_byggnader_2024_pahittade.csv";
        List<String> header = List.of("objektidentitet", "stödprogram", "klart senast", "teknik", "hastighet");
        try (TableFile table = TableFile.create(folder.resolve(file), Dress.SEMICOLON_1252, header)) {
            for (int b = 0; b < land.buildings.size(); b++) {
                int unit = land.buildings.unitOf(b);
                if (networks.fates.of[unit] == Fate.GRANTED_BY_LIST && land.buildings.standsIn(b, 0)) {
                    // Decided in January, before the register of that year.
                    table.row(register.id(b, 0), "Bredbandsstöd 2023 (påhittat)", "2027-12-31", "Fiber", "1000");
                }
            }
        }
        return Manifest.Entry.of(
                file, DeliveryKind.GRANTED, STATE, LocalDate.of(2024, 1, 15), Confidentiality.INTERNAL);
    }

    Manifest.Entry writeLateAreas() throws IOException {
        String file = "efteranslutningsomraden_pahittade.geojson";
        try (GeoJsonFile areas = new GeoJsonFile(folder.resolve(file), "efteranslutningsområden (påhittade)")) {
            for (Envelope area : lateAreas) {
                areas.feature(
                        Shapes.FACTORY.toGeometry(area),
                        "nätägare",
                        Owner.ALL.get(Owner.NATIONAL).name());
            }
        }
        return Manifest.Entry.of(
                file,
                DeliveryKind.LATE_CONNECTION,
                Owner.ALL.get(Owner.NATIONAL).name(),
                LocalDate.of(2025, 1, 1),
                Confidentiality.SHARED);
    }

    /** The state's list of buildings that may be subsidised, with faults: some served buildings, some ids nobody knows. */
    Manifest.Entry writeEligible(Truth truth, FaultLog faults, Dice dice) throws IOException {
        String file = "byggnadsforteckning_2026_pahittad.csv";
        List<String> header = List.of(
                "Byggnads-ID",
                "Nordkoordinat",
                "Östkoordinat",
                "Kommunkod",
                "Kommunnamn",
                "Hushåll",
                "Arbetsställen",
                "Fritidshus",
                "Prioriterad",
                "Utlysningsområde");
        int year = Buildings.YEARS - 1;
        Buildings all = land.buildings;
        try (TableFile table = TableFile.create(folder.resolve(file), Dress.SEMICOLON_1252, header)) {
            for (int b = 0; b < all.size(); b++) {
                boolean wrong = dice.unitAt(b, 1) < 0.004;
                boolean without = truth.isWithout(b) && all.unit(b).kind() != Unit.Kind.TOWN;
                if (all.standsIn(b, year) && without != wrong) {
                    boolean stray = dice.unitAt(b, 2) < 0.003;
                    table.row(
                            stray ? register.strayId(b, year) : register.id(b, year),
                            TableFile.metres(register.northDm(b, year), ','),
                            TableFile.metres(register.eastDm(b, year), ','),
                            CountyShape.code(all.municipality(b)),
                            Names.municipality(all.municipality(b)),
                            Integer.toString(all.households(b, year)),
                            Integer.toString(all.workplaces(b)),
                            Integer.toString(all.holidayHomes(b)),
                            "Nej",
                            "Påhittat område");
                    if (wrong || stray) {
                        faults.planted(file, table.rowNumber(), stray ? "STRAY_ID" : "NOT_ELIGIBLE", false);
                    }
                }
            }
        }
        return Manifest.Entry.of(
                file, DeliveryKind.ELIGIBLE_LIST, STATE, LocalDate.of(2025, 12, 15), Confidentiality.INTERNAL);
    }
}
