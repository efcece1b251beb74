package se.samband.app.deliveries;

import java.util.Objects;
import se.samband.store.Workspace;
import se.samband.store.row.StoredDelivery;

/** A file that is in the workspace already. For another stated day it is no mistake: an owner with nothing new may send last year's file again. */
final class RepeatedFile {

    private RepeatedFile() {}

    /** @throws se.samband.core.problem.BadInputException when the same file has been imported as the same kind for the same day */
    static void refuse(Workspace workspace, ImportFacts facts) {
        workspace.deliveries().ofFile(facts.sha256()).stream()
                .filter(stored -> isSame(stored, facts))
                .findFirst()
                .ifPresent(stored -> {
                    throw ImportProblems.alreadyImported(facts.request(), stored.id());
                });
    }

    private static boolean isSame(StoredDelivery stored, ImportFacts facts) {
        ImportRequest request = facts.request();
        var delivery = stored.delivery();
        return delivery.kind() == request.kind()
                && Objects.equals(stored.layer(), request.layer())
                && delivery.publisher().equals(facts.publisher())
                && (request.asOf() == null || delivery.asOf().equals(request.asOf()))
                && delivery.withdrawnAt() == null;
    }
}
