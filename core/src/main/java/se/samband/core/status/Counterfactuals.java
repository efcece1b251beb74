package se.samband.core.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samband.core.claim.ClaimTable;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;

/** Lists the smallest changes that would turn the answer for a building. */
final class Counterfactuals {

    private final Sandbox sandbox;
    private final DeliveryView view;
    private final Status status;
    private final Wording wording;

    Counterfactuals(Sandbox sandbox, DeliveryView view, Status status) {
        this.sandbox = sandbox;
        this.view = view;
        this.status = status;
        ClaimTable claims = sandbox.claims();
        List<Delivery> deliveries = sandbox.deliveries();
        this.wording = new Wording(claims, deliveries);
    }

    /** Fewest changes first, edits before additions, better statuses first; last the fewest claims whose absence matters. */
    List<Counterfactual> list() {
        List<Counterfactual> upward = upward();
        upward.sort(Comparator.comparingInt((Counterfactual c) -> c.changes().size())
                .thenComparing(Counterfactuals::adds)
                .thenComparing(Counterfactual::to));
        RemovalSearch.Removal removal = new RemovalSearch(sandbox, view, status).fewest();
        if (removal != null) {
            upward.add(of(
                    removal.to(),
                    removal.claims().stream()
                            .<Change>map(Change.RemoveClaim::new)
                            .toList()));
        }
        return List.copyOf(upward);
    }

    private List<Counterfactual> upward() {
        List<Counterfactual> found = new ArrayList<>();
        CompiledRules rules = sandbox.rules();
        UpwardSearch search = new UpwardSearch(sandbox);
        for (int rule = 0; rule < rules.ruleCount() && rules.statusOf(rule).compareTo(status) < 0; rule++) {
            List<Change> edits = search.fewestEdits(rule);
            addIfAny(found, rules.statusOf(rule), edits);
            if (edits.size() != 1) {
                addIfAny(found, rules.statusOf(rule), search.addition(rule));
            }
        }
        if (status == Status.UNKNOWN) {
            addIfAny(found, Status.UNSERVED, new AbsenceSearch(sandbox).fewest());
        }
        return found;
    }

    private void addIfAny(List<Counterfactual> found, Status to, List<Change> changes) {
        if (!changes.isEmpty()) {
            found.add(of(to, changes));
        }
    }

    private Counterfactual of(Status to, List<Change> changes) {
        return new Counterfactual(to, changes, wording.counterfactual(to, changes));
    }

    private static boolean adds(Counterfactual counterfactual) {
        return counterfactual.changes().stream().anyMatch(Change.AddClaim.class::isInstance);
    }
}
