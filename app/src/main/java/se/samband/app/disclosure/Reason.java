package se.samband.app.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Why content is handed out.
 *
 * @param registrationNumber diary number (diarienummer) of the matter, or null
 */
public record Reason(String purpose, @Nullable String registrationNumber) {

    static final int LONGEST_PURPOSE = 300;

    public Reason {
        purpose = purpose.strip();
        registrationNumber =
                registrationNumber == null || registrationNumber.isBlank() ? null : registrationNumber.strip();
    }
}
