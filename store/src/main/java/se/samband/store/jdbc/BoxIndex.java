package se.samband.store.jdbc;

import org.locationtech.jts.geom.Envelope;

/** Takes the boxes of features that are written past the triggers of their layer. */
public interface BoxIndex {

    /** For tables without index, and databases that keep it by themselves. */
    BoxIndex NONE = (fid, box) -> {};

    /** @param box in metres */
    void add(long fid, Envelope box);

    /** To be called when all are there. */
    default void finish() {}
}
