package se.samband.core.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;

/** From YAML text to a table of roles, with every fault found in one go. */
final class AccessReader {
    private static final int MOST = 1000;

    /** Below this, nothing would be withheld that withholding small counts is for. */
    private static final int LEAST_GROUP = 3;

    private static final List<String> CLASSES =
            Arrays.stream(Confidentiality.values()).map(Confidentiality::code).toList();
    private static final List<String> RIGHTS =
            Arrays.stream(Right.values()).map(Right::code).toList();

    private AccessReader() {}

    static AccessRules read(String yaml, String sourceName) {
        YamlMap map = YamlMap.parse(yaml, sourceName);
        Text name = map.bilingual("name");
        Text description = map.bilingual("description");
        int minimumGroup = minimumGroup(map);
        YamlMap roleMaps = map.map("roles");
        List<RoleRules> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            roles.add(role(role, roleMaps.map(role.code())));
        }
        map.finish();
        return new AccessRules(name, description, minimumGroup, roles);
    }

    private static int minimumGroup(YamlMap map) {
        int minimum = map.integer("minimum-group", 0, MOST);
        if (minimum < LEAST_GROUP) {
            map.fault(
                    "access-minimum-group",
                    "minimum-group",
                    String.valueOf(minimum),
                    new Text(
                            "Med en så liten grupp visas antal på 1 och 2, som pekar ut enskilda.",
                            "With so small a group, counts of 1 and 2 would be told, which point at individuals."),
                    new Text("Skriv minst " + LEAST_GROUP + ".", "Write at least " + LEAST_GROUP + "."));
        }
        return minimum;
    }

    private static RoleRules role(Role role, YamlMap map) {
        Confidentiality sees = confidentiality(map, "sees");
        Confidentiality uses = map.has("uses") ? confidentiality(map, "uses") : sees;
        if (sees.isStricterThan(uses)) {
            map.fault(
                    "access-uses",
                    "uses",
                    uses.code(),
                    new Text(
                            "Rollen ser strängare leveranser än dess siffror bygger på.",
                            "The role sees stricter deliveries than its figures are made of."),
                    new Text("Skriv minst samma klass som i sees.", "Write at least the class that sees has."));
        }
        Set<Right> rights = EnumSet.of(Right.OPEN);
        if (map.has("may")) {
            rights.addAll(map.words("may", Right::find, RIGHTS));
        }
        if (role == Role.PUBLIC && (uses != Confidentiality.OPEN || rights.size() > 1)) {
            map.fault(
                    "access-public",
                    "",
                    role.code(),
                    new Text(
                            "Den som inte är inloggad får bara se och göra det som är öppet.",
                            "Whoever is not signed in may only see and do what is open."),
                    new Text(
                            "Skriv sees: open och inget mer. Det som strängare leveranser säger når allmänheten genom"
                                    + " namngivna regler.",
                            "Write sees: open and nothing more. What stricter deliveries say reaches the public by named"
                                    + " rules."));
        }
        return new RoleRules(
                role,
                sees,
                uses,
                map.has("own-municipalities") && map.bool("own-municipalities"),
                map.has("own-filings") && map.bool("own-filings"),
                rights);
    }

    private static Confidentiality confidentiality(YamlMap map, String key) {
        return map.findWord(key, Confidentiality::find, CLASSES).orElse(Confidentiality.OPEN);
    }
}
