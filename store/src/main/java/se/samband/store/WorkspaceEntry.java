package se.samband.store;

/**
 * A workspace found in a database.
 *
 * @param name the county's
 */
public record WorkspaceEntry(WorkspaceLocation location, String schema, String countyCode, String name) {}
