package se.samband.core.status;

/**
 * What is asked of every building: does it have at least this speed by these technologies?
 *
 * @param levelMbit download speed, Mbit/s; one of the rulebook's levels
 * @param technologySet id of one of the rulebook's technology sets, such as {@code terrestrial}
 */
public record Question(int levelMbit, String technologySet) {}
