package se.samband.app.sample;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A plain Excel workbook of one sheet, with numbers as numbers. Written by hand and stored without compression, since libraries
 * put the clock and compressors their version into the bytes.
 */
final class ExcelTable extends TableFile {

    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]+)?");
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Path file;
    private final Path sheet;
    private final Writer out;
    private final StringBuilder line = new StringBuilder();

    ExcelTable(Path file) throws IOException {
        this.file = file;
        sheet = file.resolveSibling(file.getFileName() + ".sheet");
        out = new BufferedWriter(Files.newBufferedWriter(sheet), 1 << 16);
        out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    @Override
    void write(String[] cells) throws IOException {
        line.setLength(0);
        line.append("<row r=\"").append(rowNumber()).append("\">");
        for (int c = 0; c < cells.length; c++) {
            String cell = cells[c];
            if (!cell.isEmpty()) {
                line.append("<c r=\"")
                        .append((char) ('A' + c))
                        .append(rowNumber())
                        .append('"');
                if (NUMBER.matcher(cell).matches()) {
                    line.append("><v>").append(cell).append("</v></c>");
                } else {
                    line.append(" t=\"inlineStr\"><is><t>")
                            .append(escaped(cell))
                            .append("</t></is></c>");
                }
            }
        }
        out.append(line.append("</row>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.close();
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setMethod(ZipOutputStream.STORED);
            text(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + SHEET_TYPE
                            + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + SHEET_TYPE
                            + "worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + SHEET_TYPE
                            + "styles+xml\"/></Types>");
            text(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            text(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                            + "<sheet name=\"Uppgifter\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            text(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
            text(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                            + "<cellXfs count=\"1\"><xf/></cellXfs></styleSheet>");
            CRC32 crc = new CRC32();
            try (InputStream in = Files.newInputStream(sheet)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    crc.update(buffer, 0, n);
                }
            }
            begin(zip, "xl/worksheets/sheet1.xml", Files.size(sheet), crc.getValue());
            Files.copy(sheet, zip);
            zip.closeEntry();
        }
        Files.delete(sheet);
    }

    /** @param typesAndTargets type and target in turn */
    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append('/');
            all.append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static void text(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = (XML + content).getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        begin(zip, name, bytes.length, crc.getValue());
        ((OutputStream) zip).write(bytes);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        zip.putNextEntry(entry);
    }
}
