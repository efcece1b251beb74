package se.samband.core.goals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samband.core.building.UnitKind;
import se.samband.core.status.Status;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;

/** From YAML text to a goal, with every fault found in one go. */
final class GoalReader {

    private static final Pattern SHARE = Pattern.compile("1(\\.0{1,12})?|0\\.\\d{1,12}");
    private static final int MAX_MBIT = 1_000_000;

    /** What stands in for a tier that could not be read, until the faults are thrown. */
    private static final BigDecimal STAND_IN_SHARE = BigDecimal.ONE;

    private GoalReader() {}

    static GoalBook read(String yaml, String sourceName) {
        YamlMap map = YamlMap.parse(yaml, sourceName);
        String id = map.text("id");
        Text name = map.bilingual("name");
        int year = map.integer("year", 2000, 2100);
        boolean isDefault = map.has("default") && map.bool("default");
        List<GoalBook.Source> sources =
                map.maps("sources").stream().map(GoalReader::source).toList();
        List<Tier> tiers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap tierMap : map.maps("tiers")) {
            Tier tier = tier(tierMap);
            if (!ids.add(tier.id())) {
                tierMap.fault(
                        "goal-tier-duplicate",
                        "id",
                        tier.id(),
                        new Text("Två nivåer i målet har samma id.", "Two tiers of the goal have the same id."),
                        new Text("Byt id på den ena.", "Change the id of one of them."));
            }
            tiers.add(tier);
        }
        map.finish();
        return new GoalBook(id, name, year, isDefault, sources, tiers);
    }

    private static GoalBook.Source source(YamlMap map) {
        Optional<String> url = map.has("url") ? Optional.of(map.text("url")) : Optional.empty();
        return new GoalBook.Source(map.bilingual("title"), url);
    }

    private static Tier tier(YamlMap map) {
        String id = map.text("id");
        Text name = map.bilingual("name");
        Optional<Text> reason = map.findBilingual("not-evaluable");
        if (reason.isPresent()) {
            return new UnmeasuredTier(id, name, reason.get());
        }
        return new MeasuredTier(
                id,
                name,
                map.integer("level", 1, MAX_MBIT),
                map.text("technology-set"),
                reached(map),
                units(map),
                share(map),
                assumptions(map));
    }

    private static Set<Status> reached(YamlMap map) {
        List<String> definite = Arrays.stream(Status.values())
                .filter(status -> status != Status.UNKNOWN)
                .map(Status::code)
                .toList();
        List<Status> statuses =
                map.words("reached", code -> Status.find(code).filter(status -> status != Status.UNKNOWN), definite);
        return statuses.isEmpty() ? EnumSet.of(Status.CONNECTED) : EnumSet.copyOf(statuses);
    }

    private static Set<UnitKind> units(YamlMap map) {
        List<String> codes =
                Arrays.stream(UnitKind.values()).map(UnitKind::code).toList();
        List<UnitKind> units = map.words("units", GoalReader::findUnit, codes);
        return units.isEmpty() ? EnumSet.of(UnitKind.HOUSEHOLD) : EnumSet.copyOf(units);
    }

    private static Optional<UnitKind> findUnit(String code) {
        return Arrays.stream(UnitKind.values())
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    private static BigDecimal share(YamlMap map) {
        String text = map.text("share");
        if (SHARE.matcher(text).matches() && new BigDecimal(text).signum() > 0) {
            return new BigDecimal(text);
        }
        if (!text.isEmpty()) {
            map.fault(
                    "goal-share",
                    "share",
                    text,
                    new Text(
                            "Här väntades en andel större än 0 och högst 1, med decimalpunkt.",
                            "Expected a share greater than 0 and at most 1, with a decimal point."),
                    new Text("Skriv till exempel 0.98 för 98 %.", "Write for example 0.98 for 98%."));
        }
        return STAND_IN_SHARE;
    }

    private static List<Text> assumptions(YamlMap map) {
        if (!map.has("assumptions")) {
            return List.of();
        }
        return map.maps("assumptions").stream()
                .map(text -> new Text(text.text("sv"), text.text("en")))
                .toList();
    }
}
