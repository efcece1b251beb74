package se.samband.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressOrderTest {

    @Test
    void numbersFollowTheirSizeAndSwedishLettersTheAlphabet() {
        assertThat(Stream.of(
                                "öknevägen 1",
                                "alkroken 10",
                                "ängsvägen 1",
                                "alkroken 2 b",
                                "alkroken 2",
                                "åsvägen 1",
                                "alkroken 002 a",
                                "zinkvägen 1",
                                "alkroken")
                        .sorted(Comparator.comparing(AddressOrder::key)))
                .containsExactly(
                        "alkroken",
                        "alkroken 2",
                        "alkroken 002 a",
                        "alkroken 2 b",
                        "alkroken 10",
                        "zinkvägen 1",
                        "åsvägen 1",
                        "ängsvägen 1",
                        "öknevägen 1");
    }
}
