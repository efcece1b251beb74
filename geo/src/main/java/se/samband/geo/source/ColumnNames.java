package se.samband.geo.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Column names as a source promises them: stripped, never blank, unique without regard to case. */
public final class ColumnNames {

    private ColumnNames() {}

    /**
     * Makes names usable. A missing name becomes {@code kolumn_3} after its place; a name that has been used before gets its count:
     * {@code fart}, {@code fart_2}. Line breaks and runs of blanks inside a name become one blank.
     */
    public static List<String> unique(List<? extends @Nullable String> raw) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            String name = raw.get(i) == null ? "" : raw.get(i).strip().replaceAll("\\s+", " ");
            if (name.isEmpty()) {
                name = "kolumn_" + (i + 1);
            }
            String candidate = name;
            for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
                candidate = name + "_" + n;
            }
            names.add(candidate);
        }
        return List.copyOf(names);
    }
}
