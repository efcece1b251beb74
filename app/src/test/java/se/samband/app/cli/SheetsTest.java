package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;

/** A workbook with several sheets, none of them chosen. */
class SheetsTest {

    private static final String[] NOTES = {"Läs mig först", "Uttag ur registret", "Frågor: bredband@exempel.se"};
    private static final String[] HOUSES = {"objektidentitet;E;N", "a1;500000;6740000", "a2;500100;6740000"};

    @TempDir
    Path folder;

    private CliRunner cli;

    @BeforeEach
    void makeWorkspace() {
        cli = CliRunner.dalarna(folder);
    }

    @Test
    void aCoverPageIsRefusedWithTheSheetThatFits() throws IOException {
        Path book = workbook(new Sheet("Om", NOTES), new Sheet("Kontakt", NOTES), new Sheet("Hus 2025", HOUSES));

        Run refused = importing(book);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("De andra är \"Kontakt\", \"Hus 2025\"", "Ange --layer \"Hus 2025\"");
        assertThat(importing(book, "--lang", "en").err())
                .contains("The others are \"Kontakt\", \"Hus 2025\"", "Give --layer \"Hus 2025\"");

        assertThat(importing(book, "--layer", "Hus 2025").exit()).isZero();
    }

    @Test
    void withoutASheetThatFitsTheOthersAreNamedAllTheSame() throws IOException {
        Path book = workbook(new Sheet("Om", NOTES), new Sheet("Kontakt", NOTES));

        assertThat(importing(book).err()).contains("till exempel --layer \"Kontakt\"", "ingen kolumn känns igen");
    }

    @Test
    void aSheetWithNothingButItsHeadingsIsRefusedLikewise() throws IOException {
        Path book = workbook(new Sheet("Mall", HOUSES[0]), new Sheet("Hus", HOUSES));

        assertThat(importing(book).err()).contains("Ange --layer \"Hus\"", "inga rader");
    }

    @Test
    void whatIsLeftUnreadIsNoticedAndNotesAreNot() throws IOException {
        Path both = workbook(new Sheet("Norra", HOUSES), new Sheet("Södra", HOUSES), new Sheet("Om", NOTES));
        assertThat(importing(both, "--dry-run").out())
                .contains("Även \"Södra\" har", "--layer NAMN --scope supplement")
                .doesNotContain("\"Om\"");

        Path one = workbook(new Sheet("Hus", HOUSES), new Sheet("Om", NOTES));
        assertThat(importing(one, "--dry-run").out()).doesNotContain("--layer");
    }

    @Test
    void aSingleSheetAndAChosenOneAreRefusedForThemselves() throws IOException {
        assertThat(importing(workbook(new Sheet("Om", NOTES))).err()).doesNotContain("--layer");

        Path book = workbook(new Sheet("Hus", HOUSES), new Sheet("Om", NOTES));
        assertThat(importing(book, "--layer", "Om").err())
                .contains("ingen kolumn känns igen")
                .doesNotContain("flera blad");
    }

    private record Sheet(String name, String... rows) {}

    private Run importing(Path file, String... more) {
        return cli.importFile(file, "building", more);
    }

    private Path workbook(Sheet... sheets) throws IOException {
        Path file = folder.resolve("bok-" + sheets[0].name() + sheets.length + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            for (Sheet sheet : sheets) {
                Worksheet written = book.newWorksheet(sheet.name());
                for (int r = 0; r < sheet.rows().length; r++) {
                    String[] cells = sheet.rows()[r].split(";");
                    for (int c = 0; c < cells.length; c++) {
                        written.value(r, c, cells[c]);
                    }
                }
            }
        }
        return file;
    }
}
