package se.samband.app.access;

import se.samband.core.access.Right;

/** The visitor may not do what was asked. */
public final class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Right right;

    public AccessDeniedException(Right right) {
        super("the right to " + right.code() + " is missing");
        this.right = right;
    }

    /** The right that is missing. */
    public Right right() {
        return right;
    }
}
