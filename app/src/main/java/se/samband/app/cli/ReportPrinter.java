package se.samband.app.cli;

import java.util.ArrayList;
import java.util.List;
import se.samband.app.deliveries.AlikeFaults;
import se.samband.app.deliveries.ImportReport;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/** Prints for a person what became of a file. Faults go to the error stream, those that are alike in one line. */
final class ReportPrinter {

    private final Console console;

    ReportPrinter(Console console) {
        this.console = console;
    }

    void print(ImportReport report) {
        Lang lang = console.lang();
        printHeading(report);
        console.say(indented(ImportReport.sentence(report.taken(), report.refused())));
        report.skipped()
                .forEach((reason, n) -> console.say(
                        "  " + n + " utelämnade: " + reason.label().sv() + ".",
                        "  " + n + " left out: " + reason.label().en() + "."));
        for (Problem notice : report.notices()) {
            console.out().println("  " + notice.in(lang));
        }
        printColumns(report);
        printFaults(report.faults());
        if (report.refused() > 0 && report.deliveryId() != null) {
            console.say(
                    "  Spara de avvisade raderna: samband delivery " + report.deliveryId() + " --refused FIL.",
                    "  Save the refused rows: samband delivery " + report.deliveryId() + " --refused FILE.");
        }
    }

    private void printHeading(ImportReport report) {
        Text kind = report.kind().label();
        Long id = report.deliveryId();
        console.say(
                id == null ? "Kontroll, ingenting sparat: " + kind.sv() : "Leverans " + id + ": " + kind.sv(),
                id == null ? "Check, nothing saved: " + kind.en() : "Delivery " + id + ": " + kind.en());
    }

    private void printColumns(ImportReport report) {
        List<String> fields = new ArrayList<>();
        report.mapping().fields().forEach((field, from) -> {
            Integer percent = report.confidencePercent().get(field);
            if (percent != null) {
                fields.add("    " + field.code() + " ← " + String.join(" + ", from.columns()) + " ("
                        + Percent.of(percent).in(console.lang()) + ")");
            }
        });
        if (!fields.isEmpty()) {
            console.say("  Kolumner som känts igen:", "  Columns recognised:");
            fields.forEach(console.out()::println);
        }
        if (!report.unusedColumns().isEmpty()) {
            String columns = String.join(", ", report.unusedColumns());
            console.say("  Kolumner som inte används: " + columns, "  Columns not used: " + columns);
        }
    }

    private void printFaults(AlikeFaults faults) {
        faults.list().forEach(fault -> console.err().println(fault.in(console.lang())));
        int others = faults.others();
        if (others > 0) {
            console.err()
                    .println(new Text("… och " + others + " fel till.", "… and " + others + " more faults.")
                            .in(console.lang()));
        }
    }

    private static Text indented(Text text) {
        return new Text("  " + text.sv(), "  " + text.en());
    }
}
