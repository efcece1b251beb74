package se.samband.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Storgatan 5 A       | 791 31   | FALUN    | storgatan 5a, 79131 falun",
                "STORGATAN 5A        | 79131    | Falun    | storgatan 5a, 79131 falun",
                "Storg. 5 a          | SE-791 31| Falun    | storgatan 5a, 79131 falun",
                "Storgatan  5A, 791 31 Falun | - | -       | storgatan 5a, 79131 falun",
                "Storgatan 5A lgh 1102 | -      | -        | storgatan 5a",
                "Storgatan 5 a, 3 tr.  | -      | -        | storgatan 5a",
                "Storgatan 5 tr 2      | -      | -        | storgatan 5",
                "Storgatan 5, vån. 2   | -      | -        | storgatan 5",
                "Stora Trädgårdsgatan 5| -      | -        | stora trädgårdsgatan 5",
                "Gamla Vångatan 2 b    | -      | -        | gamla vångatan 2b",
                "Rör 1 Lägenheten      | -      | -        | rör 1 lägenheten",
                "N. Järnvägsg. 12    | -        | Borlänge | norra järnvägsgatan 12, borlänge",
                "Kyrkv. 3            | -        | -        | kyrkvägen 3",
                "Västerby 12         | 780 51   | -        | västerby 12, 78051",
                "Idévägen 1          | -        | -        | idevägen 1",
                "Åsgränd 4           | -        | -        | åsgränd 4",
                "S:t Olofs gata 10–12| -        | -        | sankt olofs gata 10-12",
                "Rv 70 4             | x        | -        | rv 70 4",
            })
    void oneSpellingForWhatPeopleWrite(String street, String postcode, String city, String expected) {
        assertThat(Address.find(street, postcode, city).orElseThrow().text()).isEqualTo(expected);
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        assertThat(Address.find("A\u030Asga\u0308rde 1", null, null)).isEqualTo(Address.find("Åsgärde 1", null, null));
    }

    @Test
    void whatIsStatedApartGoesBeforeWhatStandsInTheLine() {
        assertThat(Address.find("Storgatan 5, 791 31 Falun", "79171", null)
                        .orElseThrow()
                        .text())
                .isEqualTo("storgatan 5, 79171 falun");
    }

    @Test
    void withoutStreetThereIsNoAddress() {
        assertThat(Address.find("  ", "79131", "Falun")).isEmpty();
        assertThat(Address.find(null, null, null)).isEmpty();
    }
}
