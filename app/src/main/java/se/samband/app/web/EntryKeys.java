package se.samband.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * Keys that each let the person at this computer in once. They stand in the link that the program prints and opens, which nobody
 * else on the computer sees. Safe for several threads.
 */
public final class EntryKeys {
    private static final int BYTES = 24;

    /** Unused ones before the latest are for windows that were never opened. */
    private static final int KEPT = 8;

    private final SecureRandom random = new SecureRandom();
    private final Deque<String> unused = new ArrayDeque<>();

    private Runnable listener = () -> {};

    synchronized void onUse(Runnable newListener) {
        listener = newListener;
    }

    synchronized String issue() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        unused.addLast(key);
        if (unused.size() > KEPT) {
            unused.removeFirst();
        }
        return key;
    }

    /** Whether the key is one that has not been used; it cannot be used again. */
    public synchronized boolean use(String key) {
        byte[] given = key.getBytes(StandardCharsets.UTF_8);
        boolean fits = unused.removeIf(known -> MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given));
        if (fits) {
            listener.run();
        }
        return fits;
    }
}
