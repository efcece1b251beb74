package se.samband.store.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Db;

/** The numbers of names kept in a table of their own; a name not met before gets one. */
public final class Names {

    /** Number of "not stated". */
    public static final int NONE = 0;

    private final Db db;
    private final String table;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param table {@code network_owner} or {@code programme}
     */
    public Names(Db db, String table) {
        this.db = db;
        this.table = table;
        db.each("SELECT name, id FROM " + table, row -> numbers.put(row.getString(1), row.getInt(2)));
    }

    public int number(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return NONE;
        }
        Integer known = numbers.get(name);
        if (known == null) {
            known = (int) db.insertNext(table, List.of("name"), name);
            numbers.put(name, known);
        }
        return known;
    }
}
