package se.samband.core.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samband.core.claim.Technology;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;

/** Reads status rulebooks. */
final class StatusReader {

    /** The statuses that a claim can give, best first; rules must keep this order. */
    static final List<String> CLAIM_STATUSES = List.of("connected", "passed", "planned", "granted", "dry");

    static final String ABSENCE_STATUS = "unserved";

    private static final int MAX_LEVEL_MBIT = 100_000;
    private static final List<String> CONDITION_WORDS =
            Stream.of(Condition.values()).map(Condition::code).toList();
    private static final Set<Condition> REPORT_CONDITIONS = EnumSet.of(Condition.CONFIDENCE, Condition.AGE);
    private static final Set<ParameterKey> PARAMETERS = EnumSet.of(
            ParameterKey.MIN_MATCH_CONFIDENCE,
            ParameterKey.MAX_AGE,
            ParameterKey.PASSED_MAX_DISTANCE,
            ParameterKey.PLAN_HORIZON,
            ParameterKey.UNDATED_PLAN_MAX_AGE,
            ParameterKey.GRANT_HORIZON,
            ParameterKey.UNDATED_GRANT_MAX_AGE);

    private StatusReader() {}

    static Rulebook read(YamlMap root) {
        return new StatusRulebook(
                RulebookReader.header(root),
                levels(root),
                technologySets(root),
                RulebookReader.parameters(root, PARAMETERS),
                RulebookReader.assumedSpeeds(root),
                rules(root),
                absence(root.map("absence")));
    }

    private static List<Integer> levels(YamlMap root) {
        List<Integer> levels = root.integers("levels", 1, MAX_LEVEL_MBIT);
        List<Integer> sorted =
                levels.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (!levels.equals(sorted)) {
            root.fault(
                    "levels-order",
                    "levels",
                    levels.toString(),
                    new Text(
                            "Nivåerna ska stå en gång var, högst först.",
                            "Levels must stand once each, highest first."),
                    new Text("Skriv " + sorted + ".", "Write " + sorted + "."));
        }
        return sorted;
    }

    private static List<TechnologySet> technologySets(YamlMap root) {
        List<TechnologySet> sets = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap map : root.maps("technology-sets")) {
            String id = map.text("id");
            if (!ids.add(id)) {
                map.fault(
                        "technology-set-duplicate",
                        "id",
                        id,
                        new Text("Två teknikmängder har samma id.", "Two technology sets have the same id."),
                        new Text("Byt namn på den ena.", "Rename one of them."));
            }
            Set<Technology> technologies = RulebookReader.technologies(map, "technologies");
            sets.add(new TechnologySet(
                    id,
                    map.bilingual("name"),
                    technologies,
                    map.has("any-speed") ? anySpeed(map, technologies) : Set.of(),
                    map.findBilingual("warning").orElse(null)));
        }
        return List.copyOf(sets);
    }

    private static Set<Technology> anySpeed(YamlMap map, Set<Technology> technologies) {
        Set<Technology> anySpeed = RulebookReader.technologies(map, "any-speed");
        for (Technology technology : anySpeed) {
            if (!technologies.contains(technology)) {
                map.fault(
                        "any-speed-outside-set",
                        "any-speed",
                        technology.code(),
                        new Text("Tekniken ingår inte i mängden.", "The technology is not in the set."),
                        new Text(
                                "Ta bort den, eller lägg till den under technologies.",
                                "Remove it, or add it under technologies."));
            }
        }
        return anySpeed;
    }

    private static List<ClaimRule> rules(YamlMap root) {
        List<ClaimRule> rules = new ArrayList<>();
        int previous = -1;
        for (YamlMap map : root.maps("rules")) {
            String status = map.findWord("status", StatusReader::findClaimStatus, CLAIM_STATUSES)
                    .orElse("");
            int position = CLAIM_STATUSES.indexOf(status);
            if (position >= 0 && position <= previous) {
                String order = String.join(", ", CLAIM_STATUSES);
                map.fault(
                        "rule-order",
                        "status",
                        status,
                        new Text(
                                "Reglerna står inte i ordning eller står två gånger.",
                                "The rules are out of order or stand twice."),
                        new Text("Ordningen är " + order + ".", "The order is " + order + "."));
            }
            previous = Math.max(previous, position);
            rules.add(new ClaimRule(
                    status,
                    map.bilingual("name"),
                    RulebookReader.states(map, "states"),
                    map.words("conditions", Condition::find, CONDITION_WORDS)));
        }
        return List.copyOf(rules);
    }

    private static Optional<String> findClaimStatus(String word) {
        return CLAIM_STATUSES.contains(word) ? Optional.of(word) : Optional.empty();
    }

    private static AbsenceRule absence(YamlMap map) {
        List<String> words = REPORT_CONDITIONS.stream().map(Condition::code).toList();
        return new AbsenceRule(
                ABSENCE_STATUS,
                map.bilingual("name"),
                RulebookReader.states(map, "reports"),
                RulebookReader.technologies(map, "report-technologies"),
                RulebookReader.states(map, "shortfalls"),
                RulebookReader.technologies(map, "shortfall-technologies"),
                map.bool("assumed"),
                map.words("conditions", w -> Condition.find(w).filter(REPORT_CONDITIONS::contains), words));
    }
}
