package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.problem.BadInputException;

/** Text tables as people really send them. */
class CsvTest {

    @TempDir
    private Path folder;

    private Data.Content read(String text, Charset charset) throws IOException {
        return Data.read(Files.write(folder.resolve("fil.csv"), text.getBytes(charset)));
    }

    private Data.Content read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void swedishLettersAreReadInEveryEncoding(String charset) throws IOException {
        Data.Content content = read("kommun;gata\nÄlvdalen;Åsgatan 1\nMora;Öjevägen 2\n", Charset.forName(charset));
        assertThat(content.column("kommun")).containsExactly("Älvdalen", "Mora");
        assertThat(content.column("gata")).containsExactly("Åsgatan 1", "Öjevägen 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFound(String separator) throws IOException {
        assertThat(read(String.join(separator, "id", "namn", "fart") + "\n" + String.join(separator, "1", "a", "100"))
                        .columns())
                .containsExactly("id", "namn", "fart");
    }

    @Test
    void decimalCommasAreNoSeparators() throws IOException {
        Data.Content content = read("id;x;y\n1;1,5;2,5\n2;3,5;4,5\n");
        assertThat(content.column("x")).containsExactly("1,5", "3,5");
    }

    @Test
    void leadInLinesArePassedOver() throws IOException {
        Data.Content content =
                read("Leverans 2026\n\nUttagsdatum;2026-01-01\nid;adress;kommun;fart\n1;a;0114;100\n2;b;0114;30\n");
        assertThat(content.columns()).containsExactly("id", "adress", "kommun", "fart");
        assertThat(content.rows().getFirst().number()).isEqualTo(5);
    }

    @Test
    void rowNumbersAreThoseOfAnEditor() throws IOException {
        Data.Content content = read("id,text\r\n1,\"två\r\nrader\"\r\n\r\n2,en\r\n");
        assertThat(content.rows().stream().map(Data.Row::number)).containsExactly(2L, 5L);
    }

    @Test
    void missingLastCellsAreNullAndSurplusOnesMakeTheRowUnreadable() throws IOException {
        Data.Content content = read("a;b;c\n1;2\n1;2;3;;\n1;2;3;4\n5;6;7\n");
        assertThat(content.column("c")).containsExactly(null, "3", "7");
        assertThat(content.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.row()).isEqualTo(4));
    }

    @Test
    void equalColumnNamesAreToldApart() throws IOException {
        assertThat(read("fart;fart;;namn\n1;2;3;4\n").columns()).containsExactly("fart", "fart_2", "kolumn_3", "namn");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() throws IOException {
        StringBuilder text = new StringBuilder("a;b\n1;\"öppen\n");
        text.repeat("rad;rad\n", 3 * 1024 * 1024);
        Path file = Files.writeString(folder.resolve("fil.csv"), text);
        assertThatThrownBy(() -> Data.read(file)).isInstanceOf(BadInputException.class);
    }

    @Test
    void anArchiveMayHoldTheTableButNotLeadOutOfItsFolder() throws IOException {
        Path file = zip("../../ut.csv", "a;b\n1;2\n");
        assertThat(Data.read(file).rows()).hasSize(1);
        assertThat(folder.getParent().getParent().resolve("ut.csv")).doesNotExist();
    }

    @Test
    void anArchiveThatUnpacksTooLargeIsRefused() throws IOException {
        Path file = zip("stor.csv", "a;b\n" + "1;2\n".repeat(10_000));
        assertThatThrownBy(() -> Data.read(file, OpenOptions.DETECT.withMaxUnpackedBytes(10_000)))
                .isInstanceOf(BadInputException.class);
    }

    private Path zip(String entry, String text) throws IOException {
        Path file = folder.resolve("arkiv.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"II*\0", "%PDF-1.7", "MZ\u0090", "<?xml version=\"1.0\"?><kml>", "PAR1"})
    void foreignFormatsAreNamed(String start) throws IOException {
        Path file = Files.write(folder.resolve("fil.bin"), start.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Sources.list(file))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("format-not-read"));
    }
}
