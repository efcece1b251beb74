package se.samband.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Small counts stay unknown to whoever has all that is shown. */
class SuppressionTest {
    private static final int PARTS = Suppression.PARTS;

    /** Where more is withheld there are too many tables to try. */
    private static final int MOST_SEARCHED = 12;

    @Test
    void noAttackerNarrowsAWithheldCountBelowTheMinimum() {
        int withheldSmall = 0;
        int told = 0;
        for (long seed = 1; seed <= 4000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int minimum = random.nextInt(2, 7);
            int municipalities = random.nextInt(1, 7);
            int levels = random.nextInt(1, 4);
            int most = new int[] {3, 12, 60, 2000}[random.nextInt(4)];
            long[][][] counts = table(random, municipalities, levels, most);
            OpenFigures.Line[][] shown = shown(counts, minimum);
            Attacker attacker = new Attacker(shown, 1_000_000);
            for (int r = 0; r < counts.length; r++) {
                for (int l = 0; l < levels; l++) {
                    for (OpenPart part : OpenPart.values()) {
                        long count = counts[r][l][part.ordinal()];
                        OptionalLong said = shown[r][l].find(part);
                        int at = attacker.at(r, l, part.ordinal());
                        assertThat(said.isEmpty() || said.getAsLong() == count).isTrue();
                        assertThat(attacker.low[at]).isLessThanOrEqualTo(count);
                        if (count > 0 && count < minimum) {
                            withheldSmall++;
                            assertThat(said).as("seed " + seed).isEmpty();
                            assertThat(attacker.high[at]).as("seed " + seed).isGreaterThanOrEqualTo(minimum);
                        }
                        told += said.isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(withheldSmall).isGreaterThan(10_000);
        assertThat(told).isGreaterThan(10_000);
    }

    /** Every table that agrees with what is shown is tried: of a small count several remain, one of them not small. */
    @Test
    void ofAllTablesThatAgreeWithWhatIsShownSomeHaveAnotherCount() {
        int tried = 0;
        for (long seed = 1; seed <= 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[][][] counts = table(random, 2, 2, 5);
            OpenFigures.Line[][] shown = shown(counts, 2);
            if (withheld(shown) > MOST_SEARCHED) {
                continue;
            }
            Map<String, Set<Long>> possible = new Search(shown).possible();
            for (int r = 0; r < 2; r++) {
                for (int l = 0; l < 2; l++) {
                    for (int p = 0; p < PARTS; p++) {
                        if (counts[r][l][p] == 1) {
                            tried++;
                            assertThat(possible.get(r + " " + l + " " + p))
                                    .as("seed " + seed)
                                    .contains(1L)
                                    .anyMatch(count -> count >= 2);
                        }
                    }
                    long more = counts[r][1][0] - counts[r][0][0];
                    if (l == 1 && more == 1) {
                        assertThat(possible.get(r + " more")).as("seed " + seed).hasSizeGreaterThan(1);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void nothingIsWithheldWhereNoCountIsSmall() {
        long[][][] counts = {{{10, 20, 0, 30}}, {{40, 0, 50, 0}}, {{50, 20, 50, 30}}};
        for (OpenFigures.Line[] row : shown(counts, 5)) {
            assertThat(row[0].hasWithheld()).isFalse();
        }
    }

    @Test
    void theSumIsToldWhereItCanBe() {
        long[][][] counts = {
            {{3, 20, 10, 30}}, {{40, 10, 50, 10}}, {{70, 60, 80, 9}}, {{113, 90, 140, 49}},
        };
        OpenFigures.Line[][] shown = shown(counts, 5);
        assertThat(shown[3][0].hasWithheld()).isFalse();
        assertThat(shown[0][0].total()).hasValue(63);
        assertThat(shown[2][0].find(OpenPart.UNKNOWN)).hasValue(9);
    }

    private static OpenFigures.Line[][] shown(long[][][] counts, int minimum) {
        Suppression suppression = new Suppression(counts, minimum);
        suppression.choose();
        OpenFigures.Line[][] shown = new OpenFigures.Line[counts.length][counts[0].length];
        for (int r = 0; r < counts.length; r++) {
            for (int l = 0; l < counts[0].length; l++) {
                shown[r][l] = suppression.line(r, l, l);
            }
        }
        return shown;
    }

    private static long withheld(OpenFigures.Line[][] shown) {
        return Arrays.stream(shown)
                .flatMap(Arrays::stream)
                .flatMap(line -> line.parts().stream())
                .filter(OptionalLong::isEmpty)
                .count();
    }

    /** What a lower level reaches grows, and so does what it reaches or will reach. */
    private static long[][][] table(SplittableRandom random, int municipalities, int levels, int most) {
        long[][][] counts = new long[municipalities + 1][levels][PARTS];
        for (int r = 0; r < municipalities; r++) {
            for (int p = 0; p < PARTS; p++) {
                counts[r][0][p] = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(most + 1);
            }
            for (int l = 1; l < levels; l++) {
                counts[r][l] = counts[r][l - 1].clone();
                move(random, counts[r][l], 1, 0);
                move(random, counts[r][l], 2, random.nextInt(2));
                move(random, counts[r][l], 3, random.nextInt(3));
            }
            for (int l = 0; l < levels; l++) {
                for (int p = 0; p < PARTS; p++) {
                    counts[municipalities][l][p] += counts[r][l][p];
                }
            }
        }
        return counts;
    }

    private static void move(SplittableRandom random, long[] parts, int from, int to) {
        long moved =
                random.nextInt(2) == 0 ? Math.min(parts[from], random.nextInt(3)) : random.nextLong(parts[from] + 1);
        parts[from] -= moved;
        parts[to] += moved;
    }

    /** Goes through all tables of two municipalities and two levels. */
    private static final class Search {
        private static final int MOST = 20;
        private final OpenFigures.Line[][] shown;
        private final Map<String, Set<Long>> possible = new HashMap<>();

        Search(OpenFigures.Line[][] shown) {
            this.shown = shown;
        }

        Map<String, Set<Long>> possible() {
            Set<Long> totals = new HashSet<>();
            for (long total = 0; total <= MOST; total++) {
                totals.add(total);
            }
            for (long first : totals) {
                for (long second : totals) {
                    if (fits(shown[0][0].total(), first)
                            && fits(shown[1][0].total(), second)
                            && fits(shown[2][0].total(), first + second)) {
                        levels(first, second);
                    }
                }
            }
            return possible;
        }

        private void levels(long first, long second) {
            Set<Pair> high = new HashSet<>();
            Set<Pair> low = new HashSet<>();
            pairs(0, first, second, high);
            pairs(1, first, second, low);
            for (Pair h : high) {
                for (Pair l : low) {
                    if (nested(h.first(), l.first()) && nested(h.second(), l.second())) {
                        note(0, h.first(), l.first());
                        note(1, h.second(), l.second());
                    }
                }
            }
        }

        private record Row(long reached, long coming, long without, long unknown) {
            long[] parts() {
                return new long[] {reached, coming, without, unknown};
            }
        }

        private record Pair(Row first, Row second) {}

        private void pairs(int level, long first, long second, Set<Pair> pairs) {
            for (Row a : rows(shown[0][level], first)) {
                for (Row b : rows(shown[1][level], second)) {
                    boolean fits = true;
                    for (OpenPart part : OpenPart.values()) {
                        int p = part.ordinal();
                        fits &= fits(shown[2][level].find(part), a.parts()[p] + b.parts()[p]);
                    }
                    if (fits) {
                        pairs.add(new Pair(a, b));
                    }
                }
            }
        }

        private static Set<Row> rows(OpenFigures.Line line, long total) {
            Set<Row> rows = new HashSet<>();
            for (long r = 0; r <= total; r++) {
                for (long c = 0; fits(line.find(OpenPart.REACHED), r) && r + c <= total; c++) {
                    for (long w = 0; fits(line.find(OpenPart.COMING), c) && r + c + w <= total; w++) {
                        if (fits(line.find(OpenPart.WITHOUT), w)
                                && fits(line.find(OpenPart.UNKNOWN), total - r - c - w)) {
                            rows.add(new Row(r, c, w, total - r - c - w));
                        }
                    }
                }
            }
            return rows;
        }

        private static boolean nested(Row high, Row low) {
            return high.reached() <= low.reached() && high.reached() + high.coming() <= low.reached() + low.coming();
        }

        private void note(int row, Row high, Row low) {
            for (int p = 0; p < PARTS; p++) {
                note(row + " 0 " + p, high.parts()[p]);
                note(row + " 1 " + p, low.parts()[p]);
            }
            note(row + " more", low.reached() - high.reached());
        }

        private void note(String what, long count) {
            possible.computeIfAbsent(what, w -> new HashSet<>()).add(count);
        }

        private static boolean fits(OptionalLong shown, long count) {
            return shown.isEmpty() || shown.getAsLong() == count;
        }
    }
}
