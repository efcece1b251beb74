package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * A node of a network, such as a hand-over point.
 *
 * @param nodeKind the source's word for what it is, or null
 * @param eastM SWEREF 99 TM easting, metres
 * @param northM SWEREF 99 TM northing, metres
 */
public record NewNode(
        int rowNo,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String owner,
        @Nullable String state,
        @Nullable String nodeKind,
        double eastM,
        double northM) {}
