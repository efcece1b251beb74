package se.samband.store.query;

import java.util.List;

/**
 * The part of a log that is there at all for who reads it, whatever is asked for.
 *
 * @param condition in SQL, on the columns of {@code audit_entry}
 */
public record AuditScope(String condition, List<Object> parameters) {
    static final AuditScope ALL = new AuditScope("1 = 1", List.of());

    public AuditScope {
        parameters = List.copyOf(parameters);
    }
}
