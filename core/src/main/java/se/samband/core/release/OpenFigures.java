package se.samband.core.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Sight;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;

/**
 * The release rule <b>open-figures</b>: how far each municipality has come, told to everybody.
 *
 * <ol>
 *   <li>Made of deliveries of at most the class {@link Confidentiality#INTERNAL}; stricter ones are left out as {@link Sight} does it.
 *   <li>Counted are buildings and households of municipalities. What lies in no municipality is in no row and not in the sum.
 *   <li>A count of 1 … minimum − 1 is never told, and neither it nor how many more a lower level reaches than a higher one can be
 *       worked out from all that is told: see {@link Suppression}.
 *   <li>Nothing is told of publisher, owner, delivery or row.
 * </ol>
 *
 * What this does not hold against: comparing two editions between which one building has changed, and knowledge from elsewhere.
 *
 * @param reportedOn the latest day that what they are made of describes, or null when nobody has reported
 * @param minimum the fewest that a count may stand for
 * @param rows one for each municipality
 * @param county the sum of the rows
 */
public record OpenFigures(
        Moment moment, @Nullable LocalDate reportedOn, StatusRulebook rules, int minimum, List<Row> rows, Row county) {

    /** What is counted. */
    public static final List<UnitKind> UNITS = List.of(UnitKind.HOUSEHOLD, UnitKind.BUILDING);

    private static final Sight UP_TO_INTERNAL =
            new Sight(Confidentiality.INTERNAL, Confidentiality.INTERNAL, null, null);

    public OpenFigures {
        rows = List.copyOf(rows);
    }

    /**
     * @param area null for the sum
     * @param lines for each unit one for each level, the highest first
     */
    public record Row(@Nullable Area area, Map<UnitKind, List<Line>> lines) {
        public Row {
            lines = Map.copyOf(lines);
        }

        public Line line(UnitKind unit, int levelMbit) {
            return lines.getOrDefault(unit, List.of()).stream()
                    .filter(line -> line.levelMbit() == levelMbit)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Counts at one level; empty where withheld.
     *
     * @param total in all, the same at every level
     * @param parts by ordinal of {@link OpenPart}
     */
    public record Line(int levelMbit, OptionalLong total, List<OptionalLong> parts) {
        public Line {
            parts = List.copyOf(parts);
        }

        public OptionalLong find(OpenPart part) {
            return parts.get(part.ordinal());
        }

        public boolean hasWithheld() {
            return total.isEmpty() || parts.stream().anyMatch(OptionalLong::isEmpty);
        }
    }

    /**
     * @param whole everything known of the county
     * @param rules whose levels the figures are given for, with its technology set that takes stated speeds as they stand
     * @param minimum the fewest that a count may stand for, at least 1
     */
    public static OpenFigures of(County whole, Moment moment, StatusRulebook rules, int minimum) {
        County county = UP_TO_INTERNAL.limit(whole);
        DeliveryView view = county.viewAt(moment);
        RegisterView register = county.registerAt(view);
        List<Area> areas = county.buildings().areas(AreaKind.MUNICIPALITY);
        Map<UnitKind, long[][][]> counts = new EnumMap<>(UnitKind.class);
        UNITS.forEach(unit ->
                counts.put(unit, new long[areas.size() + 1][rules.levelsMbit().size()][Suppression.PARTS]));
        for (int level = 0; level < rules.levelsMbit().size(); level++) {
            Question question = new Question(
                    rules.levelsMbit().get(level), rules.statedSpeedSet().id());
            count(county, register, StatusEvaluator.evaluate(county, view, rules, question), level, counts);
        }
        Map<UnitKind, Suppression> chosen = suppressed(counts, areas.size() + 1, minimum);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < areas.size(); row++) {
            rows.add(row(areas.get(row), row, rules.levelsMbit(), chosen));
        }
        Row sum = row(null, areas.size(), rules.levelsMbit(), chosen);
        return new OpenFigures(moment, reportedOn(county, view), rules, minimum, rows, sum);
    }

    private static void count(
            County county, RegisterView register, StatusColumn status, int level, Map<UnitKind, long[][][]> counts) {
        BuildingTable buildings = county.buildings();
        counts.forEach((unit, table) -> {
            long[] sum = table[table.length - 1][level];
            for (int b = 0; b < buildings.size(); b++) {
                int area = buildings.area(AreaKind.MUNICIPALITY, b);
                if (area >= 0 && register.isPresent(b)) {
                    int part = OpenPart.of(status.of(b)).ordinal();
                    table[area][level][part] += register.count(unit, b);
                    sum[part] += register.count(unit, b);
                }
            }
        });
    }

    private static Map<UnitKind, Suppression> suppressed(Map<UnitKind, long[][][]> counts, int rows, int minimum) {
        Map<UnitKind, Suppression> chosen = new EnumMap<>(UnitKind.class);
        counts.forEach((unit, table) -> {
            Suppression suppression = new Suppression(table, minimum);
            suppression.choose();
            chosen.put(unit, suppression);
        });
        // A row that may be anything in one unit must not be told in the other: a household lives in a building.
        for (int row = 0; row < rows; row++) {
            int closed = row;
            if (chosen.values().stream().anyMatch(suppression -> suppression.isClosed(closed))) {
                chosen.values().forEach(suppression -> suppression.close(closed));
            }
        }
        return chosen;
    }

    private static Row row(@Nullable Area area, int row, List<Integer> levelsMbit, Map<UnitKind, Suppression> chosen) {
        Map<UnitKind, List<Line>> lines = new EnumMap<>(UnitKind.class);
        chosen.forEach((unit, suppression) -> {
            List<Line> ofUnit = new ArrayList<>();
            for (int level = 0; level < levelsMbit.size(); level++) {
                ofUnit.add(suppression.line(row, level, levelsMbit.get(level)));
            }
            lines.put(unit, List.copyOf(ofUnit));
        });
        return new Row(area, lines);
    }

    private static @Nullable LocalDate reportedOn(County county, DeliveryView view) {
        LocalDate latest = null;
        for (int d = 0; d < county.deliveries().size(); d++) {
            Delivery delivery = county.deliveries().get(d);
            if (view.isInForce(d)
                    && delivery.kind().content() == DeliveryKind.Content.CLAIM
                    && (latest == null || delivery.asOf().isAfter(latest))) {
                latest = delivery.asOf();
            }
        }
        return latest;
    }
}
