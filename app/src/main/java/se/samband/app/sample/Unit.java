package se.samband.app.sample;

/**
 * Houses that get broadband together: a street, a small locality, a stretch of rural road or a shore.
 *
 * @param kind what it is
 * @param place number of its locality, or −1
 * @param depth 0 at the middle of its locality, 1 at the edge; random for the others
 */
record Unit(Kind kind, int municipality, int place, double depth) {

    enum Kind {
        TOWN,
        VILLAGE,
        RURAL,
        SHORE
    }
}
