package se.samband.core.conditions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samband.core.claim.ClaimTable;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;

/**
 * Chooses the claims about a building that count: those whose delivery is in force and, where several deliveries of one stream
 * are (a complete one and its supplements), those of the highest-ranked one that names the building.
 */
public final class ClaimsInForce {

    private static final int NOT_IN_FORCE = -1;
    private static final int UNCONTESTED = 0;

    /** Per delivery: not in force, alone in its stream, or the number (from 1) of a stream with several in force. */
    private final int[] contest;

    private final int[] rank;
    private final int contests;

    private ClaimsInForce(int[] contest, int[] rank, int contests) {
        this.contest = contest;
        this.rank = rank;
        this.contests = contests;
    }

    /**
     * @param view of these deliveries
     */
    public static ClaimsInForce of(List<Delivery> deliveries, DeliveryView view) {
        Map<Delivery.Stream, Integer> firstOfStream = new HashMap<>();
        int[] contest = new int[deliveries.size()];
        int[] rank = new int[deliveries.size()];
        int contests = 0;
        for (int d = 0; d < contest.length; d++) {
            if (!view.isInForce(d)) {
                contest[d] = NOT_IN_FORCE;
                continue;
            }
            rank[d] = view.rank(d);
            Integer first = firstOfStream.putIfAbsent(deliveries.get(d).stream(), d);
            if (first != null) {
                if (contest[first] == UNCONTESTED) {
                    contest[first] = ++contests;
                }
                contest[d] = contest[first];
            }
        }
        return new ClaimsInForce(contest, rank, contests);
    }

    public Selector selectorOn(ClaimTable claims) {
        return new Selector(claims);
    }

    /** Holds the claims in force of one building at a time, reusing its memory. Not for use by several threads. */
    public final class Selector {

        private static final int INITIAL_SIZE = 64;

        private final ClaimTable claims;
        private final int[] bestRank = new int[contests + 1];
        private int[] selected = new int[INITIAL_SIZE];

        private Selector(ClaimTable claims) {
            this.claims = claims;
            Arrays.fill(bestRank, -1);
        }

        /** Selects the claims in force about a building and tells how many they are. */
        public int select(int building) {
            int begin = claims.begin(building);
            int end = claims.end(building);
            if (end - begin > selected.length) {
                selected = new int[Math.max(end - begin, 2 * selected.length)];
            }
            int count = 0;
            boolean contested = false;
            for (int c = begin; c < end; c++) {
                int delivery = claims.delivery(c);
                int stream = contest[delivery];
                if (stream == NOT_IN_FORCE) {
                    continue;
                }
                selected[count++] = c;
                if (stream != UNCONTESTED) {
                    contested = true;
                    bestRank[stream] = Math.max(bestRank[stream], rank[delivery]);
                }
            }
            return contested ? keepHighestRanked(count) : count;
        }

        /** The {@code i}-th claim selected, as a position in the claim table. */
        public int claim(int i) {
            return selected[i];
        }

        private int keepHighestRanked(int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int delivery = claims.delivery(selected[i]);
                int stream = contest[delivery];
                if (stream == UNCONTESTED || rank[delivery] == bestRank[stream]) {
                    selected[kept++] = selected[i];
                }
            }
            Arrays.fill(bestRank, -1);
            return kept;
        }
    }
}
