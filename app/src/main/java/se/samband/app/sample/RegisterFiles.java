package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;

/** Writes the building register of each collection, and the addresses of the last one. */
final class RegisterFiles {

    static final String SURVEYOR = "Påhittade lantmäteriet (påhittat)";
    private static final List<String> HEADER = List.of(
            "objektidentitet",
            "objekttyp",
            "ändamål",
            "byggnadsnamn",
            "hushåll",
            "arbetsställen",
            "fritidshus",
            "adress",
            "postnummer",
            "postort",
            "kommunkod",
            "n",
            "e");
    private static final List<String> ADDRESS_HEADER = List.of(
            "byggnadsid",
            "adressområde",
            "adressplatsnummer",
            "postnummer",
            "postort",
            "kommunkod",
            "nkoordinat",
            "ekoordinat");

    private final Land land;
    private final Register register;
    private final Path folder;

    RegisterFiles(Land land, Register register, Path folder) {
        this.land = land;
        this.register = register;
        this.folder = folder;
    }

    Manifest.Entry write(int year) throws IOException {
        String file = "byggnader_" + (2023 + year) + "_pahittade.csv";
        Buildings buildings = land.buildings;
        try (TableFile table = TableFile.create(folder.resolve(file), Dress.SEMICOLON_UTF8, HEADER)) {
            for (int b = 0; b < buildings.size(); b++) {
                if (buildings.standsIn(b, year)) {
                    table.row(
                            register.id(b, year),
                            typeOf(buildings.use(b)),
                            buildings.use(b).purpose(),
                            TownBuilder.FUNCTIONS[buildings.function(b)],
                            Integer.toString(buildings.households(b, year)),
                            Integer.toString(buildings.workplaces(b)),
                            Integer.toString(buildings.holidayHomes(b)),
                            land.address(b),
                            land.postCode(b),
                            land.postTown(b),
                            CountyShape.code(buildings.municipality(b)),
                            TableFile.metres(register.northDm(b, year), '.'),
                            TableFile.metres(register.eastDm(b, year), '.'));
                }
            }
        }
        return Manifest.Entry.of(
                        file, DeliveryKind.BUILDING, SURVEYOR, LocalDate.of(2023 + year, 10, 1), Confidentiality.SHARED)
                .received(LocalDate.of(2023 + year, 10, 5))
                .in(Integer.toString(2023 + year));
    }

    private static String typeOf(Use use) {
        return switch (use) {
            case HOUSE, PAIR, APARTMENTS, FARM, HOLIDAY_HOME -> "Bostad";
            case BUSINESS -> "Verksamhet";
            case INDUSTRY -> "Industri";
            case PUBLIC -> "Samhällsfunktion";
        };
    }

    Manifest.Entry writeAddresses() throws IOException {
        String file = "adresser_2025_pahittade.csv";
        int year = Buildings.YEARS - 1;
        Buildings buildings = land.buildings;
        try (TableFile table = TableFile.create(folder.resolve(file), Dress.SEMICOLON_UTF8, ADDRESS_HEADER)) {
            for (int b = 0; b < buildings.size(); b++) {
                if (buildings.standsIn(b, year)) {
                    table.row(
                            register.id(b, year),
                            buildings.road(b).name(),
                            Integer.toString(buildings.houseNumber(b)),
                            land.postCode(b),
                            land.postTown(b),
                            CountyShape.code(buildings.municipality(b)),
                            TableFile.metres(register.northDm(b, year), '.'),
                            TableFile.metres(register.eastDm(b, year), '.'));
                }
            }
        }
        return Manifest.Entry.of(
                        file, DeliveryKind.ADDRESS, SURVEYOR, LocalDate.of(2025, 10, 1), Confidentiality.SHARED)
                .received(LocalDate.of(2025, 10, 5));
    }
}
