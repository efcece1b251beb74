package se.samband.core.figures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.text.Text;

/**
 * The counts of one area.
 *
 * @param area the area, or null for the buildings that lie in no area of the kind
 */
public record FigureRow(AreaKind kind, @Nullable Area area, Counts counts) {

    public Optional<Area> findArea() {
        return Optional.ofNullable(area);
    }

    /** The area's name, or that the buildings lie in none: {@code i ingen tätort}. */
    public Text name() {
        return AreaSlots.name(kind, area);
    }
}
