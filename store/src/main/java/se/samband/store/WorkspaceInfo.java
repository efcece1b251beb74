package se.samband.store;

import java.time.Instant;

/**
 * What a workspace says of itself.
 *
 * @param invented whether the content is made up, which every page then says
 * @param schema number of the newest migration applied
 */
public record WorkspaceInfo(String countyCode, String name, boolean invented, Instant createdAt, int schema) {}
