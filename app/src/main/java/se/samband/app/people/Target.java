package se.samband.app.people;

/** Where to go after signing in: a page of this program, else the start page. */
final class Target {
    private Target() {}

    static String own(String asked) {
        boolean own = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.indexOf('\\') < 0
                && asked.chars().noneMatch(Character::isISOControl);
        return own ? asked : "/";
    }
}
