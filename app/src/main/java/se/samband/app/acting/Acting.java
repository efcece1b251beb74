package se.samband.app.acting;

import se.samband.store.row.Actor;

/** The one place that tells who is at work. Asked on the thread that answers the person; work in the background is handed the answer. */
public final class Acting {

    private Acting() {}

    /** The name of the computer's user: the program serves that person only. */
    public static Actor now() {
        return Actor.of(System.getProperty("user.name", "samband"));
    }
}
