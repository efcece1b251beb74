package se.samband.store;

import java.util.Optional;

/**
 * What a restore has done.
 *
 * @param location of the workspace
 * @param kept where what was there before is kept: a file, or the name of a schema
 */
public record Restored(WorkspaceLocation location, Optional<String> kept) {}
