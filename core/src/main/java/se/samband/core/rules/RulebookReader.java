package se.samband.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;

/** Reads what all rulebooks have in common, and hands over to the reader of the kind. */
final class RulebookReader {

    static final List<String> STATE_WORDS =
            Stream.of(ClaimState.values()).map(ClaimState::code).toList();
    static final List<String> TECHNOLOGY_WORDS =
            Stream.of(Technology.values()).map(Technology::code).toList();

    private static final int MAX_MBIT = 100_000;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private RulebookReader() {}

    private enum Kind {
        STATUS(StatusReader::read),
        ELIGIBILITY(EligibilityReader::read);

        private final Function<YamlMap, Rulebook> reader;

        Kind(Function<YamlMap, Rulebook> reader) {
            this.reader = reader;
        }

        static Optional<Kind> find(String word) {
            return switch (word) {
                case "status" -> Optional.of(STATUS);
                case "eligibility" -> Optional.of(ELIGIBILITY);
                default -> Optional.empty();
            };
        }
    }

    static Rulebook read(String yaml, String sourceName) {
        YamlMap root = YamlMap.parse(yaml, sourceName);
        Optional<Kind> kind = root.findWord("kind", Kind::find, List.of("status", "eligibility"));
        // Without a known kind nobody can tell which other keys belong, so only this one fault is told.
        if (kind.isEmpty()) {
            throw root.failure();
        }
        Rulebook rulebook = kind.get().reader.apply(root);
        root.finish();
        return rulebook;
    }

    static RulebookHeader header(YamlMap root) {
        String id = root.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            root.fault(
                    "rulebook-id",
                    "id",
                    id,
                    new Text(
                            "Ett id har små bokstäver a–z, siffror och bindestreck.",
                            "An id has letters a–z, digits and hyphens."),
                    new Text("Skriv om det, till exempel pts-2022.", "Rewrite it, for instance pts-2022."));
        }
        LocalDate from = root.date("valid-from");
        LocalDate to = root.findDate("valid-to").orElse(null);
        if (to != null && to.isBefore(from)) {
            root.fault(
                    "rulebook-validity",
                    "valid-to",
                    to.toString(),
                    new Text("Sista dagen ligger före första.", "The last day comes before the first."),
                    new Text("Rätta valid-from eller valid-to.", "Correct valid-from or valid-to."));
        }
        return new RulebookHeader(
                id,
                root.bilingual("name"),
                root.bilingual("description"),
                from,
                to,
                root.text("source"),
                root.findBilingual("notes").orElse(null));
    }

    static List<Parameter> parameters(YamlMap root, Set<ParameterKey> needed) {
        List<String> words = needed.stream().map(ParameterKey::code).toList();
        List<Parameter> parameters = new ArrayList<>();
        Set<ParameterKey> missing = EnumSet.copyOf(needed);
        for (YamlMap map : root.maps("parameters")) {
            Optional<ParameterKey> key =
                    map.findWord("key", w -> ParameterKey.find(w).filter(needed::contains), words);
            boolean yesNo = key.isPresent() && key.get().unit() == ParameterKey.Unit.YES_NO;
            int value = yesNo
                    ? (map.bool("value") ? 1 : 0)
                    : map.integer(
                            "value",
                            key.map(ParameterKey::min).orElse(0),
                            key.map(ParameterKey::max).orElse(MAX_MBIT));
            Text source = map.bilingual("source");
            boolean assumption = map.bool("assumption");
            key.ifPresent(k -> {
                parameters.add(new Parameter(k, value, source, assumption));
                if (!missing.remove(k)) {
                    map.fault(
                            "parameter-duplicate",
                            "key",
                            k.code(),
                            new Text("Parametern finns redan.", "The parameter has already been given."),
                            new Text("Behåll en av dem.", "Keep one of them."));
                }
            });
        }
        for (ParameterKey key : missing) {
            root.fault(
                    "parameter-missing",
                    "parameters",
                    key.code(),
                    new Text(
                            "Parametern saknas: " + key.label().sv() + ".",
                            "The parameter is missing: " + key.label().en() + "."),
                    new Text(
                            "Lägg till den med key, value, source och assumption.",
                            "Add it with key, value, source and assumption."));
        }
        parameters.sort(Comparator.comparing(Parameter::key));
        return List.copyOf(parameters);
    }

    static List<AssumedSpeed> assumedSpeeds(YamlMap root) {
        if (!root.has("assumed-speeds")) {
            return List.of();
        }
        List<AssumedSpeed> speeds = new ArrayList<>();
        for (YamlMap map : root.maps("assumed-speeds")) {
            int atLeast = map.has("at-least-mbit") ? map.integer("at-least-mbit", 0, MAX_MBIT) : -1;
            int atMost = map.has("at-most-mbit") ? map.integer("at-most-mbit", 0, MAX_MBIT) : -1;
            if ((atLeast < 0 && atMost < 0) || (atMost >= 0 && atMost < atLeast)) {
                map.fault(
                        "assumed-speed-bounds",
                        "at-least-mbit",
                        null,
                        new Text(
                                "Ange minst en gräns, och den övre inte under den undre.",
                                "Give at least one bound, and the upper not below the lower."),
                        new Text("Rätta at-least-mbit eller at-most-mbit.", "Correct at-least-mbit or at-most-mbit."));
            }
            speeds.add(new AssumedSpeed(
                    map.has("states") ? states(map, "states") : EnumSet.allOf(ClaimState.class),
                    map.has("technologies") ? technologies(map, "technologies") : EnumSet.allOf(Technology.class),
                    atLeast,
                    atMost,
                    map.bilingual("source"),
                    map.bool("assumption")));
        }
        return List.copyOf(speeds);
    }

    static Set<ClaimState> states(YamlMap map, String key) {
        Set<ClaimState> states = EnumSet.noneOf(ClaimState.class);
        states.addAll(map.words(key, ClaimState::find, STATE_WORDS));
        return states;
    }

    static Set<Technology> technologies(YamlMap map, String key) {
        Set<Technology> technologies = EnumSet.noneOf(Technology.class);
        technologies.addAll(map.words(key, Technology::find, TECHNOLOGY_WORDS));
        return technologies;
    }
}
