package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.problem.BadInputException;

/** A letter, a report or noise is refused for what it is; a list is a list however plain. */
class NotATableTest {

    private static final String LETTER = """
            Hej!

            Här kommer listan över byggnader, som ni bad om. Säg till om något saknas.

            Med vänlig hälsning
            Anna
            """;

    private static final String REPORT = """
            Bredband i länet

            Andelen hushåll med tillgång till snabbt bredband har ökat under året, men skillnaderna mellan tätort
            och landsbygd är stora. I glesbygden saknar fortfarande många hushåll fiber, och utbyggnaden går långsamt.
            Regionen har, tillsammans med kommunerna, tagit fram en handlingsplan. Den beskriver vad som behöver göras,
            vem som gör det och när. Planen följs upp varje år.

            Nätägarna uppger att de flesta planerade sträckorna blir klara i tid; några har skjutits upp.
            """;

    private static final String WRAPPED_WITHOUT_COMMAS = """
            Vi bygger fiber i hela byn under nästa år.
            Alla som vill kan ansluta sig redan nu.
            Priset blir detsamma för alla hushåll.
            Hör av dig till styrelsen om du har frågor.
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {LETTER, REPORT, WRAPPED_WITHOUT_COMMAS})
    void runningTextIsNoTableWhateverItsName(String text) throws IOException {
        for (String name : List.of("brev.txt", "brev.csv", "brev.xlsx")) {
            BadInputException refusal = refusal(write(name, text));

            assertThat(refusal.problems().getFirst().code()).as(name).isEqualTo("not-a-table");
            assertThat(refusal.problems().getFirst().file()).isEqualTo(name);
        }
    }

    @Test
    void whoSaysHowItIsWrittenIsBelieved() throws IOException {
        Path file = write("brev.txt", LETTER);

        try (RowSource source = Sources.open(file, OpenOptions.DETECT.withHeaderRow(1))) {
            assertThat(source.columns()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id\nb-1\nb-2\nb-3\n",
                "9f1c2d3e-0001-4b1a-8c11-0123456789ab\n9f1c2d3e-0002-4b1a-8c11-0123456789ab\n",
                "Adress\nStorgatan 12 B lgh 1001\nLilla Byvägen 3 A\nNorra Vägen 14\n",
                "Bostadsrättsförening\nBostadsrättsföreningen Solen i Falun nr 3\nBostadsrättsföreningen Månen i Borlänge\n",
                "id;adress;anmärkning\n1;Storgatan 1;Ansluts i vår. Grävning pågår.\n2;Storgatan 2;Nekat. Vill inte.\n3;Storgatan 3;Klart.\n",
                "id;status;teknik;fart\na1;Ansluten;Fiber;1 Gbit/s\na2;Saknar\na3;Planerad;Fiber\na4\na5;Saknar\n",
                "Uttag ur registret.\nSenast ändrat i går.\n\nid;E;N\n1;500000;6740000\n2;500001;6740000\n3;500002;6740000\n",
                "id;status;fel\na2;J;Det här ordet känns inte igen som status. Skriv ansluten, planerad eller saknar.\na3;;Det här ordet känns inte igen som status. Skriv ansluten, planerad eller saknar.\n",
                "id,status,fel\na2,J,\"Det här ordet känns inte igen som status. Skriv ansluten, planerad eller saknar.\"\na3,,\"Det här ordet känns inte igen som status. Skriv ansluten, planerad eller saknar.\"\n",
                "Adress;Status;Anmärkning\nStorgatan 1;Ansluten\nStorgatan 2;Saknar;Vill vänta. Ring i vår.\nStorgatan 3\n",
                "Andel hushåll med tillgång till bredband om minst 1 Gbit/s, procent;Kommun\n97,1;Leksand\n98,2;Mora\n",
            })
    void aPlainListIsATable(String text) throws IOException {
        Path file = write("lista.csv", text);

        try (RowSource source = Sources.open(file, OpenOptions.DETECT)) {
            assertThat(source.columns()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"slump.csv", "slump.txt", "slump.xlsx"})
    void noiseIsNamedAsNoText(String name) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] noise = new byte[200 + random.nextInt(20_000)];
            random.nextBytes(noise);
            Path file = Files.write(folder.resolve(name), noise);

            assertThat(refusal(file).problems().getFirst().code()).as("%d", i).isEqualTo("format-not-read");
        }
    }

    @Test
    void aFileOfZerosIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("avbruten.csv"), new byte[10_000]);

        assertThat(refusal(file).problems().getFirst().code()).isEqualTo("format-not-read");
    }

    @Test
    void aTableWithSomeDamageIsStillRead() throws IOException {
        byte[] table = "id;namn\n1;Björn\n2;Åsa\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        for (int i = 20; i < table.length; i += 100) {
            table[i] = 7;
        }
        Path file = Files.write(folder.resolve("skadad.csv"), table);

        try (RowSource source = Sources.open(file, OpenOptions.DETECT)) {
            assertThat(source.columns()).isEqualTo(Arrays.asList("id", "namn"));
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static BadInputException refusal(Path file) {
        return catchThrowableOfType(
                BadInputException.class,
                () -> Sources.open(file, OpenOptions.DETECT).close());
    }
}
