package se.samband.app.deliveries.row;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.Cells;
import se.samband.app.deliveries.value.Notices;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.delivery.DeliveryKind;
import se.samband.geo.source.SourceRow;

/**
 * What every row handler works with.
 *
 * @param publisher who stands behind the delivery
 * @param municipalities those of the workspace
 */
public record RowContext(
        DeliveryKind kind,
        String publisher,
        Cells cells,
        Whereabouts where,
        CountyFilter county,
        MunicipalityNames municipalities,
        Notices notices,
        RowSink sink) {

    private static final int COUNTY_DIGITS = 2;
    private static final int MUNICIPALITY_DIGITS = 4;

    /** Whether the row's county or municipality column, if it has one, names another county. */
    boolean namesOtherCounty(SourceRow row) {
        return namesOther(Field.COUNTY_CODE, row, COUNTY_DIGITS)
                .or(() -> namesOther(Field.MUNICIPALITY_CODE, row, MUNICIPALITY_DIGITS))
                .orElse(false);
    }

    boolean liesElsewhere(SourceRow row, Coordinate point) {
        return namesOtherCounty(row) || !county.holdsPoint(point);
    }

    /** The faults that reading the parts of a row again throws, without its notices being counted again. */
    List<RowFault> faults(Runnable... readings) {
        notices.mute(true);
        try {
            return RowFault.all(readings);
        } finally {
            notices.mute(false);
        }
    }

    private Optional<Boolean> namesOther(Field field, SourceRow row, int digits) {
        String code = cells.code(field, row, digits);
        return code == null || !CountyFilter.namesCounty(code)
                ? Optional.empty()
                : Optional.of(!county.holdsCode(code));
    }
}
