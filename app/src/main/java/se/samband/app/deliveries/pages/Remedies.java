package se.samband.app.deliveries.pages;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Says how a problem is mended in the form, where the import's own words speak of the command line. */
final class Remedies {

    private static final Text GIVE_MEANING = new Text(
            "Rätta ordet i filen, eller välj ovan vad det betyder.",
            "Correct the word in the file, or choose above what it means.");
    private static final Text ADD_OR_ACCEPT = new Text(
            "Är filen ett tillägg, välj Tillägg i första steget. Är den rätt ändå, kryssa i under Kolumner att den ska läsas in.",
            "If the file is an addition, choose so in the first step. If it is right all the same, tick under Columns that it is"
                    + " to be imported.");
    private static final Map<String, Text> IN_FORM = Map.ofEntries(
            entry("word-unknown", GIVE_MEANING),
            entry("yes-no-expected", GIVE_MEANING),
            entry(
                    "field-unmapped",
                    new Text(
                            "Välj en kolumn för fältet, eller skriv ett fast värde.",
                            "Choose a column for the field, or write a fixed value.")),
            entry("column-missing", new Text("Välj en av filens kolumner.", "Choose one of the file's columns.")),
            entry(
                    "already-imported",
                    new Text(
                            "Återta den leveransen först om filen ska läsas in på nytt.",
                            "Withdraw that delivery first if the file is to be imported anew.")),
            entry(
                    "mapping-kind",
                    new Text("Välj rätt slag i första steget.", "Choose the right kind in the first step.")),
            entry(
                    "publisher-missing",
                    new Text("Skriv utgivaren i första steget.", "Write the publisher in the first step.")),
            entry("as-of-missing", new Text("Skriv dagen i första steget.", "Write the day in the first step.")),
            entry("register-much-smaller", ADD_OR_ACCEPT),
            entry("register-different-area", ADD_OR_ACCEPT),
            entry("register-unclear", ADD_OR_ACCEPT),
            entry("register-ids-elsewhere", ADD_OR_ACCEPT));

    private Remedies() {}

    static List<Problem> forForm(List<Problem> problems) {
        return problems.stream()
                .map(p -> new Problem(
                        p.code(),
                        p.file(),
                        p.row(),
                        p.column(),
                        p.value(),
                        p.what(),
                        IN_FORM.getOrDefault(p.code(), p.remedy())))
                .toList();
    }
}
