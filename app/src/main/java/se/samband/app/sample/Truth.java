package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.status.Status;

/** What the generator intended: the status of each building by the national goal for 1 Gbit/s on 1 October of each year. Kept beside the deliveries. */
final class Truth {

    /** Name of the list inside the folder; it is not a delivery. */
    static final String FILE = "facit_status_1gbit.csv";

    private static final int GIGABIT = 1000;
    private static final Set<Technology> LINES =
            EnumSet.of(Technology.FIBRE, Technology.CABLE, Technology.VDSL, Technology.XDSL);

    private final Networks networks;
    private final SupportFiles support;

    Truth(Networks networks, SupportFiles support) {
        this.networks = networks;
        this.support = support;
    }

    Buildings buildings() {
        return networks.land.buildings;
    }

    Status gigabit(int building, int year) {
        boolean linesSpokenOf = false;
        Status best = Status.UNKNOWN;
        for (int o = 0; o < Owner.ALL.size(); o++) {
            Offer offer = networks.findOffer(o, building, year);
            if (offer != null) {
                linesSpokenOf |= speaksOfLines(offer);
                best = better(best, reachesGoal(offer) ? statusOf(offer) : Status.UNKNOWN);
            }
            if (SupportFiles.files(o, year(o, year)) && networks.findPlan(o, building, year) != null) {
                best = better(best, Status.PLANNED);
            }
        }
        if (support.isGranted(building, year)) {
            best = better(best, Status.GRANTED);
        }
        return best == Status.UNKNOWN && linesSpokenOf ? Status.UNSERVED : best;
    }

    /** The national goal names fibre beside 1 Gbit/s, and no speed for it. */
    private static boolean reachesGoal(Offer offer) {
        return offer.state() != ClaimState.NONE
                && (offer.downMbit() >= GIGABIT || offer.technology() == Technology.FIBRE);
    }

    /** A network through the air says nothing of the lines to a building. */
    private static boolean speaksOfLines(Offer offer) {
        return offer.state() == ClaimState.NONE || LINES.contains(offer.technology());
    }

    /** The second village network's only plan, of 2023, still stands in 2024. */
    private static int year(int owner, int year) {
        return owner == Owner.SECOND_VILLAGE_NET && year == 1 ? 0 : year;
    }

    private static Status statusOf(Offer offer) {
        return switch (offer.state()) {
            case CONNECTED -> Status.CONNECTED;
            case PASSED -> Status.PASSED;
            case DRY -> Status.DRY;
            default -> Status.UNSERVED;
        };
    }

    private static Status better(Status a, Status b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Whether no fixed network of 100 Mbit/s or more is there in 2025, nor planned or granted. */
    boolean isWithout(int building) {
        int year = Buildings.YEARS - 1;
        for (int o = 0; o < Owner.ALL.size(); o++) {
            Offer offer = o == Owner.MOBILE ? null : networks.findOffer(o, building, year);
            if (offer != null && offer.downMbit() >= 100 && offer.technology() != Technology.UNSTATED
                    || networks.findPlan(o, building, year) != null) {
                return false;
            }
        }
        return !support.isGranted(building, year);
    }

    void write(Path folder, Register register, FaultLog faults) throws IOException {
        List<String> header = List.of(
                "id_2023",
                "id_2024",
                "id_2025",
                "municipality",
                "households_2025",
                "status_2023",
                "status_2024",
                "status_2025",
                "touched_2023",
                "touched_2024",
                "touched_2025");
        Buildings buildings = buildings();
        try (TableFile table = TableFile.create(folder.resolve(FILE), Dress.SEMICOLON_UTF8, header)) {
            String[] cells = new String[header.size()];
            for (int b = 0; b < buildings.size(); b++) {
                for (int year = 0; year < Buildings.YEARS; year++) {
                    boolean stands = buildings.standsIn(b, year);
                    cells[year] = stands ? register.id(b, year) : "";
                    cells[5 + year] = stands ? gigabit(b, year).name() : "";
                    cells[8 + year] = faults.isTouched(b, year) ? "yes" : "";
                }
                cells[3] = CountyShape.code(buildings.municipality(b));
                cells[4] = Integer.toString(buildings.households(b, 2));
                table.row(cells);
            }
        }
    }
}
