package se.samband.app.deliveries.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words a closed list of things goes by in Swedish and English files, read from {@code words.yaml}. Compared in lower case
 * with single blanks; a word that is not in the list has no meaning here.
 */
public final class Words {

    private static final Map<String, Words> SHIPPED = load();

    private final Map<String, String> codeOfWord;

    private Words(Map<String, String> codeOfWord) {
        this.codeOfWord = codeOfWord;
    }

    /** @param list {@code state}, {@code technology} or {@code yes-no} */
    public static Words of(String list) {
        return java.util.Objects.requireNonNull(SHIPPED.get(list), list);
    }

    /** The words that a field's values must be among; empty when it takes other values too. */
    static Optional<Words> find(Field field) {
        return switch (field) {
            case STATE -> Optional.of(of("state"));
            case TECHNOLOGY -> Optional.of(of("technology"));
            case DEDICATED, PRIORITISED -> Optional.of(of("yes-no"));
            default -> Optional.empty();
        };
    }

    /** Null for a word without a meaning. */
    public @Nullable String codeOf(String word) {
        String code = codeOfWord.get(word);
        if (code == null) {
            code = codeOfWord.get(word.toLowerCase(Locale.ROOT));
        }
        return code != null ? code : codeOfWord.get(normalise(word));
    }

    private static String normalise(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    }

    private static Map<String, Words> load() {
        try (InputStream in = Words.class.getResourceAsStream("words.yaml")) {
            if (in == null) {
                throw new IllegalStateException("words.yaml is missing from the program");
            }
            Map<String, Words> lists = new HashMap<>();
            Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            root.forEach((list, codes) -> {
                Map<String, String> words = new HashMap<>();
                ((Map<?, ?>) codes).forEach((code, names) -> {
                    words.put(code.toString(), code.toString());
                    for (Object name : (List<?>) names) {
                        words.put(normalise(name.toString()), code.toString());
                    }
                });
                lists.put(list.toString(), new Words(words));
            });
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
