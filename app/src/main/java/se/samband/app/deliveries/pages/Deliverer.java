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
import se.samband.core.delivery.DeliveryKind;

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

    /** The form as the visitor may send it. */
    UploadForm limit(UploadForm form) {
        if (organisation == null) {
            return form;
        }
        boolean own = DeliveryKind.find(form.get("kind")).filter(OWN::contains).isPresent();
        return form.with("publisher", organisation).with("kind", own ? form.get("kind") : "");
    }

    /** @throws AccessDeniedException if the visitor may not deliver this */
    void require(UploadForm form) {
        if (!limit(form).equals(form)) {
            throw new AccessDeniedException(Right.DELIVER);
        }
    }
}
