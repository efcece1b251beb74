package se.samband.app.deliveries.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;

/** Reads what stands under {@code fields:} in a mapping. Faults are noted in the map. */
final class FieldsReader {

    private final YamlMap fields;

    private FieldsReader(YamlMap fields) {
        this.fields = fields;
    }

    /** @param kind empty when it is not known, which has been told already */
    static Map<Field, FieldMapping> read(YamlMap fields, Optional<DeliveryKind> kind) {
        return new FieldsReader(fields).read(kind);
    }

    private Map<Field, FieldMapping> read(Optional<DeliveryKind> kind) {
        Map<Field, FieldMapping> read = new EnumMap<>(Field.class);
        for (String code : fields.keys()) {
            Field field = Field.find(code).orElse(null);
            if (field == null) {
                unknown(code);
            } else {
                read.put(field, fieldMapping(field, code));
                kind.ifPresent(k -> checkOwn(k, field, code));
            }
        }
        return read;
    }

    private FieldMapping fieldMapping(Field field, String code) {
        return fields.isSingle(code)
                ? FieldMapping.column(fields.findVerbatim(code).orElseThrow())
                : fieldMapping(field, code, fields.map(code));
    }

    private FieldMapping fieldMapping(Field field, String code, YamlMap map) {
        List<String> columns = new ArrayList<>(map.verbatims("columns"));
        columns.addAll(map.verbatims("column"));
        String constant = meaning(field, map, "constant");
        String fallback = meaning(field, map, "default");
        Map<String, String> values =
                map.findMap("values").map(words -> values(field, words)).orElse(Map.of());
        if (columns.isEmpty() == (constant == null)) {
            fault(
                    fields,
                    code,
                    null,
                    new Text(
                            "Fältet ska ha antingen kolumn eller konstant.",
                            "The field needs either a column or a constant."),
                    new Text("Skriv column: namn eller constant: värde.", "Write column: name or constant: value."));
        }
        return new FieldMapping(columns, values, constant != null ? constant : fallback);
    }

    private static Map<String, String> values(Field field, YamlMap words) {
        Map<String, String> values = new HashMap<>();
        for (String word : words.keys()) {
            String meaning = meaning(field, words, word);
            if (meaning != null) {
                values.put(word.strip().toLowerCase(Locale.ROOT), meaning);
            }
        }
        for (String word : words.keysLeftEmpty()) {
            fault(
                    words,
                    word,
                    null,
                    new Text("Det står inte vad ordet betyder.", "It does not say what the word means."),
                    Words.find(field).isPresent()
                            ? writeOneOf(field)
                            : new Text(
                                    "Skriv vad ordet betyder, eller ta bort det.",
                                    "Write what it means, or remove it."));
        }
        return values;
    }

    /** What stands after the key, which must be a known word where the field takes no others; null when nothing does. */
    private static @Nullable String meaning(Field field, YamlMap map, String key) {
        String meaning = map.findVerbatim(key).orElse(null);
        Optional<Words> known = Words.find(field);
        if (meaning != null && known.isPresent() && known.get().codeOf(meaning) == null) {
            fault(
                    map,
                    key,
                    meaning,
                    new Text("Det är ingen känd betydelse.", "This is no known meaning."),
                    writeOneOf(field));
        }
        return meaning;
    }

    private static Text writeOneOf(Field field) {
        return new Text(
                "Skriv något av " + meanings(field, Lang.SV) + ".", "Write one of " + meanings(field, Lang.EN) + ".");
    }

    private static String meanings(Field field, Lang lang) {
        return UnknownWord.meanings(field).stream()
                .map(meaning -> {
                    String label = meaning.label().in(lang);
                    return label.equals(meaning.code()) ? label : meaning.code() + " (" + label + ")";
                })
                .collect(Collectors.joining(", "));
    }

    private void unknown(String code) {
        String known = names(Stream.of(Field.values()));
        fault(
                fields,
                code,
                null,
                new Text("Okänt fält.", "Unknown field."),
                new Text("Fälten heter " + known + ".", "The fields are called " + known + "."));
    }

    /** Who maps a field that deliveries of the kind are never read for would think that it is read. */
    private void checkOwn(DeliveryKind kind, Field field, String code) {
        List<Field> own = KindFields.of(kind).all();
        if (!own.contains(field)) {
            String known = names(own.stream());
            fault(
                    fields,
                    code,
                    null,
                    new Text(
                            "Fältet läses inte i leveranser av slaget " + kind.code() + ".",
                            "The field is not read in deliveries of the kind " + kind.code() + "."),
                    new Text(
                            "Ta bort det. Fälten för " + kind.code() + " är " + known + ".",
                            "Remove it. The fields of " + kind.code() + " are " + known + "."));
        }
    }

    private static String names(Stream<Field> fields) {
        return fields.map(Field::code).collect(Collectors.joining(", "));
    }

    private static void fault(YamlMap map, String key, @Nullable String value, Text what, Text remedy) {
        map.fault("mapping", key, value, what, remedy);
    }
}
