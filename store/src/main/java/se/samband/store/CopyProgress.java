package se.samband.store;

/** Is told how far a copy has come. What it throws stops the copy, of which nothing is left then. */
@FunctionalInterface
public interface CopyProgress {

    void rows(String table, long done, long total);
}
