package se.samband.core.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.samband.core.claim.Technology;
import se.samband.core.rules.InfrastructureTest.CountedTechnology;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;

/** Reads eligibility rulebooks. */
final class EligibilityReader {

    private static final Pattern COUNTY_CODE = Pattern.compile("[0-9]{2}");

    private EligibilityReader() {}

    static Rulebook read(YamlMap root) {
        RulebookHeader header = RulebookReader.header(root);
        Set<String> counties = new TreeSet<>();
        if (root.has("counties")) {
            counties.addAll(root.words(
                    "counties",
                    code -> COUNTY_CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty(),
                    List.of("länskod med två siffror / a two-digit county code")));
        }
        InfrastructureTest test = infrastructure(root.map("infrastructure"));
        return new EligibilityRulebook(
                header,
                counties,
                test,
                RulebookReader.parameters(root, neededParameters(test)),
                RulebookReader.assumedSpeeds(root));
    }

    private static InfrastructureTest infrastructure(YamlMap map) {
        List<CountedTechnology> technologies = new ArrayList<>();
        Set<Technology> seen = EnumSet.noneOf(Technology.class);
        for (YamlMap item : map.maps("technologies")) {
            Optional<Technology> technology =
                    item.findWord("technology", Technology::find, RulebookReader.TECHNOLOGY_WORDS);
            boolean lineLengthLimited = item.has("line-length-limited") && item.bool("line-length-limited");
            boolean dedicatedOnly = item.has("dedicated-only") && item.bool("dedicated-only");
            if (technology.isPresent() && !seen.add(technology.get())) {
                item.fault(
                        "technology-duplicate",
                        "technology",
                        technology.get().code(),
                        new Text("Tekniken finns redan i listan.", "The technology is already in the list."),
                        new Text("Behåll en av dem.", "Keep one of them."));
            }
            technology.ifPresent(t -> technologies.add(new CountedTechnology(t, lineLengthLimited, dedicatedOnly)));
        }
        return new InfrastructureTest(
                map.bilingual("name"),
                List.copyOf(technologies),
                RulebookReader.states(map, "existing"),
                RulebookReader.states(map, "planned"),
                map.bool("speed-required"),
                RulebookReader.states(map, "reports"));
    }

    private static Set<ParameterKey> neededParameters(InfrastructureTest test) {
        Set<ParameterKey> needed = EnumSet.of(
                ParameterKey.MIN_MATCH_CONFIDENCE,
                ParameterKey.MAX_AGE,
                ParameterKey.PASSED_MAX_DISTANCE,
                ParameterKey.PLAN_HORIZON,
                ParameterKey.UNDATED_PLAN_MAX_AGE,
                ParameterKey.HOLIDAY_HOMES_INCLUDED,
                ParameterKey.LATE_CONNECTION_LIST_REQUIRED,
                ParameterKey.GRANT_LIST_REQUIRED);
        if (test.technologies().stream().anyMatch(CountedTechnology::lineLengthLimited)) {
            needed.add(ParameterKey.VDSL_MAX_LINE_LENGTH);
        }
        if (test.speedRequired()) {
            needed.add(ParameterKey.MIN_DOWN);
        }
        return needed;
    }
}
