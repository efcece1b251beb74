package se.samband.store.jdbc;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How text is written for searching: lower case, single blanks, no commas; å, ä, ö and é are letters of their own. */
public final class SearchKey {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private SearchKey() {}

    public static String of(@Nullable String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                key.append(part.toLowerCase(SWEDISH).replace(',', ' ')).append(' ');
            }
        }
        return BLANKS.matcher(key.toString().strip()).replaceAll(" ");
    }
}
