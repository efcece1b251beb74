package se.samband.core.county;

import java.util.List;
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
 */
public record County(
        String code,
        List<Delivery> deliveries,
        BuildingTable buildings,
        RegisterHistory register,
        ClaimTable claims,
        List<String> owners,
        List<String> programmes) {

    public DeliveryView viewAt(Moment moment) {
        return DeliveryView.at(deliveries, moment);
    }

    public RegisterView registerAt(DeliveryView view) {
        return RegisterView.of(buildings.size(), register, view);
    }
}
