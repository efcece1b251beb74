package se.samband.app.deliveries.row;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The municipalities of a workspace by name, for rows that name theirs: {@code Falun}, {@code Falu kommun} and {@code 2080 Falun}
 * are the same. Only what can mean no other municipality is taken.
 */
public final class MunicipalityNames {

    private static final Pattern CODE = Pattern.compile("\\d{4}");
    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{4})[\\s,:–-]+(.+)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern DASH = Pattern.compile(" ?[–—‐-] ?");
    private static final Pattern TITLED = Pattern.compile("(.+) (?:kommun|stad|municipality)");

    /** The codes of the municipalities that a form of name may stand for. */
    private final Map<String, Set<String>> codes = new HashMap<>();

    private MunicipalityNames() {}

    /** @param nameOfCode official code to name */
    public static MunicipalityNames of(Map<String, String> nameOfCode) {
        MunicipalityNames names = new MunicipalityNames();
        nameOfCode.forEach((code, name) -> forms(name)
                .forEach(form ->
                        names.codes.computeIfAbsent(form, f -> new HashSet<>()).add(code)));
        return names;
    }

    /** Whether no municipalities have been imported. */
    boolean isEmpty() {
        return codes.isEmpty();
    }

    /**
     * The official code of what a row calls its municipality: code, name, or both when they agree. A code need not be one of the
     * workspace's.
     */
    Optional<String> findCode(String stated) {
        String text = stated.strip();
        if (CODE.matcher(text).matches()) {
            return Optional.of(text);
        }
        Matcher both = CODE_AND_NAME.matcher(text);
        return both.matches() ? byName(both.group(2)).filter(both.group(1)::equals) : byName(text);
    }

    private Optional<String> byName(String name) {
        Set<String> meant = new HashSet<>();
        forms(name).forEach(form -> meant.addAll(codes.getOrDefault(form, Set.of())));
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    /** The name in one spelling; with "kommun" after it also the names it may be the genitive of: Leksands, Falu. */
    private static Set<String> forms(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String plain = DASH.matcher(BLANKS.matcher(composed).replaceAll(" "))
                .replaceAll("-")
                .strip();
        Set<String> forms = new LinkedHashSet<>(Set.of(plain));
        Matcher titled = TITLED.matcher(plain);
        if (titled.matches()) {
            String base = titled.group(1);
            forms.add(base);
            forms.add(base + "n");
            if (base.endsWith("s")) {
                forms.add(base.substring(0, base.length() - 1));
            }
        }
        return forms;
    }
}
