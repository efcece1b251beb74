package se.samband.app.deliveries.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;

class MappingReaderTest {

    private static final String FULL = """
            kind: filing
            publisher: Riksnät Påhitt AB
            file: {delimiter: tab, charset: windows-1252, header-row: 3, sheet: Blad1}
            crs: EPSG:3021
            decimal: comma
            dates: [d/M yyyy]
            speed-unit: kbit/s
            fields:
              building-id: BYGGREF
              address:
                columns: [Gata, Nr]
              state:
                column: UTFALL
                values: {J: connected, N: none}
                default: passed
              owner: {constant: Riksnät}
            """;

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Mapping mapping = MappingReader.read(FULL, "m.yaml");

        assertThat(MappingReader.read(MappingYaml.write(mapping), "m.yaml")).isEqualTo(mapping);
        assertThat(mapping.kind()).isEqualTo(DeliveryKind.FILING);
        assertThat(mapping.epsg()).isEqualTo(3021);
        assertThat(mapping.file().delimiter()).isEqualTo('\t');
        assertThat(mapping.file().layer()).isEqualTo("Blad1");
        assertThat(mapping.find(Field.STATE).orElseThrow().values()).containsEntry("j", "connected");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> MappingReader.read("""
                        kind: filling
                        crs: svensk
                        decimal: kanske
                        fields:
                          byggnad: X
                          state: {columns: []}
                          owner: {column: A, constant: B}
                        okänt: 1
                        """, "m.yaml"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::column)
                                .contains("kind", "crs", "decimal", "fields.byggnad", "fields.state", "fields.owner"));
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThatThrownBy(() -> MappingReader.read("kind: filing\nfields: [a\n", "m.yaml"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().row()).isGreaterThan(0));
    }

    @Test
    void aFaultNamesItsLine() {
        assertThatThrownBy(() -> MappingReader.read("kind: filing\nfields:\n  state: A\n  ägare: B\n", "m.yaml"))
                .isInstanceOfSatisfying(BadInputException.class, e -> {
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.problems().getFirst().file()).isEqualTo("m.yaml");
                    assertThat(e.problems().getFirst().row()).isEqualTo(4);
                    assertThat(e.problems().getFirst().column()).isEqualTo("fields.ägare");
                    assertThat(e.problems().getFirst().remedy().sv()).contains("owner");
                });
    }

    @Test
    void namesAndWordsAreTakenAsTheyAreWritten() {
        Mapping mapping = MappingReader.read("""
                kind: filing
                publisher:
                file: {layer: 2025, delimiter: "\\t"}
                fields:
                  building-id: 007
                  owner: {column: " Ägare ", default: ""}
                  dedicated: {column: Radio, values: {1: yes, true: yes, 01: no}}
                  technology:
                """, "m.yaml");

        assertThat(mapping.publisher()).isNull();
        assertThat(mapping.file().layer()).isEqualTo("2025");
        assertThat(mapping.file().delimiter()).isEqualTo('\t');
        assertThat(mapping.columnsNamed()).containsExactlyInAnyOrder("007", " Ägare ", "Radio");
        assertThat(mapping.find(Field.OWNER).orElseThrow().fallback()).isEmpty();
        assertThat(mapping.find(Field.DEDICATED).orElseThrow().values())
                .isEqualTo(Map.of("1", "yes", "true", "yes", "01", "no"));
        assertThat(mapping.find(Field.TECHNOLOGY)).isEmpty();
        assertThat(MappingReader.read(MappingYaml.write(mapping), "m.yaml")).isEqualTo(mapping);
    }

    @Test
    void aMeaningThatIsNoKnownWordIsAFaultAtItsLine() {
        Problem misspelt = faults("""
                kind: filing
                fields:
                  state:
                    column: A
                    values:
                      Ansluten: conected
                      Avslutad: Passerad
                """).getFirst();

        assertThat(misspelt.row()).isEqualTo(6);
        assertThat(misspelt.column()).isEqualTo("fields.state.values.Ansluten");
        assertThat(misspelt.value()).isEqualTo("conected");
        assertThat(misspelt.remedy().sv()).contains("connected (ansluten)", "passed");
        assertThat(misspelt.remedy().en()).contains("connected", "passed");
        assertThat(faults("kind: filing\nfields:\n  state: {column: A, default: conected}\n"))
                .hasSize(1);
        assertThat(faults("kind: filing\nfields:\n  technology: {constant: fibber}\n"))
                .hasSize(1);
        assertThat(faults("kind: filing\nfields:\n  dedicated: {column: A, values: {J: jaa}}\n"))
                .hasSize(1);
    }

    @Test
    void aWordWithNothingAfterItIsAFault() {
        List<Problem> faults = faults("""
                kind: filing
                fields:
                  state: A
                  owner:
                    column: B
                    values:
                      Saknar:
                """);

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().row()).isEqualTo(7);
        assertThat(faults.getFirst().column()).isEqualTo("fields.owner.values.Saknar");
    }

    @Test
    void aFieldThatTheKindDoesNotHaveIsAFault() {
        List<Problem> faults = faults("kind: filing\nfields:\n  state: A\n  population: B\n");

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().row()).isEqualTo(4);
        assertThat(faults.getFirst().remedy().sv())
                .contains("state", "technology")
                .doesNotContain("area-ha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MMM yyyy", "d/M yy", "HH:mm", "bbb"})
    void aPatternThatGivesNoDayIsAFault(String pattern) {
        assertThat(faults("kind: filing\ndates: [" + pattern + "]\n"))
                .extracting(Problem::column)
                .containsExactly("dates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d/M yyyy", "yyyyMMdd", "d MMM yyyy", "EEE d MMMM uuuu", "yyyy-MM-dd HH:mm"})
    void aPatternThatGivesADayIsTaken(String pattern) {
        assertThat(MappingReader.read("kind: filing\ndates: ['" + pattern + "']\n", "m.yaml")
                        .dates())
                .containsExactly(pattern);
    }

    @Test
    void aCoordinateSystemThatCannotBeTransformedIsAFault() {
        List<Problem> faults = faults("kind: filing\ncrs: 999999\n");

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().row()).isEqualTo(2);
        assertThat(faults.getFirst().what().sv()).contains("3006", "3021");
    }

    private static List<Problem> faults(String yaml) {
        return assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> MappingReader.read(yaml, "m.yaml"))
                .actual()
                .problems();
    }

    @Test
    void anUnknownWordIsAFault() {
        assertThatThrownBy(() -> MappingReader.read("kind: filing\nfält: {}\n", "m.yaml"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("fält");
    }
}
