package se.samband.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.county.County;
import se.samband.core.delivery.Moment;
import se.samband.core.release.PublicRelease;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileGrid;
import se.samband.store.Workspace;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Building;

/** What there is to look at in a county: people ask for what exists. */
final class Sights {

    private static final int LEAST_ZOOM = 6;
    private static final int MOST_ZOOM = 11;
    private static final int ADDRESSES = 5_000;

    private final BuildingTable buildings;
    private final int[] answered;
    private final List<String> municipalities;
    private final List<String> addresses;

    private Sights(BuildingTable buildings, int[] answered, List<String> municipalities, List<String> addresses) {
        this.buildings = buildings;
        this.answered = answered;
        this.municipalities = municipalities;
        this.addresses = addresses;
    }

    static Sights of(Workspace workspace) {
        County county = workspace.loadCounty();
        List<String> addresses = workspace.buildings().list(BuildingQuery.all(Page.first(ADDRESSES))).rows().stream()
                .map(Building::address)
                .filter(address -> address != null && !address.isBlank())
                .toList();
        Moment now = new Moment(LocalDate.now(), Instant.now());
        BitSet answered = PublicRelease.shown(county, county.registerAt(county.viewAt(now)));
        return new Sights(
                county.buildings(),
                answered.stream().toArray(),
                county.buildings().areas(AreaKind.MUNICIPALITY).stream()
                        .map(area -> area.code())
                        .toList(),
                addresses);
    }

    int building(RandomGenerator random) {
        return buildings.fid(random.nextInt(buildings.size()));
    }

    /** One that the public is told of. */
    int answered(RandomGenerator random) {
        return buildings.fid(answered[random.nextInt(answered.length)]);
    }

    String municipality(RandomGenerator random) {
        return municipalities.get(random.nextInt(municipalities.size()));
    }

    /** As much of an address as somebody types. */
    String typed(RandomGenerator random) {
        String address = addresses.get(random.nextInt(addresses.size()));
        int length = Math.min(address.length(), 4 + random.nextInt(20));
        return address.substring(0, length);
    }

    /** The tiles of a screen, four across and three down, around some building. */
    List<TileCoordinate> screen(RandomGenerator random) {
        int b = random.nextInt(buildings.size());
        int zoom = random.nextInt(LEAST_ZOOM, MOST_ZOOM + 1);
        double side = TileGrid.tileSizeM(zoom);
        Envelope seen = new Envelope(
                buildings.eastM(b) - 1.5 * side,
                buildings.eastM(b) + 1.5 * side,
                buildings.northM(b) - side,
                buildings.northM(b) + side);
        TileCoordinate first = TileGrid.getTile(seen.getMinX(), seen.getMaxY(), zoom);
        return java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> new TileCoordinate(zoom, first.x() + i % 4, first.y() + i / 4))
                .toList();
    }
}
