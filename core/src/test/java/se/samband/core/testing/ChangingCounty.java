package se.samband.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterHistory;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.core.text.Text;

/**
 * A {@link RandomCounty} whose register changes too: several register deliveries, some of them corrections or later withdrawn, some
 * swapping all ids, with buildings and households that come and go; in municipalities, some buildings in none.
 */
public final class ChangingCounty {

    private static final int MUNICIPALITIES = 4;

    private ChangingCounty() {}

    public static County of(long seed, int buildings) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5EED);
        County county = RandomCounty.of(seed, buildings);
        int[] municipality = random.ints(buildings, -1, MUNICIPALITIES - 1).toArray();
        return withMunicipalities(withRegisters(county, random), municipality, MUNICIPALITIES);
    }

    /** The county with so many municipalities, coded 2000 and up; −1 stands for none. */
    public static County withMunicipalities(County county, int[] municipality, int count) {
        BuildingTable old = county.buildings();
        int size = old.size();
        Map<AreaKind, int[]> index = new EnumMap<>(AreaKind.class);
        index.put(AreaKind.MUNICIPALITY, municipality);
        index.put(
                AreaKind.AREA_TYPE,
                IntStream.range(0, size).map(b -> old.areaType(b).ordinal()).toArray());
        List<Area> areas = IntStream.range(2000, 2000 + count)
                .mapToObj(code -> new Area(AreaKind.MUNICIPALITY, "" + code, Text.same("Kommun " + code)))
                .toList();
        BuildingTable table = new BuildingTable(
                IntStream.range(0, size).map(old::fid).toArray(),
                new double[size],
                new double[size],
                index,
                Map.of(AreaKind.MUNICIPALITY, areas));
        return with(county, county.deliveries(), table, county.register());
    }

    private static County withRegisters(County county, SplittableRandom random) {
        List<Delivery> deliveries = new ArrayList<>(county.deliveries());
        List<Integer> positions = new ArrayList<>();
        int registers = 1 + random.nextInt(4);
        for (int i = 0; i < registers; i++) {
            positions.add(deliveries.size());
            deliveries.add(register(random, deliveries));
        }
        int size = county.buildings().size();
        int[] idVersion = new int[deliveries.size()];
        for (int position : positions) {
            idVersion[position] = random.nextInt(4) == 0 ? position : 0;
        }
        Columns columns = new Columns(size);
        for (int b = 0; b < size; b++) {
            if (random.nextInt(3) > 0) {
                columns.add(0, 0, 0, random);
            }
            for (int position : positions) {
                if (random.nextInt(8) > 0) {
                    columns.add(position, b, idVersion[position], random);
                }
            }
            columns.end(b);
        }
        return with(county, deliveries, county.buildings(), columns.history());
    }

    private static Delivery register(SplittableRandom random, List<Delivery> before) {
        var asOf = RandomCounty.DAY.minusDays(random.nextInt(-700, 1500));
        Instant received = CountyBuilder.receivedOn(asOf.plusDays(1 + random.nextInt(300)));
        return new Delivery(
                before.size() + 1L,
                DeliveryKind.BUILDING,
                "Register",
                asOf,
                received,
                "register.csv",
                "0".repeat(64),
                Confidentiality.OPEN,
                random.nextInt(5) == 0 ? Scope.SUPPLEMENT : Scope.COMPLETE,
                random.nextInt(5) == 0 ? before.getLast().id() : null,
                random.nextInt(6) == 0 ? received.plusSeconds(86_400L * random.nextInt(1, 500)) : null,
                null);
    }

    private static County with(
            County county, List<Delivery> deliveries, BuildingTable buildings, RegisterHistory register) {
        return new County(
                county.code(), deliveries, buildings, register, county.claims(), county.owners(), county.programmes());
    }

    /** Register records in building order. */
    private static final class Columns {

        private final int[] offset;
        private final List<int[]> records = new ArrayList<>();

        Columns(int buildings) {
            offset = new int[buildings + 1];
        }

        void add(int delivery, int row, int registerId, SplittableRandom random) {
            records.add(new int[] {delivery, row, registerId, random.nextInt(4), random.nextInt(3), random.nextInt(2)});
        }

        void end(int building) {
            offset[building + 1] = records.size();
        }

        RegisterHistory history() {
            return new RegisterHistory(offset, column(0), column(1), column(2), column(3), column(4), column(5));
        }

        private int[] column(int i) {
            return records.stream().mapToInt(record -> record[i]).toArray();
        }
    }
}
