package se.samband.store.check;

import java.time.LocalDate;
import java.util.List;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Settings;

/** What the content lacks for good answers. */
final class ContentCheck {

    private ContentCheck() {}

    static void run(Db db, LocalDate today, List<Finding> findings) {
        missing(db, "municipality", findings, new Text("kommuner", "municipalities"));
        missing(db, "locality", findings, new Text("tätorter", "localities"));
        missing(db, "building", findings, new Text("byggnader", "buildings"));
        long outside = db.number("SELECT count(*) FROM building WHERE municipality_code IS NULL");
        if (outside > 0 && db.number("SELECT count(*) FROM municipality") > 0) {
            findings.add(advice(
                    "outside-municipalities",
                    new Text(
                            outside + " byggnader ligger inte i någon kommun.",
                            outside + " buildings lie in no municipality."),
                    new Text("Kontrollera byggnadernas koordinater.", "Check the buildings' coordinates.")));
        }
        long assumed = db.number("SELECT count(*) FROM locality WHERE shape_assumed");
        if (assumed > 0) {
            findings.add(advice(
                    "shape-assumed",
                    new Text(
                            assumed
                                    + " tätorter är bara kända som punkter och räknas som cirklar med rätt areal (antagande).",
                            assumed + " localities are known as points only and count as circles of the right area"
                                    + " (assumption)."),
                    new Text("Läs in tätorternas ytor.", "Import the localities' areas.")));
        }
        if (db.number("SELECT count(*) FROM locality WHERE kind = 'locality'") > 0
                && db.number("SELECT count(*) FROM locality WHERE kind = 'small-locality'") == 0) {
            findings.add(advice(
                    "small-localities-missing",
                    new Text(
                            "inga småorter är inlästa; byggnader i dem räknas som utanför (antagande).",
                            "no small localities are imported; buildings in them count as outside (assumption)."),
                    new Text("Läs in småorter.", "Import small localities.")));
        }
        String statusDay = Settings.find(db, Settings.STATUS_DAY).orElse(today.toString());
        if (!statusDay.equals(today.toString())) {
            findings.add(advice(
                    "status-stale",
                    new Text(
                            "statuskolumnerna i lagret building är inte från i dag.",
                            "the status columns of layer building are not from today."),
                    new Text(
                            "De räknas om vid nästa inläsning; Sambands egna sidor räknar alltid för i dag.",
                            "They are made anew by the next import; Samband's own pages always count for today.")));
        }
    }

    private static void missing(Db db, String table, List<Finding> findings, Text name) {
        if (db.number("SELECT count(*) FROM " + table) == 0) {
            findings.add(advice(
                    table + "-missing",
                    new Text("inga " + name.sv() + " är inlästa.", "no " + name.en() + " are imported."),
                    new Text(
                            "Läs in " + name.sv() + " med samband import.",
                            "Import " + name.en() + " with samband import.")));
        }
    }

    private static Finding advice(String code, Text what, Text remedy) {
        return Finding.advice(Problem.of(code, what, remedy));
    }
}
