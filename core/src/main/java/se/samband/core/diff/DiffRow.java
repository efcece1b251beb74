package se.samband.core.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.figures.AreaSlots;
import se.samband.core.text.Text;

/**
 * The changes in one area.
 *
 * @param area the area, or null for the buildings that lie in no area of the kind
 */
public record DiffRow(AreaKind kind, @Nullable Area area, Flows flows) {

    public Optional<Area> findArea() {
        return Optional.ofNullable(area);
    }

    public Text name() {
        return AreaSlots.name(kind, area);
    }
}
