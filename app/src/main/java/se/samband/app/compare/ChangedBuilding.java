package se.samband.app.compare;

import java.util.List;
import java.util.Optional;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.diff.Diff;
import se.samband.core.diff.Step;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/**
 * A building that changed, as it is listed.
 *
 * @param fid the workspace's number of it
 * @param municipality where it lies, if anywhere
 * @param from status on side A; empty when it was not in the register
 * @param to status on side B; empty when it is not in the register
 */
record ChangedBuilding(
        int fid, Optional<Area> municipality, Optional<Status> from, Optional<Status> to, List<CausedStep> steps) {

    /** One step, with the deliveries behind it. */
    record CausedStep(Text changeClass, Step step, List<Delivery> deliveries) {}

    static ChangedBuilding of(County county, Diff diff, int building) {
        int area = county.buildings().area(AreaKind.MUNICIPALITY, building);
        List<CausedStep> steps = diff.stepsOf(building).stream()
                .map(step -> new CausedStep(
                        step.changeClass().label(),
                        step,
                        step.deliveries().stream().map(county.deliveries()::get).toList()))
                .toList();
        return new ChangedBuilding(
                county.buildings().fid(building),
                area < 0
                        ? Optional.empty()
                        : Optional.of(
                                county.buildings().areas(AreaKind.MUNICIPALITY).get(area)),
                diff.statusA(building),
                diff.statusB(building),
                steps);
    }
}
