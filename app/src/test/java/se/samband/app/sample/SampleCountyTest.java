package se.samband.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.status.Status;

class SampleCountyTest {

    private static final SampleOptions SMALL = new SampleOptions(1_000, 1);

    @Test
    void sameSeedGivesTheSameBytes(@TempDir Path one, @TempDir Path two) throws IOException {
        SampleCounty.write(one, SMALL);
        SampleCounty.write(two, SMALL);
        assertThat(contents(one)).isEqualTo(contents(two));
    }

    @Test
    void anotherSeedIsAnotherCounty(@TempDir Path one, @TempDir Path two) throws IOException {
        SampleCounty.write(one, SMALL);
        SampleCounty.write(two, new SampleOptions(1_000, 2));
        assertThat(contents(one).get("kommuner_pahittade.geojson"))
                .isNotEqualTo(contents(two).get("kommuner_pahittade.geojson"));
    }

    private static Map<String, Integer> contents(Path folder) throws IOException {
        Map<String, Integer> hashes = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                hashes.put(file.getFileName().toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    @Test
    void theManifestListsExistingFilesFromPublishersThatAdmitToBeInvented(@TempDir Path folder) throws IOException {
        Manifest manifest = SampleCounty.write(folder, SMALL);
        assertThat(ManifestFile.read(folder)).isEqualTo(manifest);
        for (Manifest.Entry entry : manifest.entries()) {
            assertThat(folder.resolve(entry.file())).isNotEmptyFile();
            assertThat(entry.publisher().toLowerCase(java.util.Locale.ROOT)).containsAnyOf("påhitt", "exemplet");
        }
    }

    @Test
    void theFilesOfEachCollectionAreThere(@TempDir Path folder) throws IOException {
        Manifest manifest = SampleCounty.write(folder, SMALL);
        assertThat(manifest.entries()).extracting(Manifest.Entry::collection).contains("2023", "2024", "2025");
        assertThat(manifest.entries()).filteredOn(e -> e.corrects() != null).hasSize(1);
        assertThat(manifest.entries()).filteredOn(e -> e.withdrawnAt() != null).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"12000,1", "12000,2", "20000,3", "20000,99"})
    void gigabitGrowsFromSome88ToSome94PercentAndSomeIsUnknown(int buildings, long seed) {
        Truth truth = truth(new SampleOptions(buildings, seed));
        assertThat(share(truth, 0)).isCloseTo(0.88, within(0.02));
        assertThat(share(truth, 1)).isCloseTo(0.91, within(0.02));
        assertThat(share(truth, 2)).isCloseTo(0.945, within(0.015));
        assertThat(shares(truth, 2).get(Status.UNKNOWN)).isBetween(0.015, 0.05);
    }

    private static Truth truth(SampleOptions options) {
        Networks networks = new Networks(new Land(options), new Dice(options.seed()).fork("networks"));
        Register register = new Register(networks.land.buildings, new Dice(1));
        return new Truth(networks, new SupportFiles(networks, register, Path.of(".")));
    }

    private static double share(Truth truth, int year) {
        Map<Status, Double> shares = shares(truth, year);
        return shares.get(Status.CONNECTED) + shares.get(Status.PASSED);
    }

    private static Map<Status, Double> shares(Truth truth, int year) {
        Buildings buildings = truth.buildings();
        Map<Status, Double> households = new EnumMap<>(Status.class);
        double all = 0;
        for (int b = 0; b < buildings.size(); b++) {
            if (buildings.standsIn(b, year)) {
                households.merge(truth.gigabit(b, year), (double) buildings.households(b, year), Double::sum);
                all += buildings.households(b, year);
            }
        }
        double total = all;
        households.replaceAll((status, n) -> n / total);
        return households;
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000_001})
    void tooFewAndTooManyBuildingsAreRefused(int buildings) {
        assertThatThrownBy(() -> new SampleOptions(buildings, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
