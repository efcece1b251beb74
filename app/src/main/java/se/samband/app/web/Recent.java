package se.samband.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the results used latest, up to a number. Each is worked out once, by the first who asks for it; others who ask for the
 * same wait, those who ask for something else do not.
 */
public final class Recent<K, V> {

    private final Map<K, Once<V>> values;

    public Recent(int most) {
        values = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Once<V>> eldest) {
                return size() > most;
            }
        };
    }

    public V get(K key, Supplier<? extends V> work) {
        Once<V> once;
        synchronized (values) {
            once = values.computeIfAbsent(key, k -> new Once<>());
        }
        return once.get(work);
    }

    /** A failure is not remembered. */
    private static final class Once<V> {

        private @Nullable V value;

        synchronized V get(Supplier<? extends V> work) {
            V known = value;
            if (known == null) {
                known = work.get();
                value = known;
            }
            return known;
        }
    }
}
