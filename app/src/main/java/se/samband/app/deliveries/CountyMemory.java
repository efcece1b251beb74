package se.samband.app.deliveries;

import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.DeliveryKind.Content;
import se.samband.store.Workspace;

/** The county's area, read anew for each import or, in a series with nobody else writing, remembered from file to file. */
final class CountyMemory {

    private final Workspace workspace;
    private final boolean series;
    private @Nullable CountyArea remembered;

    CountyMemory(Workspace workspace, boolean series) {
        this.workspace = workspace;
        this.series = series;
    }

    CountyArea get() {
        CountyArea county = remembered;
        if (county == null) {
            county = CountyArea.of(workspace);
            remembered = series ? county : null;
        }
        return county;
    }

    /** After an import of this content: areas make the county, and nothing else changes it. */
    void forgetIfChanged(Content imported) {
        if (imported == Content.AREA) {
            remembered = null;
        }
    }
}
