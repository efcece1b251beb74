package se.samband.app.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a table is written.
 *
 * @param separator between cells; 0 for an Excel workbook
 * @param decimalSign of numbers
 */
record Dress(String ending, char separator, Charset charset, boolean bom, char decimalSign, String lineEnd) {

    static final Dress SEMICOLON_1252 = new Dress("csv", ';', Charset.forName("windows-1252"), false, ',', "\r\n");
    static final Dress SEMICOLON_UTF8 = new Dress("csv", ';', StandardCharsets.UTF_8, false, '.', "\n");
    static final Dress COMMA_BOM = new Dress("csv", ',', StandardCharsets.UTF_8, true, '.', "\r\n");
    static final Dress TAB = new Dress("txt", '\t', StandardCharsets.UTF_8, false, '.', "\r\n");
    static final Dress EXCEL = new Dress("xlsx", (char) 0, StandardCharsets.UTF_8, false, '.', "");

    boolean isExcel() {
        return separator == 0;
    }
}
