package se.samband.core.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samband.core.building.RegisterView;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;

/**
 * The release rule <b>public-answer</b>: what may be told to anybody about one building.
 *
 * <ol>
 *   <li>Claims of {@link Confidentiality#RESTRICTED} deliveries are not used at all, and the answer never tells whether there are
 *       any. One that supersedes a wider claim still puts that one out of force: an outdated claim is not brought back to life.
 *   <li>Of all other claims the status, the technology and the day of a plan are told, never publisher, delivery, file or row.
 *   <li>An address is found when its delivery is not {@link Confidentiality#RESTRICTED}.
 *   <li>A network owner is named only when a claim of an {@link Confidentiality#OPEN} delivery in force names it.
 * </ol>
 *
 * The release rule <b>public-map</b>: what a map may show to anybody.
 *
 * <ol>
 *   <li>That a building is there, without anything else about it, when the register record in force is of a delivery that is not
 *       {@link Confidentiality#RESTRICTED}: the same buildings that answers are given about.
 *   <li>Water, roads, places and boundaries of {@link Confidentiality#OPEN} deliveries.
 *   <li>Never networks, plans or the status of buildings.
 * </ol>
 *
 * The technology set is the rulebook's first that takes stated speeds as they stand: nobody is to be told 1 Gbit/s of a fibre that is
 * reported with 100 Mbit/s. The rules are the project's own; what the law demands of a certain region's data is
 * for the region to judge when it chooses a delivery's class.
 */
public final class PublicRelease {

    private PublicRelease() {}

    /**
     * Judges the building by the claims that the rule lets through.
     *
     * @param rules whose levels the answer is given for
     */
    public static PublicAnswer answer(County county, DeliveryView view, StatusRulebook rules, int building) {
        LocalDate asOf = view.moment().asOf();
        List<Claim> used = usable(county, view, building);
        Released released = new Released(county, view, rules, used);
        return new PublicAnswer(
                asOf,
                latest(county, used),
                rules.levelsMbit().stream().map(released::level).toList(),
                released.coming(),
                released.tooSlow(),
                used.stream().anyMatch(claim -> isPlan(claim) && isBefore(claim, asOf)),
                openOwners(county, used));
    }

    /** Whether anybody may be told that the building is there. */
    public static boolean isShown(County county, RegisterView register, int building) {
        if (!register.isPresent(building)) {
            return false;
        }
        int delivery = county.register().delivery()[register.recordOf(building)];
        return isReleased(county.deliveries().get(delivery));
    }

    /** Whether anybody may find the delivery's addresses. */
    public static boolean mayFind(Delivery delivery) {
        return isReleased(delivery);
    }

    /** Indexes of the buildings that {@link #isShown}. */
    public static BitSet shown(County county, RegisterView register) {
        BitSet shown = new BitSet(register.size());
        for (int b = 0; b < register.size(); b++) {
            shown.set(b, isShown(county, register, b));
        }
        return shown;
    }

    /** Whether water, roads, places and boundaries of the delivery may be drawn for anybody. */
    public static boolean mayDraw(Delivery delivery) {
        return delivery.confidentiality() == Confidentiality.OPEN;
    }

    private static boolean isReleased(Delivery delivery) {
        return Confidentiality.RESTRICTED.isStricterThan(delivery.confidentiality());
    }

    private static List<Claim> usable(County county, DeliveryView view, int building) {
        ClaimsInForce.Selector selector =
                ClaimsInForce.of(county.deliveries(), view).selectorOn(county.claims());
        int count = selector.select(building);
        List<Claim> used = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Claim claim = county.claims().get(selector.claim(i));
            if (isReleased(delivery(county, claim))) {
                used.add(claim);
            }
        }
        return used;
    }

    private static @Nullable LocalDate latest(County county, Collection<Claim> used) {
        return used.stream()
                .map(claim -> delivery(county, claim).asOf())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static List<String> openOwners(County county, Collection<Claim> used) {
        Set<String> names = new TreeSet<>();
        for (Claim claim : used) {
            if (claim.owner() >= 0 && delivery(county, claim).confidentiality() == Confidentiality.OPEN) {
                names.add(county.owners().get(claim.owner()));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isPlan(Claim claim) {
        return claim.state() == ClaimState.PLANNED || claim.state() == ClaimState.GRANTED;
    }

    private static boolean isBefore(Claim claim, LocalDate day) {
        LocalDate planDate = claim.planDate();
        return planDate != null && planDate.isBefore(day);
    }

    private static Delivery delivery(County county, Claim claim) {
        return county.deliveries().get(claim.delivery());
    }
}
