package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenStreetMap extracts of the data folder. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OsmTest {

    /**
     * The folder's README counts tags: 15 331 ways with building=* and 7 930 with highway=*. Of the first one says building=no and 9
     * multipolygons come on top; of the second 28 are areas (area=yes), which are no roads.
     */
    @ParameterizedTest
    @CsvSource({
        "neubrandenburg_2016, buildings, 15339",
        "neubrandenburg_2016, roads, 7902",
        "north_bayreuth_de_2015, buildings, 4267",
    })
    void everyFeatureIsRead(String extract, String layer, int expected) {
        Data.Content content = read(extract, layer);
        assertThat(content.rows().size() + content.problems().size()).isEqualTo(expected);
    }

    private static Data.Content read(String extract, String layer) {
        return Data.read(Data.file("osm/" + extract + ".osm.pbf"), OpenOptions.DETECT.withLayer(layer));
    }

    @Test
    void addressesAreNodesAndBuildings() {
        Data.Content addresses = read("neubrandenburg_2016", "addresses");
        List<Object> ids = addresses.column("osm_id");
        assertThat(ids.stream().filter(id -> ((String) id).startsWith("n")).count())
                .isEqualTo(7554);
        assertThat(ids.stream().filter(id -> ((String) id).startsWith("w")).count())
                .isPositive();
        assertThat(addresses.rows().stream().allMatch(r -> r.geometry().getDimension() == 0))
                .isTrue();
        assertThat(addresses.column("addr_housenumber").stream().allMatch(n -> n != null))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billesholm_skane_se_2010", "kotka_karhula_fi_2019", "north_bayreuth_de_2015"})
    void layersHoldTheRightKindOfGeometry(String extract) {
        assertThat(read(extract, "buildings").rows().stream()
                        .allMatch(r -> r.geometry().getDimension() == 2))
                .isTrue();
        assertThat(read(extract, "roads").rows().stream()
                        .allMatch(r -> r.geometry().getDimension() == 1))
                .isTrue();
        assertThat(read(extract, "water").rows().stream()
                        .allMatch(r -> r.geometry().getDimension() >= 1))
                .isTrue();
    }
}
