package se.samband.app.web;

/** The program's version as its jar's manifest says; a tree that is not packaged has none. */
final class Version {

    static final String TEXT = read();

    private Version() {}

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
