package se.samband.app.sample;

import org.jspecify.annotations.Nullable;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;

/** The truth about the networks: what each owner has at each building in each year. Computed on demand, nothing is stored. */
final class Networks {

    final Land land;
    final Fates fates;
    private final Buildings buildings;
    private final Dice dice;
    private final Noise radio;

    Networks(Land land, Dice dice) {
        this.land = land;
        this.dice = dice;
        buildings = land.buildings;
        fates = new Fates(land, dice.fork("fates"));
        radio = new Noise(dice.fork("radio"), land.shape.sideM / 7);
    }

    Fate fate(int building) {
        return fates.of[buildings.unitOf(building)];
    }

    /** Who builds fibre in the unit. */
    int fibreOwner(int unitNumber) {
        Unit unit = buildings.units.get(unitNumber);
        int m = unit.municipality();
        if (unit.kind() != Unit.Kind.TOWN && m >= 2 && dice.unitAt(unitNumber, 31) < 0.45) {
            return m < 5 ? Owner.FIRST_VILLAGE_NET : Owner.SECOND_VILLAGE_NET;
        }
        return m < 4 ? m : Owner.NATIONAL;
    }

    /** What the owner has at the building on 1 October of the year (0 = 2023), or null when it has nothing to say. */
    @Nullable
    Offer findOffer(int owner, int building, int year) {
        Fate fate = fate(building);
        if (fate == Fate.UNKNOWN) {
            return null;
        }
        return switch (owner) {
            case Owner.CABLE -> cable(building);
            case Owner.RADIO -> radio(building);
            case Owner.MOBILE -> mobile(building);
            default -> fibreOrCopper(owner, building, year, fate);
        };
    }

    private @Nullable Offer fibreOrCopper(int owner, int building, int year, Fate fate) {
        boolean own = fibreOwner(buildings.unitOf(building)) == owner;
        boolean built = fate.isBuiltBy(year);
        if (own && built) {
            Offer offer = fibre(building, year);
            return offer == null && owner < Owner.NATIONAL ? Offer.NOTHING : offer;
        }
        if (own && owner < Owner.NATIONAL) {
            return Offer.NOTHING;
        }
        if (owner != Owner.NATIONAL) {
            return null;
        }
        boolean rivalStreet =
                buildings.unit(building).kind() == Unit.Kind.TOWN && dice.unitAt(buildings.unitOf(building), 32) < 0.06;
        if (rivalStreet && !own) {
            return new Offer(ClaimState.PASSED, Technology.FIBRE, 1000, 12);
        }
        return built ? null : copper(building, year);
    }

    private @Nullable Offer fibre(int building, int year) {
        double u = dice.unitAt(building, 33);
        double connected = buildings.use(building) == Use.HOLIDAY_HOME ? 0.4 : 0.68 + 0.03 * year;
        int distance = 3 + (int) (dice.unitAt(building, 34) * 42);
        if (buildings.use(building) == Use.APARTMENTS || u < connected) {
            // Some are filed with the speed that is bought, and not with what the network can give.
            int downMbit = u < 0.05 ? 10_000 : u < 0.08 ? 250 : 1000;
            return new Offer(ClaimState.CONNECTED, Technology.FIBRE, downMbit, -1);
        }
        if (u < 0.965) {
            return new Offer(ClaimState.PASSED, Technology.FIBRE, 1000, distance);
        }
        return u < 0.983 ? new Offer(ClaimState.DRY, Technology.FIBRE, 1000, distance) : null;
    }

    private @Nullable Offer copper(int building, int year) {
        double u = dice.unitAt(building, 35);
        // The copper net is closed exchange by exchange.
        if (u > 0.66 - 0.12 * year) {
            return null;
        }
        Unit.Kind kind = buildings.unit(building).kind();
        if (kind == Unit.Kind.TOWN || kind == Unit.Kind.VILLAGE && u < 0.3) {
            int length = 120 + (int) (dice.unitAt(building, 36) * 900);
            return new Offer(ClaimState.CONNECTED, Technology.VDSL, length < 500 ? 60 : 30, length);
        }
        return new Offer(
                ClaimState.CONNECTED, Technology.XDSL, u < 0.15 ? 24 : u < 0.3 ? 16 : 8, 1500 + (int) (u * 4000));
    }

    private @Nullable Offer cable(int building) {
        Unit unit = buildings.unit(building);
        boolean inTown = unit.kind() == Unit.Kind.TOWN
                && unit.municipality() < 3
                && land.places.get(unit.place()).rank() == 0;
        boolean flats = buildings.use(building) == Use.APARTMENTS;
        return inTown && dice.unitAt(building, 37) < (flats ? 0.7 : 0.16)
                ? new Offer(ClaimState.CONNECTED, Technology.CABLE, 1000, -1)
                : null;
    }

    private @Nullable Offer radio(int building) {
        Unit unit = buildings.unit(building);
        if (unit.kind() == Unit.Kind.TOWN || unit.municipality() < 3) {
            return null;
        }
        double signal = radio.at(buildings.eastDm(building) / 10.0, buildings.northDm(building) / 10.0);
        if (signal < 0.55) {
            return null;
        }
        boolean customer = dice.unitAt(building, 38) < 0.25;
        return new Offer(
                customer ? ClaimState.CONNECTED : ClaimState.PASSED,
                Technology.FIXED_RADIO,
                signal > 0.7 ? 100 : 50,
                -1);
    }

    private @Nullable Offer mobile(int building) {
        double u = dice.unitAt(building, 39);
        if (u > 0.97) {
            return null;
        }
        return switch (buildings.unit(building).kind()) {
            case TOWN -> new Offer(ClaimState.PASSED, Technology.NR, u < 0.4 ? 300 : 200, -1);
            case VILLAGE ->
                new Offer(ClaimState.PASSED, u < 0.3 ? Technology.NR : Technology.LTE, u < 0.3 ? 100 : 60, -1);
            case RURAL, SHORE -> new Offer(ClaimState.PASSED, Technology.LTE, u < 0.5 ? 30 : 20, -1);
        };
    }

    /** When the owner says in the year's plan that the building's fibre is to be ready; null when it plans nothing there. */
    java.time.@Nullable LocalDate findPlan(int owner, int building, int year) {
        if (fibreOwner(buildings.unitOf(building)) != owner) {
            return null;
        }
        return switch (fate(building)) {
            case BUILT_2024 -> year == 0 ? java.time.LocalDate.of(2024, 9, 30) : null;
            case BUILT_2025 -> year <= 1 ? java.time.LocalDate.of(2025, 6, 30) : null;
            case PLANNED -> year == 2 ? java.time.LocalDate.of(2027, 12, 31) : null;
            case EXPIRED -> year == 0 ? java.time.LocalDate.of(2024, 6, 30) : null;
            case BUILT_2023, GRANTED_BY_AREA, GRANTED_BY_LIST, NEVER, LATE_CONNECTION, UNKNOWN -> null;
        };
    }
}
