package se.samband.core.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterHistory;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;

/** Puts together small counties by hand: deliveries by position, claims in any order. Each building
 * holds one household. The register is the delivery at position 0. */
public final class CountyBuilder {

    private record Placed(int building, Claim claim) {}

    private final int buildings;
    private final AreaType[] areaTypes;
    private final int[] households;
    private final int[] holidayHomes;
    private final int register;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Placed> claims = new ArrayList<>();
    private String code = "20";

    public CountyBuilder(int buildings) {
        this.buildings = buildings;
        this.areaTypes = new AreaType[buildings];
        Arrays.fill(areaTypes, AreaType.OUTSIDE);
        this.households = new int[buildings];
        Arrays.fill(households, 1);
        this.holidayHomes = new int[buildings];
        this.register = delivery(DeliveryKind.BUILDING, "Register", "2000-01-01", Scope.COMPLETE);
    }

    public CountyBuilder code(String countyCode) {
        code = countyCode;
        return this;
    }

    public CountyBuilder areaType(int building, AreaType type) {
        areaTypes[building] = type;
        return this;
    }

    /** Makes the building a holiday home without a household. */
    public CountyBuilder holidayHome(int building) {
        households[building] = 0;
        holidayHomes[building] = 1;
        return this;
    }

    /** Adds a complete filing, received the day after its as-of date; returns its position. */
    public int filing(String publisher, String asOf) {
        return delivery(DeliveryKind.FILING, publisher, asOf, Scope.COMPLETE);
    }

    /** Adds a delivery, received the day after its as-of date; returns its position. */
    public int delivery(DeliveryKind kind, String publisher, String asOf, Scope scope) {
        LocalDate date = LocalDate.parse(asOf);
        return delivery(kind, publisher, date, receivedOn(date.plusDays(1)), scope, null, null);
    }

    public int delivery(
            DeliveryKind kind,
            String publisher,
            LocalDate asOf,
            Instant receivedAt,
            Scope scope,
            Long corrects,
            Instant withdrawnAt) {
        int position = deliveries.size();
        deliveries.add(new Delivery(
                position + 1L,
                kind,
                publisher,
                asOf,
                receivedAt,
                publisher + "-" + (position + 1) + ".csv",
                "0".repeat(64),
                Confidentiality.INTERNAL,
                scope,
                corrects,
                withdrawnAt,
                null));
        return position;
    }

    public static Instant receivedOn(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public CountyBuilder claim(int building, Claim claim) {
        claims.add(new Placed(building, claim));
        return this;
    }

    /** A claim tied by id, with the given speed; −1 when it states none. */
    public CountyBuilder claim(int building, int delivery, ClaimState state, Technology technology, int downMbit) {
        return claim(building, of(delivery, state, technology, downMbit, null, -1, 100));
    }

    public static Claim of(
            int delivery,
            ClaimState state,
            Technology technology,
            int downMbit,
            String planDate,
            int distanceM,
            int confidencePercent) {
        return new Claim(
                delivery,
                2,
                state,
                technology,
                downMbit,
                -1,
                planDate == null ? null : LocalDate.parse(planDate),
                distanceM,
                null,
                -1,
                false,
                MatchMethod.ID,
                confidencePercent);
    }

    public County build() {
        ClaimTable.Builder table = new ClaimTable.Builder();
        claims.stream()
                .sorted(Comparator.comparingInt(Placed::building))
                .forEach(p -> table.add(p.building(), p.claim()));
        int[] fid = IntStream.rangeClosed(1, buildings).toArray();
        Map<AreaKind, int[]> areaIndex = new EnumMap<>(AreaKind.class);
        areaIndex.put(
                AreaKind.AREA_TYPE,
                Arrays.stream(areaTypes).mapToInt(AreaType::ordinal).toArray());
        Map<AreaKind, List<Area>> areas = new EnumMap<>(AreaKind.class);
        int[] none = new int[buildings];
        int[] registerColumn = new int[buildings];
        Arrays.fill(registerColumn, register);
        return new County(
                code,
                List.copyOf(deliveries),
                new BuildingTable(fid, new double[buildings], new double[buildings], areaIndex, areas),
                new RegisterHistory(
                        IntStream.rangeClosed(0, buildings).toArray(),
                        registerColumn,
                        none,
                        fid.clone(),
                        households.clone(),
                        none,
                        holidayHomes.clone()),
                table.build(buildings),
                List.of(),
                List.of());
    }
}
