package se.samband.app.web;

import java.util.ArrayList;
import java.util.List;

/**
 * How one number became another, step by step. Template: {@code web/waterfall}, a table with a bar in each row.
 */
public record Waterfall(List<Step> steps) {

    /**
     * @param href where the step's name leads, or an empty text
     * @param value the change, or the number itself where {@code total}
     * @param startPercent left end of its bar, of the chart's width
     */
    public record Step(String label, String href, long value, boolean total, double startPercent, double widthPercent) {

        String barClass() {
            return total ? "total" : value < 0 ? "fall" : "rise";
        }
    }

    /** Builds a waterfall from left to right. */
    public static final class Builder {

        private record Given(String label, String href, long value, boolean total) {}

        private final List<Given> given = new ArrayList<>();

        public Builder total(String label, long value) {
            given.add(new Given(label, "", value, true));
            return this;
        }

        public Builder change(String label, String href, long value) {
            given.add(new Given(label, href, value, false));
            return this;
        }

        public Waterfall build() {
            long running = 0;
            long largest = 1;
            long smallest = 0;
            for (Given step : given) {
                running = step.total ? step.value : running + step.value;
                largest = Math.max(largest, running);
                smallest = Math.min(smallest, running);
            }
            double percentOfOne = 100.0 / (largest - smallest);
            List<Step> steps = new ArrayList<>();
            running = 0;
            for (Given step : given) {
                long from = step.total ? 0 : running;
                running = step.total ? step.value : running + step.value;
                steps.add(new Step(
                        step.label,
                        step.href,
                        step.value,
                        step.total,
                        (Math.min(from, running) - smallest) * percentOfOne,
                        Math.abs(running - from) * percentOfOne));
            }
            return new Waterfall(List.copyOf(steps));
        }
    }
}
