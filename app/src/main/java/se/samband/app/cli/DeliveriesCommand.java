package se.samband.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.StoredDelivery;

/** Lists what has been imported, the newest first. */
@Command(name = "deliveries")
final class DeliveriesCommand implements Callable<Integer> {

    private final Session session;

    DeliveriesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Workspace workspace = session.open()) {
            List<StoredDelivery> all =
                    workspace.deliveries().list(DeliveryQuery.all()).rows();
            if (session.json()) {
                console.json(Shapes.object(
                        "deliveries",
                        all.stream()
                                .map(d -> Shapes.delivery(d, console.lang()))
                                .toList()));
            } else if (all.isEmpty()) {
                console.say(
                        "Ingenting är importerat än. Börja med samband import.",
                        "Nothing is imported yet. Begin with samband import.");
            } else {
                print(all, console);
            }
        }
        return Cli.FINE;
    }

    private static void print(List<StoredDelivery> all, Console console) {
        boolean sv = console.lang() == se.samband.core.text.Lang.SV;
        TextTable table = sv
                ? new TextTable(">nr", "slag", "utgivare", "gäller", "fil", ">rader", ">avvisade", "klass", "")
                : new TextTable(">no", "kind", "publisher", "as of", "file", ">rows", ">refused", "class", "");
        for (StoredDelivery d : all) {
            var facts = d.delivery();
            table.row(
                    Long.toString(d.id()),
                    facts.kind().label().in(console.lang()),
                    facts.publisherName().in(console.lang()),
                    facts.asOf().toString(),
                    facts.fileName(),
                    Integer.toString(d.rowsTaken()),
                    Integer.toString(d.rowsRefused()),
                    facts.confidentiality().label().in(console.lang()),
                    facts.withdrawnAt() == null ? "" : new Text("återtagen", "withdrawn").in(console.lang()));
        }
        table.print(console.out());
    }
}
