package se.samband.app.sample;

/**
 * A locality (tätort) or small locality (småort).
 *
 * @param wanted number of buildings it is to hold
 * @param rank 0 the main town of its municipality
 */
record Place(String name, boolean small, int municipality, int rank, double eastM, double northM, int wanted) {

    double distanceM(Place other) {
        double dx = eastM - other.eastM;
        double dy = northM - other.northM;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Radius of a circle that holds the buildings at the density of the place, metres. */
    double radiusM() {
        double perBuildingM2 = small ? 2_600 : 1_150;
        return Math.sqrt(wanted * perBuildingM2 / Math.PI);
    }
}
