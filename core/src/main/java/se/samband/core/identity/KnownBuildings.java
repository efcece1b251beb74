package se.samband.core.identity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buildings of a workspace, indexed by id, earlier id, address and position. Built once, then read by any number of threads.
 * Some 300 bytes a building, whatever the length of its texts.
 */
public final class KnownBuildings {

    private static final double COARSE_CELL_M = 1000;

    private final MatchRules rules;
    private final BuildingRows rows;
    private final int[] fid;
    private final BitSet inUse;
    private final KeyIndex byId;
    private final KeyIndex byEarlierId;
    private final KeyIndex byStreet;
    private final KeyIndex byCell;
    private final KeyIndex coarseCells;
    private final AddressLayer addresses;

    private KnownBuildings(Builder builder) {
        rules = builder.rules;
        rows = builder.rows;
        fid = Arrays.copyOf(builder.fid, rows.size());
        inUse = (BitSet) builder.inUse.clone();
        byId = builder.byId;
        byEarlierId = builder.byEarlierId;
        byStreet = new KeyIndex(rows.size());
        byCell = new KeyIndex(rows.size());
        coarseCells = new KeyIndex(0);
        addresses = AddressLayer.NONE;
        for (int b = 0; b < rows.size(); b++) {
            if (rows.hasAddress(b)) {
                byStreet.add(rows.streetHigh(b), rows.streetLow(b), b);
            }
            if (rows.hasPoint(b)) {
                byCell.add(cell(rows.eastM(b)), cell(rows.northM(b)), b);
                long coarseEast = coarse(rows.eastM(b));
                long coarseNorth = coarse(rows.northM(b));
                if (coarseCells.first(coarseEast, coarseNorth) < 0) {
                    coarseCells.add(coarseEast, coarseNorth, b);
                }
            }
        }
    }

    private KnownBuildings(KnownBuildings known, AddressLayer layer) {
        rules = known.rules;
        rows = known.rows;
        fid = known.fid;
        inUse = known.inUse;
        byId = known.byId;
        byEarlierId = known.byEarlierId;
        byStreet = known.byStreet;
        byCell = known.byCell;
        coarseCells = known.coarseCells;
        addresses = layer;
    }

    /** A workspace that has no buildings yet. */
    public static KnownBuildings none(MatchRules rules) {
        return new Builder(rules, 0).build();
    }

    /** The same buildings, to be found also by addresses that were imported by themselves. */
    public KnownBuildings with(AddressLayer layer) {
        return new KnownBuildings(this, layer);
    }

    public int size() {
        return fid.length;
    }

    AddressLayer addresses() {
        return addresses;
    }

    public MatchRules rules() {
        return rules;
    }

    int fid(int known) {
        return fid[known];
    }

    /** Whether it has households, workplaces or holiday homes. */
    boolean isInUse(int known) {
        return inUse.get(known);
    }

    BuildingRows rows() {
        return rows;
    }

    /** The one building with this id now, −1 when there is none, −2 when several have it. */
    int findById(long high, long low) {
        return single(byId, high, low);
    }

    int findByEarlierId(long high, long low) {
        return single(byEarlierId, high, low);
    }

    KeyIndex byStreet() {
        return byStreet;
    }

    KeyIndex byCell() {
        return byCell;
    }

    /** Number of the square of side {@code positionRadiusM} along one axis: all within the radius lies in nine squares. */
    long cell(double metres) {
        return (long) Math.floor(metres / rules.positionRadiusM());
    }

    /** Whether any known building lies in the same square kilometre. */
    boolean hasNeighbourhoodOf(double eastM, double northM) {
        return coarseCells.first(coarse(eastM), coarse(northM)) >= 0;
    }

    List<Integer> fids(int[] known, int count) {
        return Arrays.stream(known, 0, count).mapToObj(this::fid).distinct().toList();
    }

    private static long coarse(double metres) {
        return (long) Math.floor(metres / COARSE_CELL_M);
    }

    private int single(KeyIndex index, long high, long low) {
        int entry = index.first(high, low);
        if (entry < 0) {
            return -1;
        }
        int building = index.value(entry);
        for (int other = index.next(entry); other >= 0; other = index.next(other)) {
            if (index.value(other) != building) {
                return -2;
            }
        }
        return building;
    }

    /** Collects the buildings of a workspace, in any order. */
    public static final class Builder {

        private final MatchRules rules;
        private final BuildingRows rows = new BuildingRows();
        private final KeyIndex byId;
        private final KeyIndex byEarlierId = new KeyIndex(0);
        private final BitSet inUse = new BitSet();
        private int[] fid = new int[16];

        /** @param expected how many there will be, some more or less */
        public Builder(MatchRules rules, int expected) {
            this.rules = rules;
            this.byId = new KeyIndex(expected);
        }

        /**
         * @param number the building's fid in the workspace
         * @param registerId the id it has in the register now, or null
         * @param earlierIds ids it had before
         * @param eastM SWEREF 99 TM easting in metres, or NaN
         * @param northM SWEREF 99 TM northing in metres, or NaN
         * @param use building type or use in the register's own words, or null
         */
        public Builder add(
                int number,
                @Nullable String registerId,
                Collection<String> earlierIds,
                double eastM,
                double northM,
                @Nullable Address address,
                @Nullable String use) {
            int building = rows.add(registerId, eastM, northM, address, use);
            if (building == fid.length) {
                fid = Arrays.copyOf(fid, building * 2);
            }
            fid[building] = number;
            if (rows.hasId(building)) {
                byId.add(rows.idHigh(building), rows.idLow(building), building);
            }
            for (String earlier : earlierIds) {
                Key key = Key.ofId(earlier);
                if (key != null) {
                    byEarlierId.add(key.high(), key.low(), building);
                }
            }
            return this;
        }

        /** @param code official code of the municipality that the building added last lies in, or null when not known */
        public Builder inMunicipality(@Nullable String code) {
            rows.inMunicipality(code);
            return this;
        }

        /** The building added last has households, workplaces or holiday homes. */
        public Builder inUse() {
            inUse.set(rows.size() - 1);
            return this;
        }

        public KnownBuildings build() {
            return new KnownBuildings(this);
        }
    }
}
