package se.samband.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers the results used latest, up to a number. One is worked out at a time: those who wait mostly want the same. */
public final class Recent<K, V> {

    private final Map<K, V> values;

    public Recent(int most) {
        values = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized V get(K key, Supplier<V> work) {
        V known = values.get(key);
        if (known == null) {
            known = work.get();
            values.put(key, known);
        }
        return known;
    }
}
