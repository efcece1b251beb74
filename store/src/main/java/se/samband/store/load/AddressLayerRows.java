package se.samband.store.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.identity.Address;
import se.samband.core.identity.AddressLayerBuilder;
import se.samband.core.identity.KnownBuildings;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoredGeometry;

/** Reads the addresses that were imported by themselves, and which building each lies in or near. */
public final class AddressLayerRows {

    private static final String ANY = "SELECT 1 FROM address LIMIT 1";
    private static final String ADDRESSES = "SELECT geom, street, number, postcode, city FROM address";
    private static final String OUTLINES = "SELECT building, geom FROM building_footprint";
    private static final String NO_LONGER = "SELECT fid FROM building_earlier";

    private final AddressLayerBuilder layer;

    private AddressLayerRows(AddressLayerBuilder layer) {
        this.layer = layer;
    }

    /** The same buildings, to be found also by the address layer when there is one. */
    public static KnownBuildings addTo(KnownBuildings known, Db db) {
        if (known.size() == 0 || db.number(ANY) == 0) {
            return known;
        }
        AddressLayerRows rows = new AddressLayerRows(new AddressLayerBuilder(known));
        db.each(ADDRESSES, rows::address);
        db.each(OUTLINES, rows::outline);
        db.each(NO_LONGER, row -> rows.layer.ignorePointOf(row.getInt(1)));
        return known.with(rows.layer.build());
    }

    private void address(ResultSet row) throws SQLException {
        String street = row.getString(2);
        String number = row.getString(3);
        Optional<Address> address =
                Address.find(number == null ? street : street + " " + number, row.getString(4), row.getString(5));
        if (address.isPresent()) {
            Coordinate point = StoredGeometry.point(row.getBytes(1));
            layer.add(address.get(), point.x, point.y);
        }
    }

    private void outline(ResultSet row) throws SQLException {
        int building = row.getInt(1);
        byte[] stored = row.getBytes(2);
        layer.ignorePointOf(building);
        Envelope box = StoredGeometry.box(stored);
        Outline outline = new Outline(stored);
        layer.eachNear(
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY(),
                address -> layer.measured(
                        address, building, outline.distanceM(layer.eastM(address), layer.northM(address))));
    }
}
