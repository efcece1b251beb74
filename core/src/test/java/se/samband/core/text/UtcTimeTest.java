package se.samband.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UtcTimeTest {

    @Test
    void aMomentIsToldToTheSecondThatHasBegun() {
        assertThat(UtcTime.of(Instant.parse("2026-11-22T14:30:19.999999999Z"))).isEqualTo("2026-11-22T14:30:19Z");
        assertThat(UtcTime.of(Instant.parse("2026-11-22T14:30:00Z"))).isEqualTo("2026-11-22T14:30:00Z");
    }
}
