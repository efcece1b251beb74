package se.samband.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;

class YamlMapTest {

    @Test
    void aKeyWithNothingAfterItSaysNothing() {
        YamlMap map = YamlMap.parse("a:\nb: null\nc: ''\nd: {}\n", "f.yaml");

        assertThat(map.keys()).containsExactly("c", "d");
        assertThat(map.findVerbatim("a")).isEmpty();
        assertThat(map.findVerbatim("b")).isEmpty();
        assertThat(map.findVerbatim("c")).contains("");
        assertThat(map.findMap("a")).isEmpty();
        assertThat(map.findMap("d")).isPresent();
        assertThat(map.isSingle("c")).isTrue();
        assertThat(map.isSingle("d")).isFalse();
        map.finish();
    }

    @Test
    void valuesComeAsTheyAreWritten() {
        YamlMap map = YamlMap.parse("one: ' x '\nmany: [01, true, ' y']\nnone: []\n", "f.yaml");

        assertThat(map.findVerbatim("one")).contains(" x ");
        assertThat(map.verbatims("one")).containsExactly(" x ");
        assertThat(map.verbatims("many")).containsExactly("01", "true", " y");
        assertThat(map.verbatims("none")).isEmpty();
        assertThat(map.verbatims("missing")).isEmpty();
        map.finish();
    }

    @Test
    void aMapWhereAValueIsWantedIsAFault() {
        YamlMap map = YamlMap.parse("one: {a: b}\nmany:\n  - [c]\nfree: 1\n", "f.yaml");
        map.findVerbatim("one");
        map.verbatims("many");
        map.findMap("free");

        assertThatThrownBy(map::finish).isInstanceOfSatisfying(BadInputException.class, e -> {
            assertThat(e.problems()).extracting(Problem::code).containsOnly("yaml-value");
            assertThat(e.problems()).extracting(Problem::row).containsExactly(1L, 3L, 4L);
        });
    }

    @Test
    void keysThatNobodyAskedForAreFaultsUnlessTheyAreTheFilesOwn() {
        YamlMap map = YamlMap.parse("known: {any: 1}\nother: 2\n", "f.yaml");
        assertThat(map.findMap("known").orElseThrow().keys()).containsExactly("any");

        assertThatThrownBy(map::finish)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::column)
                                .containsExactly("other"));
    }
}
