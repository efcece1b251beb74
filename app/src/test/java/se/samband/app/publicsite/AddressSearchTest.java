package se.samband.app.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samband.store.row.Place;

class AddressSearchTest {

    @Test
    void houseShedAndAddressPointAreOneAddressAndTheHouseAnswers() {
        Place shed = new Place("building", 1, 0, 0, null, "Byvägen 1, 79300 LEKSAND", 500_000, 6_700_000);
        Place house = new Place("building", 2, 0, 0, null, "Byvägen 1, 79300 LEKSAND", 500_030, 6_700_000);
        Place point = new Place("address", 0, 0, 0, null, "BYVÄGEN 1", 500_030, 6_700_005);
        Place elsewhere = new Place("address", 0, 0, 0, null, "Byvägen 1", 520_000, 6_700_000);
        Place next = new Place("building", 3, 0, 0, null, "Byvägen 10, 79300 LEKSAND", 500_050, 6_700_000);

        assertThat(AddressSearch.onePerAddress(List.of(shed, house, point, elsewhere, next), fid -> fid == 2))
                .containsExactly(house, elsewhere, next);
        assertThat(AddressSearch.onePerAddress(List.of(point, shed), fid -> false))
                .containsExactly(shed);
    }

    @Test
    void theVeryHouseNumberComesFirst() {
        Place ten = new Place("building", 1, 0, 0, null, "Smultronstigen 10, 79300 LEKSAND", 500_000, 6_700_000);
        Place one = new Place("address", 0, 0, 0, null, "Smultronstigen 1", 500_500, 6_700_000);
        Place oneA = new Place("building", 2, 0, 0, null, "Smultronstigen 1 A, 79300 LEKSAND", 501_000, 6_700_000);

        assertThat(AddressSearch.exactFirst("smultronstigen 1, leksand", List.of(ten, oneA, one)))
                .containsExactly(one, ten, oneA);
        assertThat(AddressSearch.exactFirst("Smultronstigen 1a", List.of(ten, one, oneA)))
                .containsExactly(oneA, ten, one);
        assertThat(AddressSearch.exactFirst("Smultronstigen", List.of(ten, one)))
                .containsExactly(ten, one);
    }

    @Test
    void abbreviationsAreWrittenOut() {
        assertThat(AddressSearch.writtenOut("Storg. 5, Mora")).isEqualTo("storgatan 5  mora");
    }
}
