package se.samband.app.deliveries.row;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.NewAddress;

/** Address points. */
record AddressRows(RowContext in) implements RowHandler {

    @Override
    public Optional<SkipReason> take(SourceRow row) {
        Coordinate point = in.where().getPoint(row);
        if (in.liesElsewhere(row, point)) {
            return Optional.of(SkipReason.OTHER_COUNTY);
        }
        AddressText address = AddressText.find(in.cells(), row);
        if (address == null) {
            throw RowFault.of(
                    "address-missing",
                    new Text("raden saknar gata eller by.", "the row has no street or village."),
                    new Text("Fyll i adressen eller ta bort raden.", "Fill in the address or remove the row."));
        }
        in.sink()
                .address(new NewAddress(
                        (int) row.number(),
                        address.street(),
                        address.number(),
                        address.postcode(),
                        address.city(),
                        point.x,
                        point.y));
        return Optional.empty();
    }
}
