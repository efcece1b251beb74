package se.samband.core.identity;

/** How two addresses compare. */
enum AddressAgreement {
    EQUAL,
    /** Equal street and number in the same municipality, where neither postal code nor town can be compared. */
    IN_MUNICIPALITY,
    /** Equal street and number, but neither postal code nor town tells that it is the same place. */
    STREET_ONLY,
    DIFFERENT,
    /** One of them has no address. */
    NOT_COMPARABLE;

    boolean sameStreet() {
        return this == EQUAL || this == IN_MUNICIPALITY || this == STREET_ONLY;
    }
}
