package se.samband.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The conditions of a query as far as they are asked for, with their parameters. */
final class Where {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Where and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    Where equal(String column, @Nullable String value) {
        return value == null ? this : and(column + " = ?", value);
    }

    /** The expression holds the text somewhere, without regard to case. */
    Where contains(String expression, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String escaped = text.strip()
                .toLowerCase(SWEDISH)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return and(expression + " LIKE ? ESCAPE '\\'", "%" + escaped + "%");
    }

    /** As {@link #contains}, for every word. */
    Where containsAll(String expression, String words) {
        for (String word : words.split(" ")) {
            contains(expression, word);
        }
        return this;
    }

    /** The numbers are program-made, so they may stand in the SQL; there can be more of them than parameters. */
    Where in(String column, @Nullable Collection<Integer> numbers) {
        if (numbers == null) {
            return this;
        }
        if (numbers.isEmpty()) {
            return and("1 = 0");
        }
        StringBuilder list = new StringBuilder();
        for (int number : numbers) {
            list.append(list.isEmpty() ? "" : ",").append(number);
        }
        return and(column + " IN (" + list + ")");
    }

    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + condition();
    }

    /** To stand after a WHERE of the caller's own; empty when there is none. */
    String condition() {
        return String.join(" AND ", conditions);
    }

    String page(Page page) {
        return page.limit() == Integer.MAX_VALUE && page.offset() == 0 ? "" : " LIMIT ? OFFSET ?";
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    Object[] parameters(Page page) {
        List<Object> all = new ArrayList<>(parameters);
        if (!page(page).isEmpty()) {
            all.add(page.limit());
            all.add(page.offset());
        }
        return all.toArray();
    }
}
