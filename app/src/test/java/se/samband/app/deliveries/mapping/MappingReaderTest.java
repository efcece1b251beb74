package se.samband.app.deliveries.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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
    void anUnknownWordIsAFault() {
        assertThatThrownBy(() -> MappingReader.read("kind: filing\nfält: {}\n", "m.yaml"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("fält");
    }
}
