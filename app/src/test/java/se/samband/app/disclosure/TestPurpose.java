package se.samband.app.disclosure;

/** For tests of what is in files, which have said why they take them out. */
public final class TestPurpose {

    private TestPurpose() {}

    /** The header that a browser sends once it has been asked. */
    public static String cookie() {
        return "samband-purpose=" + PurposeCookie.value(new Reason("prov", null));
    }
}
