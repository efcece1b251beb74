package se.samband.app.deliveries.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryKind.Content;
import se.samband.core.delivery.Scope;
import se.samband.core.text.Text;

/**
 * What the user says of a file, exactly as typed, so that nothing is lost when something is wrong.
 *
 * @param values text of each field by name; a missing one is empty
 */
record UploadForm(Map<String, String> values) {

    static final UploadForm EMPTY = new UploadForm(Map.of());

    private static final int LONGEST = 500;

    UploadForm {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> kept.put(
                name, value.strip().substring(0, Math.min(LONGEST, value.strip().length()))));
        values = Map.copyOf(kept);
    }

    /** With another text in a field. */
    UploadForm with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new UploadForm(changed);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    String find(String name) {
        String value = get(name);
        return value.isEmpty() ? null : value;
    }

    /** What is wrong, by field; empty when the file can be read with what is said. */
    Map<String, Text> faults() {
        Map<String, Text> faults = new LinkedHashMap<>();
        DeliveryKind kind = DeliveryKind.find(get("kind")).orElse(null);
        if (kind == null) {
            faults.put("kind", new Text("Välj vad filen innehåller.", "Choose what the file holds."));
        } else {
            if (get("publisher").isEmpty() && (kind.content() == Content.CLAIM || kind.content() == Content.NETWORK)) {
                faults.put(
                        "publisher",
                        new Text("Skriv vem som står bakom uppgifterna.", "Write who stands behind the content."));
            }
            if (get("as-of").isEmpty() && kind.content() == Content.CLAIM) {
                faults.put(
                        "as-of",
                        new Text("Skriv vilken dag uppgifterna gäller.", "Write which day the content describes."));
            }
        }
        checkDay("as-of", faults);
        checkDay("received", faults);
        if (!get("corrects").isEmpty() && !get("corrects").matches("\\d{1,9}")) {
            faults.put("corrects", new Text("Välj en leverans ur listan.", "Choose a delivery from the list."));
        }
        return faults;
    }

    DeliveryKind kind() {
        return DeliveryKind.find(get("kind")).orElseThrow();
    }

    @Nullable
    LocalDate asOf() {
        return get("as-of").isEmpty() ? null : LocalDate.parse(get("as-of"));
    }

    /** Noon of the day stated, so that the day is the same in all of Europe; null for now. */
    @Nullable
    Instant receivedAt() {
        if (get("received").isEmpty()) {
            return null;
        }
        LocalDate day = LocalDate.parse(get("received"));
        return day.equals(LocalDate.now(Days.SWEDEN))
                ? null
                : day.atTime(12, 0).atZone(Days.SWEDEN).toInstant();
    }

    @Nullable
    Confidentiality confidentiality() {
        return Confidentiality.find(get("class")).orElse(null);
    }

    Scope scope() {
        return get("scope").equals(Scope.SUPPLEMENT.code()) ? Scope.SUPPLEMENT : Scope.COMPLETE;
    }

    @Nullable
    Long corrects() {
        return get("corrects").isEmpty() ? null : Long.valueOf(get("corrects"));
    }

    private void checkDay(String name, Map<String, Text> faults) {
        if (get(name).isEmpty()) {
            return;
        }
        try {
            LocalDate day = LocalDate.parse(get(name));
            if (!Days.isWithin(day)) {
                faults.put(name, Days.EXPECTED);
            } else if (day.isAfter(LocalDate.now(Days.SWEDEN)) && name.equals("received")) {
                faults.put(name, new Text("Dagen har inte varit än.", "The day has not come yet."));
            }
        } catch (DateTimeParseException e) {
            faults.put(
                    name,
                    new Text(
                            "Skriv dagen som åååå-mm-dd, till exempel 2025-10-01.",
                            "Write the day as yyyy-mm-dd, such as 2025-10-01."));
        }
    }
}
