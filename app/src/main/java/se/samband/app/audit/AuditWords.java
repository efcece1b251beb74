package se.samband.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Role;
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
            Map.entry("backup", new Text("Säkerhetskopiering", "Backup")),
            Map.entry("backup-stopped", new Text("Säkerhetskopiering som avbröts", "Backup that broke off")),
            Map.entry("restore", new Text("Återställning", "Restoration")),
            Map.entry("copy", new Text("Kopiering", "Copying")),
            Map.entry("copy-stopped", new Text("Kopiering som avbröts", "Copying that broke off")),
            Map.entry("chain", new Text("Loggen kedjad", "Log chained")),
            Map.entry("account", new Text("Konto", "Account")),
            Map.entry("role", new Text("Roll", "Role")),
            Map.entry("link", new Text("Länk för att välja lösenord", "Link for choosing a password")),
            Map.entry("password", new Text("Lösenord valt", "Password chosen")),
            Map.entry("sign-in-service", new Text("Knuten till inloggningstjänst", "Tied to a sign-in service")),
            Map.entry("sign-in", new Text("Inloggning", "Signed in")),
            Map.entry("sign-out", new Text("Utloggad av någon annan", "Signed out by somebody else")),
            Map.entry(
                    "locked",
                    new Text("Spärrad en stund efter fel lösenord", "Locked for a while after wrong passwords")),
            Map.entry("token", new Text("Nyckel för program", "Key for programs")));

    /** What was before and after, where that is a code. */
    private static final Map<String, Map<String, Text>> VALUES = Map.of(
            "account",
            Map.of("open", new Text("öppet", "open"), "closed", new Text("stängt", "closed")),
            "sign-in-service",
            Map.of("linked", new Text("knuten", "tied")),
            "sign-in",
            Map.of(
                    "password", new Text("med lösenord", "with a password"),
                    "link", new Text("med länk", "with a link"),
                    "service", new Text("genom tjänsten", "through the service")));

    private static final Map<String, Text> SUBJECTS = Map.ofEntries(
            Map.entry("buildings", new Text("Byggnadslistan", "List of buildings")),
            Map.entry("figures", new Text("Siffror", "Figures")),
            Map.entry("comparison", new Text("Jämförelse", "Comparison")),
            Map.entry("changed-buildings", new Text("Ändrade byggnader", "Changed buildings")),
            Map.entry("diff", new Text("Jämförelse", "Comparison")),
            Map.entry("deliveries", new Text("Leveranslistan", "List of deliveries")),
            Map.entry("refused-rows", new Text("Avvisade rader", "Refused rows")),
            Map.entry("audit", new Text("Loggen", "The log")),
            Map.entry("people-log", new Text("Personloggen", "The log of people")),
            Map.entry("audit log", new Text("Loggen", "The log")),
            Map.entry("archive", new Text("Arkivexport", "Archive export")),
            Map.entry("workspace", new Text("Hela arbetsytan", "The whole workspace")),
            Map.entry("building", new Text("En byggnad", "One building")),
            Map.entry("delivery", new Text("En leverans", "One delivery")),
            Map.entry("moments", new Text("Insamlingar och ögonblicksbilder", "Collections and snapshots")),
            Map.entry("catalogue.publisher", new Text("Katalog: utgivare", "Catalogue: publisher")),
            Map.entry(
                    "catalogue.organisation",
                    new Text("Katalog: organisationsnummer", "Catalogue: organisation number")),
            Map.entry("catalogue.licence", new Text("Katalog: licens", "Catalogue: licence")),
            Map.entry("catalogue.layers", new Text("Katalog: kartlager", "Catalogue: map layers")),
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
            Map.entry("key", new Text("nyckel", "key")),
            Map.entry("county", new Text("län", "county")),
            Map.entry("filter", new Text("urval", "selection")));

    private static final String DELIVERY = "delivery ";
    private static final String PERSON = "person ";

    private AuditWords() {}

    /** The name of an action such as {@code import}. */
    public static Text action(String code) {
        return ACTIONS.getOrDefault(code, Text.same(code));
    }

    public static Text subject(String subject) {
        if (subject.startsWith(PERSON)) {
            return Text.same(subject.substring(PERSON.length()));
        }
        return subject.startsWith(DELIVERY)
                ? new Text(
                        "Leverans " + subject.substring(DELIVERY.length()),
                        "Delivery " + subject.substring(DELIVERY.length()))
                : SUBJECTS.getOrDefault(subject, Text.same(subject));
    }

    /** What was there before, in words where it is a code; null for nothing. */
    public static @Nullable String before(AuditEntry entry, Lang lang) {
        return value(entry.action(), entry.before(), lang);
    }

    /** What it became, in words where it is a code; null for nothing. */
    public static @Nullable String after(AuditEntry entry, Lang lang) {
        return value(entry.action(), entry.after(), lang);
    }

    /** What an action has changed or was to change, in words where it is a code. */
    public static @Nullable String value(String action, @Nullable String value, Lang lang) {
        if (value == null) {
            return null;
        }
        return switch (action) {
            case "class" -> value("class", value).in(lang);
            case "role" -> given(value).in(lang);
            default ->
                VALUES.getOrDefault(action, Map.of())
                        .getOrDefault(value, Text.same(value))
                        .in(lang);
        };
    }

    /** The name of the role that somebody acted in. */
    static Text role(String code) {
        return Role.find(code).map(Role::label).orElse(Text.same(code));
    }

    /** {@code municipal-officer 20 2029,2062}: the role's name, then where and for what. */
    private static Text given(String value) {
        String[] parts = value.split(" ", 2);
        String where = parts.length < 2 ? "" : " " + parts[1];
        return Role.find(parts[0])
                .map(Role::label)
                .map(label -> new Text(label.sv() + where, label.en() + where))
                .orElse(Text.same(value));
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
