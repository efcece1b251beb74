package se.samband.app.deliveries;

import java.util.List;
import se.samband.core.identity.Address;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.store.row.KnownBuilding;

/** The workspace's buildings as the matchers want them. */
final class KnownFrom {

    private KnownFrom() {}

    static KnownBuildings workspace(List<KnownBuilding> buildings) {
        KnownBuildings.Builder known = new KnownBuildings.Builder(MatchRules.ASSUMED);
        for (KnownBuilding b : buildings) {
            String earlier = b.earlierIds();
            known.add(
                    b.fid(),
                    b.registerId(),
                    earlier == null ? List.of() : earlier.lines().toList(),
                    b.eastM(),
                    b.northM(),
                    Address.find(b.address(), b.postcode(), b.city()).orElse(null),
                    b.buildingType());
        }
        return known.build();
    }
}
