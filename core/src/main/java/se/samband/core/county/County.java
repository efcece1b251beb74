package se.samband.core.county;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterHistory;
import se.samband.core.building.RegisterView;
import se.samband.core.claim.ClaimTable;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;

/**
 * Everything known of one county, held as columns so that questions over a million buildings are answered in a moment. Holds
 * all deliveries, also superseded, later and withdrawn ones: what counts is decided by a {@link DeliveryView}.
 *
 * @param code county code as text, such as {@code 20}
 * @param deliveries in order of id; other tables point into it by position
 * @param owners names of network owners; claims point into it
 * @param programmes names of support programmes; claims point into it
 * @param mask what is left out for the reader; {@code core.access} makes it
 */
public record County(
        String code,
        List<Delivery> deliveries,
        BuildingTable buildings,
        RegisterHistory register,
        ClaimTable claims,
        List<String> owners,
        List<String> programmes,
        Mask mask) {

    /** A county with everything in it. */
    public County(
            String code,
            List<Delivery> deliveries,
            BuildingTable buildings,
            RegisterHistory register,
            ClaimTable claims,
            List<String> owners,
            List<String> programmes) {
        this(code, deliveries, buildings, register, claims, owners, programmes, Mask.NONE);
    }

    /** The county with other claims, and deliveries that they point into. */
    public County with(List<Delivery> otherDeliveries, ClaimTable otherClaims) {
        return new County(code, otherDeliveries, buildings, register, otherClaims, owners, programmes, mask);
    }

    /** The deliveries that the reader may know of, in order of import. */
    public List<Delivery> deliveriesTold() {
        return IntStream.range(0, deliveries.size())
                .filter(d -> !mask.withheld().get(d))
                .mapToObj(deliveries::get)
                .toList();
    }

    public DeliveryView viewAt(Moment moment) {
        return viewAt(moment, deliveries);
    }

    /** As {@link #viewAt(Moment)}, of these deliveries with supposed ones after them. */
    public DeliveryView viewAt(Moment moment, List<Delivery> extended) {
        DeliveryView view = DeliveryView.at(extended, moment);
        return mask.equals(Mask.NONE) ? view : view.withholding(extended, mask.withheld(), mask.ceiling());
    }

    public RegisterView registerAt(DeliveryView view) {
        RegisterView all = RegisterView.of(buildings.size(), register, view);
        BitSet shown = mask.buildings();
        return shown == null ? all : all.showing(shown);
    }

    /** Whether the reader may be shown anything of this one building. */
    public boolean mayShow(int building) {
        BitSet shown = mask.buildings();
        return shown == null || shown.get(building);
    }
}
