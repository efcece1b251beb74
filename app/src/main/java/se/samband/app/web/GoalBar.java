package se.samband.app.web;

/**
 * How far it is to a goal. Template: {@code web/goalbar}.
 *
 * @param reached those that surely count
 * @param unknown those of which nothing definite is known
 * @param total all
 * @param goalPercent the goal, per cent of all
 */
public record GoalBar(long reached, long unknown, long total, double goalPercent) {

    double reachedPercent() {
        return total == 0 ? 0 : 100.0 * reached / total;
    }

    double unknownPercent() {
        return total == 0 ? 0 : 100.0 * unknown / total;
    }
}
