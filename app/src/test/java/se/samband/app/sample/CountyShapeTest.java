package se.samband.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountyShapeTest {

    private static final int SEEDS = 150;

    @Test
    void everySeedGivesACountyWhoseMunicipalitiesShareTheirBorders() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SampleOptions options = new SampleOptions(150_000 - 900 * seed, seed);
            CountyShape shape = new CountyShape(options, new Dice(seed).fork("shape"));
            assertThat(shape.county.isValid()).as("seed %d", seed).isTrue();
            double sum = 0;
            for (var municipality : shape.municipalities) {
                assertThat(municipality.isValid()).as("seed %d", seed).isTrue();
                sum += municipality.getArea();
            }
            assertThat(sum)
                    .as("seed %d", seed)
                    .isCloseTo(shape.county.getArea(), org.assertj.core.data.Offset.offset(1.0));
        }
    }
}
