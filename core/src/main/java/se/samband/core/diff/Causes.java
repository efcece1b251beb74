package se.samband.core.diff;

import java.util.List;
import java.util.TreeSet;
import se.samband.core.building.RegisterView;
import se.samband.core.claim.ClaimTable;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.status.StatusColumn;

/** Finds the deliveries behind a step of a building. */
final class Causes {

    private final County county;
    private final Chain chain;

    Causes(County county, Chain chain) {
        this.county = county;
        this.chain = chain;
    }

    /** Positions of the deliveries, ascending. */
    List<Integer> of(ChangeReason reason, int building) {
        TreeSet<Integer> found = new TreeSet<>();
        switch (reason) {
            case ID_CHANGED, FEWER_UNITS, MORE_UNITS -> {
                addRecord(chain.registerA(), building, found);
                addRecord(chain.registerB(), building, found);
            }
            case LEFT_REGISTER -> {
                addRecord(chain.registerA(), building, found);
                addNewRegisters(found);
            }
            case ENTERED_REGISTER -> addRecord(chain.registerB(), building, found);
            case CORRECTED ->
                addClaims(building, chain.viewA(), chain.viewCorrected(), chain.a(), chain.corrected(), found);
            case NETWORK -> addNetwork(building, found);
            case TIME -> addTime(building, found);
            case RULEBOOK -> {
                // The claims are the same; only the reading of them changed.
            }
        }
        return List.copyOf(found);
    }

    private void addNetwork(int building, TreeSet<Integer> found) {
        boolean timeFirst = chain.isTimeFirst(building);
        StatusColumn before = timeFirst ? chain.waited() : chain.corrected();
        StatusColumn after = timeFirst ? chain.aged() : chain.moved();
        addClaims(building, chain.viewCorrected(), chain.viewB(), before, after, found);
    }

    /** What came to count decides afterwards, what ceased to count decided before. */
    private void addTime(int building, TreeSet<Integer> found) {
        boolean timeFirst = chain.isTimeFirst(building);
        StatusColumn before = timeFirst ? chain.corrected() : chain.moved();
        StatusColumn after = timeFirst ? chain.waited() : chain.aged();
        boolean better = after.of(building).compareTo(before.of(building)) < 0;
        addDeciding(better ? after : before, building, found);
    }

    private void addRecord(RegisterView register, int building, TreeSet<Integer> found) {
        int record = register.recordOf(building);
        if (record >= 0) {
            found.add(county.register().delivery()[record]);
        }
    }

    /** A building that left is named by no row of the later register: the register as a whole is what left it out. */
    private void addNewRegisters(TreeSet<Integer> found) {
        for (int d = 0; d < county.deliveries().size(); d++) {
            if (county.deliveries().get(d).kind().content() == DeliveryKind.Content.REGISTER
                    && chain.viewB().isInForce(d)
                    && !chain.viewA().isInForce(d)) {
                found.add(d);
            }
        }
    }

    /** Deliveries that name the building and are in force in one view only; else those that decided before and after. */
    private void addClaims(
            int building,
            DeliveryView before,
            DeliveryView after,
            StatusColumn statusBefore,
            StatusColumn statusAfter,
            TreeSet<Integer> found) {
        ClaimTable claims = county.claims();
        for (int c = claims.begin(building); c < claims.end(building); c++) {
            int delivery = claims.delivery(c);
            if (before.isInForce(delivery) != after.isInForce(delivery)) {
                found.add(delivery);
            }
        }
        if (found.isEmpty()) {
            addDeciding(statusBefore, building, found);
            addDeciding(statusAfter, building, found);
        }
    }

    private void addDeciding(StatusColumn status, int building, TreeSet<Integer> found) {
        int claim = status.decidingClaim(building);
        if (claim >= 0) {
            found.add(county.claims().delivery(claim));
        }
    }
}
