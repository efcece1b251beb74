package se.samband.app.deliveries.pages;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.AccessDeniedException;
import se.samband.app.access.Viewer;
import se.samband.app.access.Visit;
import se.samband.core.access.Right;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.row.StoredDelivery;

/**
 * What the visitor may deliver: everything, or what a network says of itself, in the name of its own organisation.
 *
 * @param organisation in whose name alone, or null for anybody's
 */
record Deliverer(@Nullable String organisation) {
    /** What a network can say of itself. */
    private static final Set<DeliveryKind> OWN = EnumSet.of(
            DeliveryKind.FILING,
            DeliveryKind.PLANNED,
            DeliveryKind.LATE_CONNECTION,
            DeliveryKind.ROUTE,
            DeliveryKind.NODE,
            DeliveryKind.OFDS);

    /** @throws AccessDeniedException if the visitor may deliver nothing */
    static Deliverer here() {
        Visit.current().require(Right.DELIVER);
        Viewer viewer = Visit.current().viewer();
        if (!viewer.rules().ownFilings()) {
            return new Deliverer(null);
        }
        // A role that is limited to an organisation, in a grant that names none, may deliver nothing.
        return new Deliverer(
                viewer.grant().findOrganisation().orElseThrow(() -> new AccessDeniedException(Right.DELIVER)));
    }

    List<DeliveryKind> kinds() {
        return organisation == null ? Arrays.asList(DeliveryKind.values()) : List.copyOf(OWN);
    }

    /**
     * The classes to choose from, beside the usual one of the kind: a network does not decide what becomes known of it to more people
     * than that.
     */
    List<Confidentiality> classes() {
        return organisation == null ? List.of(Confidentiality.values()) : List.of(Confidentiality.RESTRICTED);
    }

    /** Whether the visitor may say that this one was wrong: anybody's, or the organisation's own. */
    boolean mayCorrect(Delivery delivery) {
        return organisation == null || delivery.publisher().equals(organisation) && OWN.contains(delivery.kind());
    }

    /**
     * The form as the visitor may send it.
     *
     * @param known the deliveries that the visitor may see
     */
    UploadForm limit(UploadForm form, List<StoredDelivery> known) {
        if (organisation == null) {
            return form;
        }
        boolean kind = DeliveryKind.find(form.get("kind")).filter(OWN::contains).isPresent();
        boolean classed = Confidentiality.find(form.get("class"))
                .filter(classes()::contains)
                .isPresent();
        boolean correction = known.stream()
                .filter(stored -> String.valueOf(stored.id()).equals(form.get("corrects")))
                .anyMatch(stored -> mayCorrect(stored.delivery()));
        return form.with("publisher", organisation)
                .with("kind", kind ? form.get("kind") : "")
                .with("class", classed ? form.get("class") : "")
                .with("corrects", correction ? form.get("corrects") : "");
    }

    /** @throws AccessDeniedException if the visitor may not deliver this */
    void require(UploadForm form, List<StoredDelivery> known) {
        UploadForm limited = limit(form, known);
        for (String field : List.of("publisher", "kind", "class", "corrects")) {
            if (!limited.get(field).equals(form.get(field))) {
                throw new AccessDeniedException(Right.DELIVER);
            }
        }
    }
}
