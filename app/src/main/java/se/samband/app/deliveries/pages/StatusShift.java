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
 * @param levels one for each level of the rulebook, highest first
 * @param leaving buildings that would leave the register
 * @param joining buildings that would be in it again
 */
record StatusShift(List<Level> levels, int leaving, int joining) {

    /** Changes at one level, of buildings that stay in the register. */
    record Level(int mbit, List<Line> lines) {}

    /** Buildings that go from one status to another. */
    record Line(Status from, Status to, int buildings) {}

    static StatusShift of(CountyState state, StatusRulebook rules, long deliveryId) {
        County county = state.county();
        Moment now = state.now();
        DeliveryView after = DeliveryView.at(
                county.deliveries().stream()
                        .map(d -> d.id() == deliveryId ? withdrawn(d, now) : d)
                        .toList(),
                now);
        RegisterView was = state.register(now);
        RegisterView is = county.registerAt(after);
        List<Level> levels = new ArrayList<>();
        for (int mbit : rules.levelsMbit()) {
            Question question = new Question(mbit, rules.defaultTechnologySet().id());
            StatusColumn before = state.statuses(now, rules, question);
            levels.add(
                    new Level(mbit, lines(was, is, before, StatusEvaluator.evaluate(county, after, rules, question))));
        }
        int leaving = 0;
        int joining = 0;
        for (int b = 0; b < county.buildings().size(); b++) {
            leaving += was.isPresent(b) && !is.isPresent(b) ? 1 : 0;
            joining += is.isPresent(b) && !was.isPresent(b) ? 1 : 0;
        }
        return new StatusShift(List.copyOf(levels), leaving, joining);
    }

    /** The levels at which some building changes status. */
    List<Level> changed() {
        return levels.stream().filter(level -> !level.lines().isEmpty()).toList();
    }

    /** The levels at which no building changes status. */
    List<Level> unchanged() {
        return levels.stream().filter(level -> level.lines().isEmpty()).toList();
    }

    private static List<Line> lines(RegisterView was, RegisterView is, StatusColumn before, StatusColumn after) {
        int[][] moves = new int[Status.values().length][Status.values().length];
        for (int b = 0; b < before.size(); b++) {
            if (was.isPresent(b) && is.isPresent(b)) {
                moves[before.of(b).ordinal()][after.of(b).ordinal()]++;
            }
        }
        return lines(moves);
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
