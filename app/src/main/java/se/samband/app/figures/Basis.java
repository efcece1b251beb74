package se.samband.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.ClaimState;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;

/**
 * What figures rest on.
 *
 * @param deliveries areas, registers and claims in force, in order of import
 * @param strictest the strictest class among them, which the figures inherit; null when there are none
 * @param assumedLocalities number of localities known as points only and therefore counted as circles of the right area
 */
public record Basis(List<Delivery> deliveries, @Nullable Confidentiality strictest, int assumedLocalities) {

    public Basis {
        deliveries = List.copyOf(deliveries);
    }

    static Basis of(County county, DeliveryView view, int assumedLocalities) {
        List<Delivery> used = new ArrayList<>();
        for (int d = 0; d < county.deliveries().size(); d++) {
            Delivery delivery = county.deliveries().get(d);
            if (view.isInForce(d) && counts(delivery.kind())) {
                used.add(delivery);
            }
        }
        Confidentiality strictest = used.stream()
                .map(Delivery::confidentiality)
                .reduce(Confidentiality::strictest)
                .map(county.mask()::classOf)
                .orElse(null);
        return new Basis(used, strictest, assumedLocalities);
    }

    public Optional<Confidentiality> findStrictest() {
        return Optional.ofNullable(strictest);
    }

    /** Late-connection areas and lists of eligible buildings give no {@link ClaimState} that a status is made of. */
    private static boolean counts(DeliveryKind kind) {
        return switch (kind) {
            case COUNTY, MUNICIPALITY, LOCALITY, SMALL_LOCALITY, DESO, BUILDING, FILING, PLANNED, GRANTED -> true;
            default -> false;
        };
    }
}
