package se.samband.core.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All claims of a county as columns, ordered by building. Some 33 bytes a claim: five million claims are 165 MB. Immutable once
 * built. A claim's number is its position in the columns.
 */
public final class ClaimTable {

    /** Plan date of a claim that states none. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private static final byte DEDICATED_KNOWN = 1;
    private static final byte DEDICATED = 2;
    private static final byte PRIORITISED = 4;
    private static final ClaimState[] STATES = ClaimState.values();
    private static final Technology[] TECHNOLOGIES = Technology.values();
    private static final MatchMethod[] METHODS = MatchMethod.values();

    private final int[] offset;
    private final int[] delivery;
    private final int[] row;
    private final byte[] state;
    private final byte[] technology;
    private final int[] downMbit;
    private final int[] owner;
    private final int[] planDay;
    private final int[] distanceM;
    private final byte[] flags;
    private final int[] programme;
    private final byte[] method;
    private final byte[] confidence;

    /** Deliveries whose claims are told without owner, programme and row. */
    private final BitSet undisclosed;

    private ClaimTable(ClaimTable all, BitSet undisclosed) {
        offset = all.offset;
        delivery = all.delivery;
        row = all.row;
        state = all.state;
        technology = all.technology;
        downMbit = all.downMbit;
        owner = all.owner;
        planDay = all.planDay;
        distanceM = all.distanceM;
        flags = all.flags;
        programme = all.programme;
        method = all.method;
        confidence = all.confidence;
        this.undisclosed = undisclosed;
    }

    private ClaimTable(Builder b, int buildings) {
        offset = new int[buildings + 1];
        int[] order = order(b, offset);
        delivery = pick(b.delivery, order);
        row = pick(b.row, order);
        state = pick(b.state, order);
        technology = pick(b.technology, order);
        downMbit = pick(b.downMbit, order);
        owner = pick(b.owner, order);
        planDay = pick(b.planDay, order);
        distanceM = pick(b.distanceM, order);
        flags = pick(b.flags, order);
        programme = pick(b.programme, order);
        method = pick(b.method, order);
        confidence = pick(b.confidence, order);
        undisclosed = new BitSet();
    }

    /**
     * The same claims, those of some deliveries without owner, programme and row, which tell whose they are. Shares the columns.
     *
     * @param deliveries positions in the county's delivery list
     */
    public ClaimTable undisclosing(BitSet deliveries) {
        return new ClaimTable(this, deliveries);
    }

    /**
     * Positions of the collected claims by building, within a building by delivery, then as they came: two counting sorts. Fills
     * {@code offset} with where each building begins.
     */
    private static int[] order(Builder b, int[] offset) {
        int n = b.size;
        int deliveries = 0;
        for (int c = 0; c < n; c++) {
            deliveries = Math.max(deliveries, b.delivery[c] + 1);
        }
        int[] place = new int[deliveries + 1];
        for (int c = 0; c < n; c++) {
            place[b.delivery[c] + 1]++;
        }
        for (int d = 0; d < deliveries; d++) {
            place[d + 1] += place[d];
        }
        int[] byDelivery = new int[n];
        for (int c = 0; c < n; c++) {
            byDelivery[place[b.delivery[c]]++] = c;
        }
        for (int c = 0; c < n; c++) {
            offset[b.building[c] + 1]++;
        }
        for (int i = 1; i < offset.length; i++) {
            offset[i] += offset[i - 1];
        }
        int[] next = offset.clone();
        int[] order = new int[n];
        for (int c : byDelivery) {
            order[next[b.building[c]]++] = c;
        }
        return order;
    }

    private static int[] pick(int[] column, int[] order) {
        int[] picked = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = column[order[i]];
        }
        return picked;
    }

    private static byte[] pick(byte[] column, int[] order) {
        byte[] picked = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = column[order[i]];
        }
        return picked;
    }

    /**
     * The claims that some deliveries do not make; this table when they make none.
     *
     * @param deliveries positions in the county's delivery list
     */
    public ClaimTable without(BitSet deliveries) {
        if (IntStream.of(delivery).noneMatch(deliveries::get)) {
            return this;
        }
        Builder kept = new Builder();
        int buildings = offset.length - 1;
        for (int b = 0; b < buildings; b++) {
            for (int c = offset[b]; c < offset[b + 1]; c++) {
                if (!deliveries.get(delivery[c])) {
                    kept.add(b, get(c));
                }
            }
        }
        return kept.build(buildings);
    }

    public int size() {
        return delivery.length;
    }

    /** First claim about the building; the last is {@code end(building) − 1}. */
    public int begin(int building) {
        return offset[building];
    }

    public int end(int building) {
        return offset[building + 1];
    }

    public int delivery(int claim) {
        return delivery[claim];
    }

    /** The row in the delivered file; 0 where it is not disclosed. */
    public int row(int claim) {
        return undisclosed.get(delivery[claim]) ? 0 : row[claim];
    }

    public ClaimState state(int claim) {
        return STATES[state[claim]];
    }

    /** Ordinal of {@link ClaimState}, for tight loops. */
    public int stateOrdinal(int claim) {
        return state[claim];
    }

    public Technology technology(int claim) {
        return TECHNOLOGIES[technology[claim]];
    }

    /** Ordinal of {@link Technology}, for tight loops. */
    public int technologyOrdinal(int claim) {
        return technology[claim];
    }

    public int downMbit(int claim) {
        return downMbit[claim];
    }

    /** As in {@link Claim#owner}; −1 also where it is not disclosed. */
    public int owner(int claim) {
        return undisclosed.get(delivery[claim]) ? -1 : owner[claim];
    }

    /** Epoch day of the plan date, or {@link #NO_DAY}. */
    public int planDay(int claim) {
        return planDay[claim];
    }

    public int distanceM(int claim) {
        return distanceM[claim];
    }

    public @Nullable Boolean dedicated(int claim) {
        return (flags[claim] & DEDICATED_KNOWN) == 0 ? null : (Boolean) ((flags[claim] & DEDICATED) != 0);
    }

    public int confidencePercent(int claim) {
        return confidence[claim];
    }

    /** One claim as a record, for showing. */
    public Claim get(int claim) {
        return new Claim(
                delivery[claim],
                row(claim),
                state(claim),
                technology(claim),
                downMbit[claim],
                owner(claim),
                planDay[claim] == NO_DAY ? null : LocalDate.ofEpochDay(planDay[claim]),
                distanceM[claim],
                dedicated(claim),
                undisclosed.get(delivery[claim]) ? -1 : programme[claim],
                (flags[claim] & PRIORITISED) != 0,
                METHODS[method[claim]],
                confidence[claim]);
    }

    /** Collects claims in any order; {@link #build} puts them in order of building, then delivery. Not for use by several threads. */
    public static final class Builder {
        private int size;
        private int[] building = new int[1024];
        private int[] delivery = new int[1024];
        private int[] row = new int[1024];
        private byte[] state = new byte[1024];
        private byte[] technology = new byte[1024];
        private int[] downMbit = new int[1024];
        private int[] owner = new int[1024];
        private int[] planDay = new int[1024];
        private int[] distanceM = new int[1024];
        private byte[] flags = new byte[1024];
        private int[] programme = new int[1024];
        private byte[] method = new byte[1024];
        private byte[] confidence = new byte[1024];

        /**
         * Adds a claim; parameters as in {@link Claim}, the day of a plan as epoch day or {@link #NO_DAY}.
         */
        public Builder add(
                int buildingIndex,
                int deliveryPosition,
                int fileRow,
                ClaimState claimState,
                Technology claimTechnology,
                int down,
                int ownerPosition,
                int plannedDay,
                int distance,
                @Nullable Boolean dedicatedRadio,
                int programmePosition,
                boolean prioritised,
                MatchMethod matchMethod,
                int confidencePercent) {
            if (size == building.length) {
                grow();
            }
            building[size] = buildingIndex;
            delivery[size] = deliveryPosition;
            row[size] = fileRow;
            state[size] = (byte) claimState.ordinal();
            technology[size] = (byte) claimTechnology.ordinal();
            downMbit[size] = down;
            owner[size] = ownerPosition;
            planDay[size] = plannedDay;
            distanceM[size] = distance;
            flags[size] = (byte) ((dedicatedRadio == null ? 0 : DEDICATED_KNOWN)
                    | (Boolean.TRUE.equals(dedicatedRadio) ? DEDICATED : 0)
                    | (prioritised ? PRIORITISED : 0));
            programme[size] = programmePosition;
            method[size] = (byte) matchMethod.ordinal();
            confidence[size] = (byte) confidencePercent;
            size++;
            return this;
        }

        /** Adds a claim given as a record. */
        public Builder add(int buildingIndex, Claim c) {
            LocalDate date = c.planDate();
            return add(
                    buildingIndex,
                    c.delivery(),
                    c.row(),
                    c.state(),
                    c.technology(),
                    c.downMbit(),
                    c.owner(),
                    date == null ? NO_DAY : Math.toIntExact(date.toEpochDay()),
                    c.distanceM(),
                    c.dedicated(),
                    c.programme(),
                    c.prioritised(),
                    c.matchMethod(),
                    c.confidencePercent());
        }

        public ClaimTable build(int buildings) {
            return new ClaimTable(this, buildings);
        }

        private void grow() {
            int n = size + (size >> 1);
            building = Arrays.copyOf(building, n);
            delivery = Arrays.copyOf(delivery, n);
            row = Arrays.copyOf(row, n);
            state = Arrays.copyOf(state, n);
            technology = Arrays.copyOf(technology, n);
            downMbit = Arrays.copyOf(downMbit, n);
            owner = Arrays.copyOf(owner, n);
            planDay = Arrays.copyOf(planDay, n);
            distanceM = Arrays.copyOf(distanceM, n);
            flags = Arrays.copyOf(flags, n);
            programme = Arrays.copyOf(programme, n);
            method = Arrays.copyOf(method, n);
            confidence = Arrays.copyOf(confidence, n);
        }
    }
}
