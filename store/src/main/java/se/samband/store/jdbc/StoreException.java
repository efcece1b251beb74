package se.samband.store.jdbc;

/** The database did what it should never do: a fault of the program or the disk, not of the user's input. */
public final class StoreException extends RuntimeException {

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
