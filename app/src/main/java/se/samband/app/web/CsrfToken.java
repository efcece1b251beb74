package se.samband.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A secret that only pages of this server know, so that no other site can make the browser change anything. New at each start. */
@Component
class CsrfToken {

    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final int BYTES = 24;

    private final String value;

    CsrfToken() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String value() {
        return value;
    }

    boolean matches(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }
}
