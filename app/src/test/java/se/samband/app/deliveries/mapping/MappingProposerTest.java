package se.samband.app.deliveries.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;

class MappingProposerTest {

    private final MappingProposer proposer = new MappingProposer();

    @ParameterizedTest
    @CsvSource({
        "municipality, kn_kod, code",
        "municipality, KOM_KOD, code",
        "municipality, municipality_code, code",
        "municipality, id, code",
        "county, LAN_KOD, code",
        "locality, tatortskod, code",
        "small-locality, smaort, code",
        "holiday-area, fritidshus, code",
        "deso, desokod, code",
        "population, befolkning_2025, population",
        "population, beftotalt, population",
        "building, objektidentitet, building-id",
        "building, osm_id, building-id",
        "address, adressomrade_faststalltnamn, street",
        "filing, Byggnads-ID, building-id",
        "filing, Hastighet ned (Mbit/s), down-speed",
        "filing, Avstånd (m), distance",
        "filing, Ned, down-speed",
        "filing, Ner, down-speed",
        "filing, Hastighet ner/upp, down-speed",
        "filing, Upp, up-speed",
        "filing, Hastighet upp, up-speed",
        "filing, Norrkoordinat, north",
        "filing, Ostkoordinat, east",
        "filing, Nordkoord, north",
        "filing, Östkoord, east",
        "eligible-list, Utlysningsområde, call-area",
        "building, Antal hushåll, households",
    })
    void recognisesNamesOfSwedishSources(String kind, String column, String field) {
        MappingProposal proposal =
                proposer.propose(DeliveryKind.find(kind).orElseThrow(), List.of("zzz", column), false);

        assertThat(proposal.mapping().find(Field.find(field).orElseThrow()))
                .hasValueSatisfying(m -> assertThat(m.columns()).containsExactly(column));
        assertThat(proposal.unusedColumns()).contains("zzz");
    }

    @Test
    void aColumnGoesToOneFieldAndTheSurestNameWins() {
        MappingProposal proposal = proposer.propose(
                DeliveryKind.MUNICIPALITY,
                List.of("KKOD", "KATEGORI", "KOMMUNKOD", "KOMMUNNAMN", "LANSKOD", "LANSNAMN", "KOM_KOD", "LAN_KOD"),
                true);

        assertThat(proposal.mapping().find(Field.CODE).orElseThrow().columns()).containsExactly("KOM_KOD");
        assertThat(proposal.mapping().columnsNamed()).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatOnlyContainsAKnownOneIsLessSure() {
        MappingProposal exact = proposer.propose(DeliveryKind.FILING, List.of("teknik"), false);
        MappingProposal near = proposer.propose(DeliveryKind.FILING, List.of("vald_teknik_2025"), false);

        assertThat(exact.confidencePercent().get(Field.TECHNOLOGY)).isEqualTo(100);
        assertThat(near.confidencePercent().get(Field.TECHNOLOGY)).isBetween(60, 79);
    }

    @Test
    void geometryLeavesCoordinateColumnsAlone() {
        MappingProposal proposal = proposer.propose(DeliveryKind.LOCALITY, List.of("code", "X", "Y"), true);

        assertThat(proposal.unusedColumns()).containsExactly("X", "Y");
    }

    @Test
    void aMissingRequiredFieldNamesColumnsCandidatesAndTheWayOut() {
        List<String> columns = List.of("Byggref", "Anslutningsläge i fjol", "Teknik");
        Mapping mapping =
                proposer.propose(DeliveryKind.FILING, List.of("Teknik"), false).mapping();

        assertThatThrownBy(() -> BoundMapping.of(mapping, columns, false, "fil.csv"))
                .isInstanceOfSatisfying(BadInputException.class, e -> {
                    Problem problem = e.problems().getFirst();
                    assertThat(problem.code()).isEqualTo("field-unmapped");
                    assertThat(problem.what().sv()).contains("Byggref", "Anslutningsläge i fjol", "state");
                    assertThat(problem.remedy().sv()).contains("--mapping", "kind: filing", "state: <kolumnens namn>");
                });
    }

    @Test
    void aMappingThatNamesAMissingColumnIsRefused() {
        Mapping mapping = MappingReader.read("kind: municipality\nfields:\n  code: Kod\n", "m.yaml");

        assertThatThrownBy(() -> BoundMapping.of(mapping, List.of("kn_kod"), true, "fil.gpkg"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Kod")
                .hasMessageContaining("kn_kod");
    }
}
