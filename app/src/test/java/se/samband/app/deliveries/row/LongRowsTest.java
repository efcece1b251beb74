package se.samband.app.deliveries.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongRowsTest {

    @Test
    void remembersTheFirstRowOfEveryKey() {
        Random random = new Random(20261122);
        LongRows rows = new LongRows();
        Map<Long, Integer> expected = new HashMap<>();
        for (int row = 1; row <= 50_000; row++) {
            long key = random.nextInt(30_000);
            Integer before = expected.putIfAbsent(key, row);
            assertThat(rows.putIfAbsent(key, row)).isEqualTo(before == null ? 0 : before);
        }
    }

    @Test
    void smallNumbersNextToEachOtherDoNotCollide() {
        Map<Long, String> seen = new HashMap<>();
        for (int building = 0; building < 3_000; building++) {
            for (int state = 0; state < 8; state++) {
                for (int speed : new int[] {-1, 0, 1, 100, 1000}) {
                    long h = LongRows.mix(LongRows.mix(LongRows.mix(0, building), state), speed);
                    assertThat(seen.put(h, "")).isNull();
                }
            }
        }
    }
}
