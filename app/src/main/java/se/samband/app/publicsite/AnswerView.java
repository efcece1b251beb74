package se.samband.app.publicsite;

import org.jspecify.annotations.Nullable;
import se.samband.app.map.SmallMap;
import se.samband.core.release.PublicAnswer;

/**
 * The answer about one address.
 *
 * @param address address with city, or null when the building has none
 * @param municipality its name, or null
 */
record AnswerView(
        PublicAnswer answer,
        @Nullable String address,
        @Nullable String municipality,
        Contact contact,
        SmallMap map) {}
