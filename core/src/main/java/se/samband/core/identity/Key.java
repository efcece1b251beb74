package se.samband.core.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as 128 bits, so that a million ids need 16 MB and no objects. Two independent hashes of the text; two of a
 * million different texts fall together with a probability of some 10⁻²⁷.
 */
record Key(long high, long low) {

    /** The id as registers write it: case, blanks and braces around it do not matter. Null for no id. */
    static @Nullable Key ofId(@Nullable String id) {
        if (id == null) {
            return null;
        }
        String plain = id.strip().toLowerCase(Locale.ROOT);
        if (plain.length() == 38 && plain.charAt(0) == '{' && plain.charAt(37) == '}') {
            plain = plain.substring(1, 37);
        }
        return plain.isEmpty() ? null : of(plain);
    }

    /** The id closed up, for one typed with blanks inside, as people group digits; null when it has none. */
    static @Nullable Key ofIdWithoutBlanks(@Nullable String id) {
        if (id == null || id.chars().noneMatch(Key::isBlank)) {
            return null;
        }
        StringBuilder closedUp = new StringBuilder(id.length());
        id.chars().filter(c -> !isBlank(c)).forEach(c -> closedUp.append((char) c));
        return ofId(closedUp.toString());
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static Key of(String text) {
        return new Key(hash(text, 0x9E3779B97F4A7C15L), hash(text, 0xC2B2AE3D27D4EB4FL));
    }

    /** 0 stands for no text. */
    static long hash(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        long h = hash(text, 0x165667B19E3779F9L);
        return h == 0 ? 1 : h;
    }

    private static long hash(String text, long seed) {
        long h = seed;
        for (int i = 0; i < text.length(); i++) {
            h = Long.rotateLeft(h ^ mix(text.charAt(i) + seed), 23) * 0x9FB21C651E98DF25L;
        }
        return mix(h ^ text.length());
    }

    /** The finaliser of SplitMix64: every bit of the input moves every bit of the output. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
