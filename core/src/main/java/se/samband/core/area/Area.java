package se.samband.core.area;

import se.samband.core.text.Text;

/**
 * One area that figures are given for.
 *
 * @param code official code as text ({@code 20}, {@code 2029}, {@code 2029A0010}), leading zeros kept
 * @param name its name; the code again where the source has no name
 */
public record Area(AreaKind kind, String code, Text name) {}
