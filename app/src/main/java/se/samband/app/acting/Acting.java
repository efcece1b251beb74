package se.samband.app.acting;

import se.samband.app.access.Viewer;
import se.samband.app.access.Visit;
import se.samband.store.row.Actor;

/** The one place that tells who is at work. */
public final class Acting {

    private Acting() {}

    /** The visitor in the role chosen; on the command line the computer's user. */
    public static Actor now() {
        Viewer viewer = Visit.isUnderWay() ? Visit.current().viewer() : Viewer.atThisComputer();
        return new Actor(viewer.name(), viewer.role().code());
    }
}
