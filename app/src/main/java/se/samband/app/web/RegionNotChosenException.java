package se.samband.app.web;

import java.util.List;
import se.samband.app.access.Region;

/** Several regions are served and the address names none of them. */
final class RegionNotChosenException extends RuntimeException {

    private final transient List<Region> regions;

    RegionNotChosenException(List<Region> regions) {
        super("no region in the address");
        this.regions = regions;
    }

    List<Region> regions() {
        return regions;
    }
}
