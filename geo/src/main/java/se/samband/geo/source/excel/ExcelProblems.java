package se.samband.geo.source.excel;

import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceProblems;

/** What can be wrong with a workbook. */
final class ExcelProblems {

    private static final Text SAVE_AS_XLSX = new Text(
            "Öppna filen i Excel och spara den som Excel-arbetsbok (.xlsx) utan lösenord.",
            "Open the file in Excel and save it as an Excel workbook (.xlsx) without a password.");

    private ExcelProblems() {}

    static BadInputException broken(String file, Exception cause) {
        return SourceProblems.bad(
                "excel-broken",
                file,
                new Text(
                        "Filen ser ut som en Excel-arbetsbok men är skadad eller innehåller något som inte hör hemma i en.",
                        "The file looks like an Excel workbook but is damaged or holds something that does not belong in one."),
                SAVE_AS_XLSX,
                cause);
    }

    static BadInputException password(String file) {
        return SourceProblems.bad(
                "excel-password",
                file,
                new Text("Arbetsboken är skyddad med lösenord.", "The workbook is protected with a password."),
                SAVE_AS_XLSX);
    }

    static BadInputException binaryWorkbook(String file) {
        return SourceProblems.bad(
                "excel-binary",
                file,
                new Text(
                        "Filen är en binär arbetsbok (.xlsb), som inte läses.",
                        "The file is a binary workbook (.xlsb), which is not read."),
                SAVE_AS_XLSX);
    }

    static BadInputException strict(String file) {
        return SourceProblems.bad(
                "excel-strict",
                file,
                new Text(
                        "Arbetsboken är sparad som \"Strict Open XML\", som inte läses.",
                        "The workbook is saved as \"Strict Open XML\", which is not read."),
                SAVE_AS_XLSX);
    }

    static BadInputException bomb(String file) {
        return SourceProblems.bad(
                "excel-bomb",
                file,
                new Text(
                        "Arbetsboken är packad så att den blir orimligt stor när den öppnas.",
                        "The workbook is packed so that it becomes unreasonably large when opened."),
                SAVE_AS_XLSX);
    }

    static BadInputException tooLarge(String file) {
        return SourceProblems.bad(
                "excel-too-large",
                file,
                new Text(
                        "Filen är större än 64 MB, för stor för formatet .xls.",
                        "The file is larger than 64 MB, too large for .xls."),
                SAVE_AS_XLSX);
    }

    static BadInputException otherOfficeDocument(String file) {
        return SourceProblems.bad(
                "format-not-read",
                file,
                new Text(
                        "Filen är ett äldre Office-dokument men ingen arbetsbok.",
                        "The file is an older Office document but not a workbook."),
                new Text(
                        "Spara tabellen som Excel-arbetsbok (.xlsx).", "Save the table as an Excel workbook (.xlsx)."));
    }

    static BadInputException emptySheet(String file, String sheet) {
        return SourceProblems.bad(
                "sheet-empty",
                file,
                new Text("Bladet \"" + sheet + "\" är tomt.", "The sheet \"" + sheet + "\" is empty."),
                new Text("Välj ett annat blad.", "Choose another sheet."));
    }

    static Problem tooManyCells(int columns) {
        return Problem.of(
                "too-many-cells",
                new Text(
                        "Raden har värden till höger om tabellens " + columns + " kolumner.",
                        "The row has values to the right of the table's " + columns + " columns."),
                new Text(
                        "Ge kolumnen ett namn, eller ta bort det som står där.",
                        "Give the column a name, or remove what stands there."));
    }

    static Problem cellError() {
        return Problem.of(
                "formula-error",
                new Text("Cellens formel gav ett fel.", "The cell's formula gave an error."),
                new Text(
                        "Rätta formeln, eller ersätt den med ett värde.",
                        "Mend the formula, or replace it with a value."));
    }
}
