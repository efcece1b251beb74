package se.samband.app.web;

import java.math.BigDecimal;

/**
 * How far it is to a goal. Template: {@code web/goalbar}.
 *
 * @param reached those that surely count
 * @param unknown those of which nothing definite is known
 * @param total all
 * @param goal the goal as a share of all, as it is stated
 */
public record GoalBar(long reached, long unknown, long total, BigDecimal goal) {

    double goalPercent() {
        return 100 * goal.doubleValue();
    }

    double reachedPercent() {
        return total == 0 ? 0 : 100.0 * reached / total;
    }

    double unknownPercent() {
        return total == 0 ? 0 : 100.0 * unknown / total;
    }
}
