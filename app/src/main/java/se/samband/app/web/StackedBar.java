package se.samband.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import se.samband.core.status.Status;

/**
 * One bar of the stacked bar chart: how something is divided between the statuses. Template: {@code web/stackedbars}.
 *
 * @param label what the bar is about
 * @param href where its name leads, or an empty text
 * @param segments those that are not empty, from best to unknown
 */
public record StackedBar(String label, String href, List<Segment> segments, long total) {

    /** A letter is drawn only where it fits. */
    private static final double LETTER_MIN_PERCENT = 5;

    /** @param startPercent where it starts, of the whole bar's width */
    public record Segment(Status status, long count, double startPercent, double widthPercent) {

        double middlePercent() {
            return startPercent + widthPercent / 2;
        }

        boolean hasLetter() {
            return widthPercent >= LETTER_MIN_PERCENT;
        }

        /** Passed, dry and the hatched unknown are too light for a white letter. */
        String letterClass() {
            return switch (status) {
                case PASSED, DRY -> "on-light";
                case UNKNOWN -> "on-hatch";
                default -> "on-dark";
            };
        }
    }

    public static StackedBar of(String label, String href, ToLongFunction<Status> countOf) {
        long total = 0;
        for (Status status : Status.values()) {
            total += countOf.applyAsLong(status);
        }
        List<Segment> segments = new ArrayList<>();
        long before = 0;
        for (Status status : Status.values()) {
            long count = countOf.applyAsLong(status);
            if (count > 0) {
                segments.add(new Segment(status, count, 100.0 * before / total, 100.0 * count / total));
            }
            before += count;
        }
        return new StackedBar(label, href, List.copyOf(segments), total);
    }

    /** The whole bar in words, for those who do not see it. */
    String inWords(Page page) {
        List<String> parts = new ArrayList<>();
        for (Segment segment : segments) {
            parts.add(page.text(segment.status().label()) + " " + page.percent(segment.count(), total));
        }
        return label + ": " + String.join(", ", parts);
    }
}
