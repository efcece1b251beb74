package se.samband.core.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samband.core.claim.ClaimTable;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;

/**
 * One building with its claims, on which changes can be tried: judged by the same selection of claims, the same compiled
 * conditions and the same tally as a whole county. Claims are named by their position in the county's table.
 */
final class Sandbox {

    private final County county;
    private final int building;
    private final int first;
    private final CompiledRules rules;
    private final ClaimsInForce inForce;
    private final ClaimJudge judge;
    private final List<Integer> selected;

    Sandbox(
            County county,
            DeliveryView view,
            StatusRulebook rulebook,
            Question question,
            LocalDate evaluationDate,
            int building) {
        this.county = county;
        this.building = building;
        this.first = county.claims().begin(building);
        List<Delivery> deliveries = Changes.withSupposed(county.deliveries(), view.moment(), DeliveryKind.FILING);
        this.rules = new CompiledRules(rulebook, question, evaluationDate, deliveries);
        this.inForce = ClaimsInForce.of(deliveries, county.viewAt(view.moment(), deliveries));
        this.judge = new ClaimJudge(rules, county.claims());
        this.selected = selectedWithout(List.of());
    }

    CompiledRules rules() {
        return rules;
    }

    /** Judges single claims as they are reported. */
    ClaimJudge judge() {
        return judge;
    }

    ClaimTable claims() {
        return county.claims();
    }

    List<Delivery> deliveries() {
        return county.deliveries();
    }

    int building() {
        return building;
    }

    /** Position that the delivery of an added claim has. */
    int supposedDelivery() {
        return county.deliveries().size();
    }

    /** The claims in force about the building. */
    List<Integer> selected() {
        return selected;
    }

    /** The verdicts on every rule, as the claims are reported. */
    Tally tally() {
        Tally tally = new Tally(rules, county.claims(), inForce);
        tally.judge(building);
        return tally;
    }

    /** The status with the changes made. */
    Status statusWith(List<? extends Change> changes) {
        ClaimTable table = Changes.rebuild(county.claims(), building, building + 1, List.copyOf(changes));
        return new Tally(rules, table, inForce).judge(0);
    }

    /** The claims that would be in force if some were not there. */
    List<Integer> selectedWithout(List<Integer> removed) {
        List<Change> changes = new ArrayList<>();
        List<Integer> remaining = new ArrayList<>();
        for (int c = first; c < county.claims().end(building); c++) {
            if (removed.contains(c)) {
                changes.add(new Change.RemoveClaim(c));
            } else {
                remaining.add(c);
            }
        }
        ClaimTable table = Changes.rebuild(county.claims(), building, building + 1, changes);
        ClaimsInForce.Selector selector = inForce.selectorOn(table);
        int count = selector.select(0);
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(remaining.get(selector.claim(i)));
        }
        return List.copyOf(positions);
    }

    /** A claim as it would be judged after an edit of it: the best verdict by any rule, and whether it reports absence. */
    Judged judgeEdited(int claim, Change.Edit edit) {
        ClaimTable table = Changes.rebuild(county.claims(), building, building + 1, List.of(edit));
        ClaimJudge edited = new ClaimJudge(rules, table);
        return new Judged(edited.bestVerdict(claim - first), edited.report(claim - first));
    }

    record Judged(int bestVerdict, int report) {}
}
