package se.samband.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditFacts;

/** Plain words for the codes of the log. A code that has none is shown as it is. */
public final class AuditWords {

    private static final Map<String, Text> ACTIONS = Map.ofEntries(
            Map.entry("import", new Text("Inläsning", "Import")),
            Map.entry("withdraw", new Text("Återtagande", "Withdrawal")),
            Map.entry("class", new Text("Klass ändrad", "Class changed")),
            Map.entry("registration-number", new Text("Diarienummer antecknat", "Registration number noted")),
            Map.entry("setting", new Text("Inställning ändrad", "Setting changed")),
            Map.entry("mapping", new Text("Kolumnmappning sparad", "Column mapping saved")),
            Map.entry("snapshot", new Text("Ögonblicksbild sparad", "Snapshot saved")),
            Map.entry("snapshot-delete", new Text("Ögonblicksbild borttagen", "Snapshot removed")),
            Map.entry("disclosure", new Text("Utlämnande", "Disclosure")),
            Map.entry("disclosure-stopped", new Text("Utlämnande som avbröts", "Disclosure that broke off")),
            Map.entry("chain", new Text("Loggen kedjad", "Log chained")));

    private static final Map<String, Text> SUBJECTS = Map.ofEntries(
            Map.entry("buildings", new Text("Byggnadslistan", "List of buildings")),
            Map.entry("figures", new Text("Siffror", "Figures")),
            Map.entry("comparison", new Text("Jämförelse", "Comparison")),
            Map.entry("changed-buildings", new Text("Ändrade byggnader", "Changed buildings")),
            Map.entry("diff", new Text("Jämförelse", "Comparison")),
            Map.entry("deliveries", new Text("Leveranslistan", "List of deliveries")),
            Map.entry("refused-rows", new Text("Avvisade rader", "Refused rows")),
            Map.entry("audit", new Text("Loggen", "The log")),
            Map.entry("audit log", new Text("Loggen", "The log")),
            Map.entry("archive", new Text("Arkivexport", "Archive export")),
            Map.entry("contact.name", new Text("Kontakt: namn", "Contact: name")),
            Map.entry("contact.email", new Text("Kontakt: e-post", "Contact: e-mail")),
            Map.entry("contact.phone", new Text("Kontakt: telefon", "Contact: telephone")),
            Map.entry("contact.web", new Text("Kontakt: webbplats", "Contact: web site")));

    private static final Map<String, Text> FACTS = Map.ofEntries(
            Map.entry("kind", new Text("slag", "kind")),
            Map.entry("publisher", new Text("utgivare", "publisher")),
            Map.entry("asOf", new Text("avser", "as of")),
            Map.entry("layer", new Text("lager", "layer")),
            Map.entry("class", new Text("sekretessklass", "confidentiality")),
            Map.entry("for", new Text("gjord för den som får se", "made for those who may see")),
            Map.entry("taken", new Text("tagna rader", "rows taken")),
            Map.entry("refused", new Text("avvisade rader", "rows refused")),
            Map.entry("rows", new Text("rader", "rows")),
            Map.entry("format", new Text("format", "format")),
            Map.entry("filter", new Text("urval", "selection")));

    private static final String DELIVERY = "delivery ";

    private AuditWords() {}

    /** The name of an action such as {@code import}. */
    public static Text action(String code) {
        return ACTIONS.getOrDefault(code, Text.same(code));
    }

    public static Text subject(String subject) {
        return subject.startsWith(DELIVERY)
                ? new Text(
                        "Leverans " + subject.substring(DELIVERY.length()),
                        "Delivery " + subject.substring(DELIVERY.length()))
                : SUBJECTS.getOrDefault(subject, Text.same(subject));
    }

    /** The further facts of a line, one after the other; long checksums are left to the table. */
    public static List<String> facts(AuditEntry entry, Lang lang) {
        List<String> facts = new ArrayList<>();
        AuditFacts.read(entry.detail()).forEach((name, value) -> {
            if (!name.equals("sha256")) {
                facts.add(FACTS.getOrDefault(name, Text.same(name)).in(lang) + ": "
                        + value(name, value).in(lang));
            }
        });
        return facts;
    }

    private static Text value(String name, String value) {
        return switch (name) {
            case "class", "for" ->
                Confidentiality.find(value).map(Confidentiality::label).orElse(Text.same(value));
            case "kind" -> DeliveryKind.find(value).map(DeliveryKind::label).orElse(Text.same(value));
            default -> Text.same(value);
        };
    }
}
