package se.samband.core.identity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Ties addresses to the known buildings that lie at them. First all addresses are added; then the caller measures them against the
 * outlines it has; buildings without outline are measured here, by their point.
 *
 * <p>An address is tied to every building it lies at; else to the nearest, together with those that are not clearly further away,
 * or that are in use when the nearest is not: an address belongs to the house rather than to the shed beside it. Choosing among
 * several is left to the {@link BuildingMatcher}, which refuses to guess.
 */
public final class AddressLayerBuilder {

    private static final double CELL_M = 50;

    /** Buildings measured for one address: where more lie so near, nothing tells them apart. */
    private static final int MOST_NEAR = 16;

    /** Buildings looked at in one square without their outlines: only at points that very many share are there more. */
    private static final int MOST_POINTS = 1024;

    private static final int NONE = -1;

    private final KnownBuildings known;
    private final AddressLayerRules rules = AddressLayerRules.ASSUMED;

    /** Contenders of the nearest building lie no further away than this. */
    private final double reachM = rules.nearM() * rules.clearRatio();

    private final BuildingRows rows = new BuildingRows();
    private final KeyIndex byCell = new KeyIndex(0);
    private final int[] knownOfFid;
    private final BitSet withoutPoint = new BitSet();
    private final NearBuildings near = new NearBuildings(MOST_NEAR);

    public AddressLayerBuilder(KnownBuildings known) {
        this.known = known;
        int greatest = 0;
        for (int b = 0; b < known.size(); b++) {
            greatest = Math.max(greatest, known.fid(b));
        }
        knownOfFid = new int[greatest + 1];
        Arrays.fill(knownOfFid, NONE);
        for (int b = 0; b < known.size(); b++) {
            knownOfFid[known.fid(b)] = b;
        }
    }

    /** Adds an address; coordinates are SWEREF 99 TM, metres. */
    public void add(Address address, double eastM, double northM) {
        int number = rows.add(null, eastM, northM, address, null);
        byCell.add(cell(eastM), cell(northM), number);
    }

    public boolean isEmpty() {
        return rows.size() == 0;
    }

    public double eastM(int address) {
        return rows.eastM(address);
    }

    public double northM(int address) {
        return rows.northM(address);
    }

    /** The numbers of the addresses that may lie at or near a building with this box; metres. */
    public void eachNear(double westM, double southM, double eastM, double northM, IntConsumer addresses) {
        for (long x = cell(westM - reachM); x <= cell(eastM + reachM); x++) {
            for (long y = cell(southM - reachM); y <= cell(northM + reachM); y++) {
                for (int e = byCell.first(x, y); e >= 0; e = byCell.next(e)) {
                    int address = byCell.value(e);
                    if (rows.eastM(address) >= westM - reachM
                            && rows.eastM(address) <= eastM + reachM
                            && rows.northM(address) >= southM - reachM
                            && rows.northM(address) <= northM + reachM) {
                        addresses.accept(address);
                    }
                }
            }
        }
    }

    /** The building, by its fid, is not to be measured by its point: it has an outline, or does not stand any longer. */
    public void ignorePointOf(int fid) {
        int building = find(fid);
        if (building != NONE) {
            withoutPoint.set(building);
        }
    }

    /** @param distanceM from the building's outline to the address; 0 inside */
    public void measured(int address, int fid, double distanceM) {
        int building = find(fid);
        if (building != NONE) {
            keep(address, building, distanceM);
        }
    }

    public AddressLayer build() {
        int[] first = new int[rows.size() + 1];
        int[] tied = new int[rows.size()];
        BitSet nearOnly = new BitSet();
        int count = 0;
        for (int address = 0; address < rows.size(); address++) {
            first[address] = count;
            measurePoints(address);
            double nearestM = near.leastM(address);
            nearOnly.set(address, nearestM > rules.atM());
            double limitM = contenderM(nearestM);
            boolean preferUse = nearestM > rules.atM() && !isInUse(address, limitM);
            for (int n = near.first(address); n >= 0 && nearestM <= rules.nearM(); n = near.next(n)) {
                boolean house = preferUse && near.distanceM(n) <= rules.nearM() && known.isInUse(near.building(n));
                if (near.distanceM(n) <= limitM || house) {
                    tied = count < tied.length ? tied : Arrays.copyOf(tied, count + (count >> 1) + 1);
                    tied[count++] = near.building(n);
                }
            }
        }
        first[rows.size()] = count;
        return new AddressLayer(rules, rows, first, Arrays.copyOf(tied, count), nearOnly);
    }

    private boolean isInUse(int address, double limitM) {
        for (int n = near.first(address); n >= 0; n = near.next(n)) {
            if (near.distanceM(n) <= limitM && known.isInUse(near.building(n))) {
                return true;
            }
        }
        return false;
    }

    private void measurePoints(int address) {
        if (near.leastM(address) > rules.atM()) {
            measurePoints(address, rules.nearM());
            double contenderM = contenderM(near.leastM(address));
            if (contenderM > rules.nearM() && contenderM <= reachM) {
                measurePoints(address, contenderM);
            }
        }
    }

    private void measurePoints(int address, double withinM) {
        double eastM = rows.eastM(address);
        double northM = rows.northM(address);
        for (long x = known.cell(eastM - withinM); x <= known.cell(eastM + withinM); x++) {
            for (long y = known.cell(northM - withinM); y <= known.cell(northM + withinM); y++) {
                int seen = 0;
                for (int e = known.byCell().first(x, y);
                        e >= 0 && seen < MOST_POINTS;
                        e = known.byCell().next(e)) {
                    seen++;
                    int building = known.byCell().value(e);
                    if (!withoutPoint.get(building)) {
                        keep(address, building, rows.distanceM(address, known.rows(), building));
                    }
                }
            }
        }
    }

    /** Keeps the building unless one that is nearer rules it out already. */
    private void keep(int address, int building, double distanceM) {
        if (distanceM <= Math.max(contenderM(near.leastM(address)), rules.nearM()) && distanceM <= reachM) {
            near.add(address, building, distanceM);
        }
    }

    /** How far away a building may be to contend with the nearest. */
    private double contenderM(double nearestM) {
        return nearestM <= rules.atM() ? rules.atM() : nearestM * rules.clearRatio();
    }

    private int find(int fid) {
        return fid >= 0 && fid < knownOfFid.length ? knownOfFid[fid] : NONE;
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / CELL_M);
    }
}
