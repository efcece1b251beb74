package se.samband.app.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Why content is handed out.
 *
 * @param registrationNumber diary number (diarienummer) of the matter, or null
 * @param key number and name of the key by which a program asked, or null
 */
public record Reason(
        String purpose,
        @Nullable String registrationNumber,
        @Nullable String key) {

    static final int LONGEST_PURPOSE = 300;

    public Reason(String purpose, @Nullable String registrationNumber) {
        this(purpose, registrationNumber, null);
    }

    public Reason {
        purpose = purpose.strip();
        registrationNumber =
                registrationNumber == null || registrationNumber.isBlank() ? null : registrationNumber.strip();
    }

    Reason withKey(long number, String name) {
        return new Reason(purpose, registrationNumber, number + " " + name);
    }
}
