package se.samband.app.sample;

/** What becomes of the fibre of a unit. The first three are in the order of the collections 2023, 2024 and 2025. */
enum Fate {
    BUILT_2023,
    BUILT_2024,
    BUILT_2025,
    PLANNED,
    /** Support is granted for an area around it. */
    GRANTED_BY_AREA,
    /** Support is granted building by building. */
    GRANTED_BY_LIST,
    /** Planned in 2023, not built, and not spoken of again. */
    EXPIRED,
    NEVER,
    /** Inside an area where the owner connects houses later, on request. */
    LATE_CONNECTION,
    /** Nobody says anything about it. */
    UNKNOWN;

    boolean isBuiltBy(int year) {
        return ordinal() <= year;
    }
}
