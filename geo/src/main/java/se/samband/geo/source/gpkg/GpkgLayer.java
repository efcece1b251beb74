package se.samband.geo.source.gpkg;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.geo.crs.Crs;

/** A table of the contents that can be read. */
record GpkgLayer(
        String table,
        @Nullable String geometryColumn,
        @Nullable Crs crs) {

    Optional<Crs> findCrs() {
        return Optional.ofNullable(crs);
    }
}
