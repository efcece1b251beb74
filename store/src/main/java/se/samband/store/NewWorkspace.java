package se.samband.store;

/**
 * What a workspace is about.
 *
 * @param countyCode code as text, such as {@code 20}
 * @param name the county's name
 * @param invented whether the content is made up, which every page then says
 */
public record NewWorkspace(String countyCode, String name, boolean invented) {}
