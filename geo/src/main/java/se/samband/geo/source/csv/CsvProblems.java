package se.samband.geo.source.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** What can be wrong with a text table. */
final class CsvProblems {

    private CsvProblems() {}

    static BadInputException noHeader(String file, long line) {
        return new BadInputException(Problem.of(
                        "header-missing",
                        new Text(
                                "Raden med kolumnnamn skulle stå på rad " + line + ", men filen slutar före.",
                                "The row with column names should be on line " + line
                                        + ", but the file ends before it."),
                        new Text("Ange rätt rad för kolumnnamnen.", "Give the right line for the column names."))
                .in(file));
    }

    static BadInputException runningText(String file) {
        return new BadInputException(Problem.of(
                        "not-a-table",
                        new Text("Filen är löpande text, ingen tabell.", "The file is running text, not a table."),
                        new Text(
                                "Välj filen med listan: en rad för varje byggnad eller annat, under en rad med kolumnnamn. Är det ändå den här "
                                        + "filen: öppna den i ett kalkylprogram och spara den som Excel-arbetsbok (.xlsx).",
                                "Choose the file with the list: a row for each building or the like, below a row of column names. If it is "
                                        + "this file after all: open it in a spreadsheet and save it as an Excel workbook (.xlsx)."))
                .in(file));
    }

    static BadInputException notATable(String file, long line, Throwable cause) {
        return new BadInputException(
                Problem.of(
                                "csv-broken",
                                new Text(
                                        "Texten kan inte delas i rader och celler efter denna rad: ett citattecken (\") öppnas men stängs aldrig, "
                                                + "eller en cell är längre än 16 miljoner tecken.",
                                        "The text cannot be split into rows and cells after this row: a quotation mark (\") is opened "
                                                + "and never closed, or a cell is longer than 16 million characters."),
                                new Text(
                                        "Rätta citattecknen, eller spara filen på nytt som CSV från kalkylprogrammet.",
                                        "Mend the quotation marks, or save the file as CSV from the spreadsheet again."))
                        .in(file)
                        .at(line, null, null),
                cause);
    }

    static Problem tooManyCells(int columns, int cells) {
        return Problem.of(
                "too-many-cells",
                new Text(
                        "Raden har " + cells + " celler men tabellen " + columns
                                + " kolumner, så det är oklart vilket värde som hör till vilken kolumn.",
                        "The row has " + cells + " cells but the table " + columns
                                + " columns, so it is unclear which value belongs to which column."),
                new Text(
                        "Sätt citattecken om värden som innehåller avgränsaren, eller ta bort det överflödiga.",
                        "Put quotation marks around values that contain the separator, or remove what is too much."));
    }

    static @Nullable Problem findDamage(@Nullable Object[] cells, int count, List<String> columns) {
        for (int i = 0; i < count; i++) {
            String text = (String) cells[i];
            if (text == null) {
                continue;
            }
            if (text.indexOf('\0') >= 0) {
                return Problem.of(
                                "nul-byte",
                                new Text("Värdet innehåller en nollbyte.", "The value contains a zero byte."),
                                new Text(
                                        "Filen är skadad eller ingen textfil. Exportera den på nytt.",
                                        "The file is damaged or not a text file. Export it again."))
                        .at(0, columns.get(i), text.replace('\0', '␀'));
            }
            if (text.indexOf('\uFFFD') >= 0) {
                return Problem.of(
                                "encoding-damaged",
                                new Text(
                                        "Värdet innehåller tecken som inte är giltig UTF-8, fast resten av filen är det.",
                                        "The value contains characters that are not valid UTF-8, though the rest of the file is."),
                                new Text("Spara filen på nytt som UTF-8.", "Save the file again as UTF-8."))
                        .at(0, columns.get(i), text);
            }
        }
        return null;
    }
}
