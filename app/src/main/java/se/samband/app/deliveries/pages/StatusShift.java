package se.samband.app.deliveries.pages;

import java.util.ArrayList;
import java.util.List;
import se.samband.app.web.CountyState;
import se.samband.core.building.RegisterView;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;

/**
 * How many buildings would change status if a delivery were withdrawn now.
 *
 * @param lines changes of buildings that stay in the register, by status before and after
 * @param leaving buildings that would leave the register
 * @param joining buildings that would be in it again
 */
record StatusShift(Question question, List<Line> lines, int leaving, int joining) {

    /** Buildings that go from one status to another. */
    record Line(Status from, Status to, int buildings) {}

    static StatusShift of(CountyState state, StatusRulebook rules, long deliveryId) {
        Question question = new Question(
                rules.levelsMbit().getFirst(), rules.defaultTechnologySet().id());
        County county = state.county();
        Moment now = state.now();
        DeliveryView after = DeliveryView.at(
                county.deliveries().stream()
                        .map(d -> d.id() == deliveryId ? withdrawn(d, now) : d)
                        .toList(),
                now);
        StatusColumn statusBefore = state.statuses(now, rules, question);
        StatusColumn statusAfter = StatusEvaluator.evaluate(county, after, rules, question);
        RegisterView registerBefore = state.register(now);
        RegisterView registerAfter = county.registerAt(after);
        int[][] moves = new int[Status.values().length][Status.values().length];
        int leaving = 0;
        int joining = 0;
        for (int b = 0; b < county.buildings().size(); b++) {
            boolean was = registerBefore.isPresent(b);
            boolean is = registerAfter.isPresent(b);
            if (was && is) {
                moves[statusBefore.of(b).ordinal()][statusAfter.of(b).ordinal()]++;
            }
            leaving += was && !is ? 1 : 0;
            joining += is && !was ? 1 : 0;
        }
        return new StatusShift(question, lines(moves), leaving, joining);
    }

    int changed() {
        return lines.stream().mapToInt(Line::buildings).sum();
    }

    private static List<Line> lines(int[][] moves) {
        List<Line> lines = new ArrayList<>();
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                int buildings = moves[from.ordinal()][to.ordinal()];
                if (from != to && buildings > 0) {
                    lines.add(new Line(from, to, buildings));
                }
            }
        }
        return lines;
    }

    private static Delivery withdrawn(Delivery d, Moment now) {
        return new Delivery(
                d.id(),
                d.kind(),
                d.publisher(),
                d.asOf(),
                d.receivedAt(),
                d.fileName(),
                d.sha256(),
                d.confidentiality(),
                d.scope(),
                d.corrects(),
                now.knownAt(),
                d.collection());
    }
}
