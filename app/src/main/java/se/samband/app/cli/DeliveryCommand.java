package se.samband.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.acting.Acting;
import se.samband.app.deliveries.RefusedFile;
import se.samband.app.disclosure.Disclosed;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.MadeFor;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.core.text.UtcTime;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.Workspace;
import se.samband.store.query.Page;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/** Shows one delivery, gives its refused rows back, or withdraws it. */
@Command(name = "delivery")
final class DeliveryCommand implements Callable<Integer> {

    private static final int ROWS_SHOWN = 20;

    private final Session session;

    @Parameters(index = "0", paramLabel = "N", descriptionKey = "delivery-number")
    long number;

    @Option(names = "--refused", paramLabel = "FILE")
    @Nullable
    Path refused;

    @Option(names = "--withdraw")
    boolean withdraw;

    @Option(names = "--why", paramLabel = "TEXT")
    @Nullable
    String why;

    @Option(names = "--set-class", paramLabel = "CLASS")
    @Nullable
    Confidentiality setClass;

    @Option(names = "--set-registration-number", paramLabel = "TEXT")
    @Nullable
    String setRegistrationNumber;

    @Mixin
    Purpose purpose = new Purpose();

    @Mixin
    Receivers receivers = new Receivers();

    DeliveryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Console console = session.console();
        if (refused != null) {
            OutputFile.checked(refused);
        }
        try (Workspace workspace = session.open()) {
            if (withdraw) {
                withdraw(workspace);
            }
            if (setClass != null) {
                workspace.reclassify(
                        number, null, setClass, Acting.now(), reason("en ändrad klass", "a change of class"));
            }
            if (setRegistrationNumber != null) {
                String given = setRegistrationNumber.strip();
                workspace.setRegistrationNumber(number, given.isEmpty() ? null : given, Acting.now());
            }
            StoredDelivery delivery = workspace.deliveries().find(number).orElseThrow(this::unknown);
            if (refused != null) {
                int rows = refused(workspace, delivery, refused);
                console.say(rows + " rader skrivna till " + refused + ".", rows + " rows written to " + refused + ".");
                return Cli.FINE;
            }
            var rows = workspace.deliveries().refusedRows(number, Page.first(ROWS_SHOWN));
            if (session.json()) {
                Map<String, @Nullable Object> shape = Shapes.delivery(delivery, console.lang());
                shape.put("mapping", delivery.mapping());
                shape.put(
                        "firstRefused",
                        rows.rows().stream()
                                .flatMap(r -> r.problems().stream())
                                .map(p -> Shapes.problem(p, console.lang()))
                                .toList());
                console.json(shape);
            } else {
                print(delivery, console);
                for (RefusedRow row : rows.rows()) {
                    row.problems().forEach(p -> console.out().println("  " + p.in(console.lang())));
                }
                if (rows.total() > rows.rows().size()) {
                    console.say("  … av " + rows.total() + " i allt.", "  … of " + rows.total() + " in all.");
                }
            }
        }
        return Cli.FINE;
    }

    private int refused(Workspace workspace, StoredDelivery delivery, Path file) throws IOException {
        SinkFormat format = SinkFormat.of(file);
        SeenWorkspace seen = receivers.seen(session, workspace);
        MadeFor.requireDelivery(seen, number);
        Disclosed what = new Disclosed(
                "refused-rows",
                "delivery " + number,
                delivery.delivery().confidentiality(),
                format.extension(),
                String.valueOf(file.getFileName()),
                delivery.rowsRefused());
        Door door = purpose.disclosures(session, seen).toFile(file, what);
        return RefusedFile.write(
                seen.deliveries(), delivery, door, format, session.console().lang());
    }

    private void withdraw(Workspace workspace) {
        workspace.withdraw(number, Acting.now(), reason("ett återtagande", "a withdrawal"));
    }

    private String reason(String whatSv, String whatEn) {
        if (why == null || why.isBlank()) {
            throw new BadInputException(Problem.of(
                    "why-missing",
                    new Text(whatSv + " ska motiveras.", whatEn + " needs a reason."),
                    new Text("Ange --why \"…\".", "Give --why \"…\".")));
        }
        return why;
    }

    private static void print(StoredDelivery d, Console console) {
        boolean sv = console.lang() == se.samband.core.text.Lang.SV;
        var facts = d.delivery();
        Map<String, Optional<String>> lines = new LinkedHashMap<>();
        lines.put(sv ? "Leverans" : "Delivery", Optional.of(Long.toString(d.id())));
        lines.put(sv ? "Slag" : "Kind", Optional.of(facts.kind().label().in(console.lang())));
        lines.put(
                sv ? "Utgivare" : "Publisher", Optional.of(facts.publisherName().in(console.lang())));
        lines.put(sv ? "Gäller" : "As of", Optional.of(facts.asOf().toString()));
        lines.put(sv ? "Mottagen" : "Received", Optional.of(UtcTime.of(facts.receivedAt())));
        lines.put(sv ? "Fil" : "File", Optional.of(facts.fileName()));
        lines.put(sv ? "Lager" : "Layer", Optional.ofNullable(d.layer()));
        lines.put("SHA-256", Optional.of(facts.sha256()));
        lines.put(
                sv ? "Klass" : "Class",
                Optional.of(facts.confidentiality().label().in(console.lang())));
        lines.put(sv ? "Diarienummer" : "Registration number", Optional.ofNullable(d.registrationNumber()));
        lines.put(sv ? "Insamling" : "Collection", Optional.ofNullable(facts.collection()));
        lines.put(
                sv ? "Rättar leverans" : "Corrects delivery",
                facts.findCorrected().map(String::valueOf));
        lines.put(sv ? "Inlästa rader" : "Rows taken", Optional.of(Integer.toString(d.rowsTaken())));
        lines.put(sv ? "Avvisade rader" : "Rows refused", Optional.of(Integer.toString(d.rowsRefused())));
        lines.put(
                sv ? "Återtagen" : "Withdrawn",
                Optional.ofNullable(facts.withdrawnAt()).map(UtcTime::of));
        lines.put(sv ? "Skäl" : "Reason", Optional.ofNullable(d.withdrawnReason()));
        lines.forEach((name, value) ->
                value.ifPresent(v -> console.out().println(name + " ".repeat(Math.max(1, 22 - name.length())) + v)));
        d.notices().forEach(p -> console.out().println("  " + p.in(console.lang())));
    }

    private BadInputException unknown() {
        return new BadInputException(Problem.of(
                        "delivery-unknown",
                        new Text("det finns ingen leverans med det numret.", "there is no delivery with that number."),
                        new Text("Se samband deliveries.", "See samband deliveries."))
                .at(0, null, Long.toString(number)));
    }
}
