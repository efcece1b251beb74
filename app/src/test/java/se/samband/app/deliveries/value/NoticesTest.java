package se.samband.app.deliveries.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

class NoticesTest {

    private final Notices notices = new Notices();

    @Test
    void aRowThatGivesANoticeTwiceIsCountedOnce() {
        add(2);
        add(2);
        assertThat(notices.list().getFirst().remedy().sv()).doesNotContain("rader");
        add(3);
        add(3);
        assertThat(notices.list().getFirst().what().sv()).contains("2 rader");
    }

    @Test
    void noticesOfNoRowAreAllCounted() {
        add(0);
        add(0);
        assertThat(notices.list().getFirst().what().sv()).contains("2 rader");
    }

    private void add(long row) {
        notices.add(Problem.of("kod", new Text("vad", "what"), new Text("råd", "remedy"))
                .at(row, null, null));
    }
}
