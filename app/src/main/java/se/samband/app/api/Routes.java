package se.samband.app.api;

import java.util.List;

/** A controller that answers routes of the interface. */
public interface Routes {
    List<Route> routes();
}
