package se.samband.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class LandTest {

    @ParameterizedTest
    @CsvSource({"1000,1", "1000,5", "12000,1", "20000,7"})
    void municipalitiesShareTheirBordersVertexByVertex(int buildings, long seed) {
        CountyShape shape = new Land(new SampleOptions(buildings, seed)).shape;
        Geometry[] areas = shape.municipalities.toArray(Geometry[]::new);
        assertThat(areas).hasSize(7).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
        double sum = 0;
        for (Geometry area : areas) {
            sum += area.getArea();
        }
        assertThat(sum).isCloseTo(shape.county.getArea(), within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"1000,1", "12000,1", "20000,7"})
    void everyHouseStandsOnDryLandInItsMunicipality(int count, long seed) {
        Land land = new Land(new SampleOptions(count, seed));
        Buildings buildings = land.buildings;
        assertThat(buildings.size()).isEqualTo(count);
        for (int b = 0; b < buildings.size(); b++) {
            double east = buildings.eastDm(b) / 10.0;
            double north = buildings.northDm(b) / 10.0;
            assertThat(land.waters.isWet(east, north)).isFalse();
            assertThat(land.shape.municipalityAt(east, north)).isEqualTo(buildings.municipality(b));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,1", "12000,1", "20000,7"})
    void noTwoHousesShareAnAddressOrAnId(int count, long seed) {
        Land land = new Land(new SampleOptions(count, seed));
        Register register = new Register(land.buildings, new Dice(seed));
        Set<String> addresses = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int b = 0; b < count; b++) {
            assertThat(addresses.add(land.address(b) + ", " + land.postTown(b)))
                    .as(land.address(b))
                    .isTrue();
            assertThat(ids.add(register.id(b, 2))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,1", "12000,1", "20000,7"})
    void areasOfStatisticsTileEachMunicipality(int count, long seed) {
        Land land = new Land(new SampleOptions(count, seed));
        Set<String> codes = new HashSet<>();
        double sum = 0;
        for (Deso.Area area : Deso.divide(land)) {
            assertThat(area.code()).matches("990[1-7][ABC]\\d{4}");
            assertThat(codes.add(area.code())).isTrue();
            assertThat(area.shape().isValid()).isTrue();
            sum += area.shape().getArea();
        }
        assertThat(sum / land.shape.county.getArea()).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1000,1", "20000,7"})
    void aSwappedRegisterChangesEveryIdAndMovesNoHouseFurtherThanTwoMetres(int count, long seed) {
        Land land = new Land(new SampleOptions(count, seed));
        Register register = new Register(land.buildings, new Dice(seed));
        int kept = 0;
        for (int b = 0; b < count; b++) {
            boolean same = register.id(b, 1).equals(register.id(b, 2));
            double moved = Math.hypot(
                    register.eastDm(b, 2) - register.eastDm(b, 1), register.northDm(b, 2) - register.northDm(b, 1));
            if (land.buildings.municipality(b) == Register.SWAPPED_MUNICIPALITY) {
                assertThat(same).isFalse();
                assertThat(moved).isLessThanOrEqualTo(20);
            } else {
                assertThat(moved).isZero();
                kept += same ? 1 : 0;
            }
        }
        assertThat(kept).isGreaterThan(count * 8 / 10);
    }
}
