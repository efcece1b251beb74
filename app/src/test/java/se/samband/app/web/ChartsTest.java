package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.samband.core.status.Status;

class ChartsTest {

    @Test
    void segmentsFillTheBarWithoutGaps() {
        StackedBar bar = StackedBar.of("Falun", "", status -> status.ordinal() * 7L);

        assertThat(bar.total()).isEqualTo(147);
        assertThat(bar.segments()).extracting(StackedBar.Segment::status).doesNotContain(Status.CONNECTED);
        double end = 0;
        for (StackedBar.Segment segment : bar.segments()) {
            assertThat(segment.startPercent()).isCloseTo(end, within(1e-9));
            end = segment.startPercent() + segment.widthPercent();
        }
        assertThat(end).isCloseTo(100, within(1e-9));
    }

    @Test
    void anEmptyBarHasNoSegments() {
        assertThat(StackedBar.of("", "", status -> 0).segments()).isEmpty();
    }

    @Test
    void aWaterfallGoesFromTotalToTotal() {
        Waterfall waterfall = new Waterfall.Builder()
                .total("2024", 100)
                .change("byggt", "", 60)
                .change("rättat", "", -40)
                .total("2025", 120)
                .build();

        assertThat(waterfall.steps()).extracting(Waterfall.Step::startPercent).containsExactly(0.0, 62.5, 75.0, 0.0);
        assertThat(waterfall.steps()).extracting(Waterfall.Step::widthPercent).containsExactly(62.5, 37.5, 25.0, 75.0);
        assertThat(waterfall.steps())
                .extracting(Waterfall.Step::barClass)
                .containsExactly("total", "rise", "fall", "total");
    }

    @Test
    void aWaterfallBelowNothingStaysInside() {
        Waterfall waterfall = new Waterfall.Builder()
                .total("a", 10)
                .change("b", "", -30)
                .total("c", -20)
                .build();

        assertThat(waterfall.steps()).allSatisfy(step -> {
            assertThat(step.startPercent()).isBetween(0.0, 100.0);
            assertThat(step.startPercent() + step.widthPercent()).isLessThanOrEqualTo(100.0001);
        });
    }
}
