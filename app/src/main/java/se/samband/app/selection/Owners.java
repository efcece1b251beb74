package se.samband.app.selection;

import java.util.BitSet;
import java.util.List;
import se.samband.app.web.CountyState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;

/** The network owners that a filter knows: those named in a delivery that is not withdrawn. */
final class Owners {

    private Owners() {}

    static List<String> list(CountyState state) {
        return state.derived(new Key(), () -> named(state.county()));
    }

    private static List<String> named(County county) {
        List<Delivery> deliveries = county.deliveries();
        ClaimTable claims = county.claims();
        BitSet named = new BitSet();
        for (int claim = 0; claim < claims.size(); claim++) {
            int owner = claims.owner(claim);
            if (owner >= 0 && deliveries.get(claims.delivery(claim)).withdrawnAt() == null) {
                named.set(owner);
            }
        }
        return named.stream().mapToObj(county.owners()::get).toList();
    }

    private record Key() {}
}
