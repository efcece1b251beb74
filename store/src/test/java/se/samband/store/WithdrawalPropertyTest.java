package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.Actor;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewRoute;

/** Whatever deliveries come and go: after a withdrawal everything current is as if the delivery had never come. */
class WithdrawalPropertyTest {

    private static final int DELIVERIES = 7;

    /** The first delivery holds at least the buildings b2, b4 and b6. */
    private static final int FIRST_BUILDINGS = 3;

    private static final List<DeliveryKind> KINDS = List.of(
            DeliveryKind.MUNICIPALITY,
            DeliveryKind.LOCALITY,
            DeliveryKind.BUILDING,
            DeliveryKind.BUILDING,
            DeliveryKind.FILING,
            DeliveryKind.GRANTED,
            DeliveryKind.ROUTE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"FILE, 1", "FILE, 2", "FILE, 3", "FILE, 4", "FILE, 5", "FILE, 6", "FILE, 7", "FILE, 8"})
    @CsvSource({"DATABASE, 1", "DATABASE, 2", "DATABASE, 3", "DATABASE, 4", "DATABASE, 5", "DATABASE, 6"})
    void aWithdrawnDeliveryLeavesNoTrace(TestStore store, long seed) {
        Random random = new Random(seed);
        List<Long> rowSeeds = random.longs(DELIVERIES).boxed().toList();
        int extra = 1 + random.nextInt(DELIVERIES - 1);
        try (Workspace without = create(store, "utan");
                Workspace with = create(store, "med")) {
            long withdrawn = 0;
            for (int d = 0; d < DELIVERIES; d++) {
                DeliveryKind kind =
                        d == 0 ? DeliveryKind.BUILDING : KINDS.get(new Random(rowSeeds.get(d)).nextInt(KINDS.size()));
                if (d == extra) {
                    withdrawn = deliver(with, kind, d, rowSeeds.get(d));
                } else {
                    deliver(without, kind, d, rowSeeds.get(d));
                    deliver(with, kind, d, rowSeeds.get(d));
                }
            }
            with.withdraw(withdrawn, Actor.of("Eva"), "fel fil");

            assertThat(current(with)).isEqualTo(current(without));
            assertThat(with.check()).noneMatch(finding -> finding.fault());
        }
    }

    private Workspace create(TestStore store, String name) {
        return Workspace.create(store.place(folder, name), Sample.DALARNA, WorkspaceContract.CLOCK);
    }

    private static long deliver(Workspace workspace, DeliveryKind kind, int order, long seed) {
        Random random = new Random(seed);
        NewDelivery delivery = Sample.delivery(kind, "utgivare " + random.nextInt(2), "2024-0" + (1 + order) + "-01")
                .withScope(random.nextInt(3) == 0 ? Scope.SUPPLEMENT : Scope.COMPLETE);
        Map<String, Integer> numbers = numbers(workspace);
        try (ImportTransaction tx = workspace.beginImport(delivery)) {
            for (int row = 1; row <= 6; row++) {
                add(tx, kind, row, random, numbers);
            }
            tx.commit();
        }
        return workspace
                .deliveries()
                .list(DeliveryQuery.all())
                .rows()
                .getFirst()
                .id();
    }

    private static void add(
            ImportTransaction tx, DeliveryKind kind, int row, Random random, Map<String, Integer> numbers) {
        int km = random.nextInt(10);
        switch (kind) {
            case MUNICIPALITY, LOCALITY -> tx.add(Sample.area(row, "K" + row, "Ort " + km, Sample.box(km, km + 2)));
            case BUILDING -> {
                String id = "b" + (row % 2 == 0 ? row : km);
                numbers.put(id, tx.add(Sample.building(row, numbers.getOrDefault(id, 0), id, km, random.nextInt(4))));
            }
            case FILING -> {
                // Only buildings of the first delivery: those of the extra one are known in one of the workspaces only.
                int number = 1 + random.nextInt(FIRST_BUILDINGS);
                if (random.nextBoolean()) {
                    tx.add(Sample.claim(row, number, ClaimState.values()[random.nextInt(6)], 1000));
                }
            }
            case GRANTED -> tx.add(Sample.cover(row, Sample.box(km, km + 1.5)));
            default -> tx.add(new NewRoute(row, "r" + row, null, null, null, null, Sample.line(km, km + 1)));
        }
    }

    /** Numbers of buildings by the ids of deliveries not withdrawn. */
    private static Map<String, Integer> numbers(Workspace workspace) {
        Map<String, Integer> numbers = new HashMap<>();
        int buildings = workspace.loadCounty().buildings().size();
        for (int number = 1; number <= buildings; number++) {
            int fid = number;
            workspace.buildings().records(fid).forEach(record -> numbers.putIfAbsent(record.registerId(), fid));
        }
        return numbers;
    }

    /** Everything current, without the numbers that the workspace gives: buildings by their id, deliveries by their file facts. */
    private static Map<String, List<String>> current(Workspace workspace) {
        Map<String, List<String>> state = new TreeMap<>();
        for (String layer : workspace.features().layers()) {
            List<String> rows = new ArrayList<>();
            workspace.features().each(layer, feature -> {
                Map<String, Object> attributes = new TreeMap<>(feature.attributes());
                attributes.remove("delivery_id");
                rows.add(attributes + " " + feature.geometry());
            });
            rows.sort(null);
            state.put(layer, rows);
        }
        state.put("county", counted(workspace));
        return state;
    }

    /** What counts of each building in the register: its units and its claims in force. */
    private static List<String> counted(Workspace workspace) {
        County county = workspace.loadCounty();
        DeliveryView view = county.viewAt(new Moment(
                LocalDate.ofInstant(WorkspaceContract.CLOCK.instant(), ZoneOffset.UTC),
                WorkspaceContract.CLOCK.instant()));
        RegisterView register = county.registerAt(view);
        List<String> rows = new ArrayList<>();
        for (int b = 0; b < county.buildings().size(); b++) {
            if (register.isPresent(b)) {
                List<String> claims = new ArrayList<>();
                for (int c = county.claims().begin(b); c < county.claims().end(b); c++) {
                    Claim claim = county.claims().get(c);
                    if (view.isInForce(claim.delivery())) {
                        claims.add(
                                county.deliveries().get(claim.delivery()).asOf() + " " + claim.row() + claim.state());
                    }
                }
                claims.sort(null);
                rows.add(county.buildings().eastM(b) + " " + register.count(UnitKind.HOUSEHOLD, b) + " " + claims);
            }
        }
        rows.sort(null);
        return rows;
    }
}
