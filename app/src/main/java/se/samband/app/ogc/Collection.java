package se.samband.app.ogc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.text.Text;

/**
 * A collection with something in it.
 *
 * @param properties names of the properties that its features have, each of which can be filtered by
 * @param box of all features, metres in SWEREF 99 TM; null where none has a geometry
 * @param from the first day that its features describe
 * @param to the last day
 */
record Collection(
        String id,
        Text title,
        List<String> properties,
        @Nullable Envelope box,
        LocalDate from,
        LocalDate to,
        long size) {}
