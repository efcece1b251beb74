package se.samband.app.deliveries.pages;

/** Who is at work, for the audit log. */
final class Who {

    private Who() {}

    /** The name of the computer's user: the program serves that person only. */
    static String isHere() {
        return System.getProperty("user.name", "samband");
    }
}
