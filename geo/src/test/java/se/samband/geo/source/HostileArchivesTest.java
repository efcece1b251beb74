package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.geo.scratch.Scratch;

/** Archives made to harm whoever opens them. */
class HostileArchivesTest {

    private static final String SECRET = "hemligheten i filen";
    private static final int MEGABYTES = 100;

    @TempDir
    Path folder;

    @Test
    void anEntryThatWouldBeWrittenElsewhereIsReadWhereItIs() throws IOException {
        Path zip = zip("a.zip", "../../../utanför.csv", "id;namn\n1;Leksand\n");

        assertThat(cells(zip)).contains("Leksand");
        assertThat(folder.getParent().resolve("utanför.csv")).doesNotExist();
        assertThat(folder.getParent().getParent().resolve("utanför.csv")).doesNotExist();
    }

    @Test
    void aFileOfNothingThatFillsTheDiskIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        byte[] blanks = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("stor.csv"));
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(blanks);
            }
        }

        assertThatThrownBy(() -> cells(zip))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("zip-too-large"));
        try (Stream<Path> left = Files.walk(Scratch.folder())) {
            assertThat(left.filter(file -> file.toString().endsWith(".csv"))).isEmpty();
        }
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened() throws IOException {
        Path inner = zip("inner.zip", "a.csv", "id\n1\n");
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write(Files.readAllBytes(inner));
        }

        assertThatThrownBy(() -> cells(outer)).isInstanceOf(BadInputException.class);
    }

    @Test
    void aWorkbookCannotMakeTheReaderOpenOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path book = workbook(entity, "&e;");

        List<String> read = new ArrayList<>();
        try {
            read.addAll(cells(book));
        } catch (BadInputException refused) {
            read.add(refused.problems().toString());
        }
        assertThat(read.toString()).doesNotContain(SECRET);
    }

    @Test
    void aWorkbookWithEntitiesThatGrowIsRefusedOrLeftAsItIs() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"skratt\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        Path book = workbook(entities.append("]>").toString(), "&a11;");

        List<String> read = new ArrayList<>();
        try {
            read.addAll(cells(book));
        } catch (BadInputException refused) {
            read.add("refused");
        }
        assertThat(read.toString()).hasSizeLessThan(10_000);
    }

    @Test
    void temporaryFilesAreForThisUserOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Scratch.folder())))
                .isEqualTo("rwx------");
        Path file = Files.createTempFile(Scratch.folder(), "a", "b");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
    }

    private Path workbook(String prologue, String text) throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(book))) {
            entry(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            entry(out, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            entry(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>""");
            entry(out, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            entry(out, "xl/worksheets/sheet1.xml", """
                    <?xml version="1.0"?>%s<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>a%s</t></is></c></row></sheetData></worksheet>""".formatted(prologue, text));
        }
        return book;
    }

    private Path zip(String name, String entry, String content) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, entry, content);
        }
        return zip;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<String> cells(Path file) {
        List<String> cells = new ArrayList<>();
        try (RowSource source = Sources.open(file, OpenOptions.DETECT)) {
            int columns = source.columns().size();
            source.forEach(new RowConsumer() {
                @Override
                public void row(SourceRow row) {
                    for (int i = 0; i < columns; i++) {
                        cells.add(row.text(i));
                    }
                }

                @Override
                public void unreadable(Problem problem, List<String> raw) {
                    cells.addAll(raw);
                }
            });
        }
        return cells;
    }
}
