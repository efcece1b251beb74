package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.store.row.Actor;
import se.samband.store.row.SavedMapping;
import se.samband.store.row.Snapshot;

/** What is kept beside the deliveries. */
abstract class KeepsakesContract extends ContractPart {

    @Test
    void mappingsSnapshotsAndSettingsAreKept() {
        Instant now = Instant.now(WorkspaceContract.CLOCK);
        SavedMapping mapping = new SavedMapping("nord", DeliveryKind.FILING, "columns: {}", now, Actor.of("Eva"));
        workspace.keepsakes().saveMapping(mapping);
        workspace.keepsakes().saveMapping(mapping);
        assertThat(workspace.keepsakes().mappings()).containsExactly(mapping);

        Snapshot snapshot = new Snapshot(
                "2024", new Moment(LocalDate.parse("2024-10-01"), now), "status-2024", now, Actor.of("Eva"));
        workspace.keepsakes().saveSnapshot(snapshot);
        assertThat(workspace.keepsakes().findSnapshot("2024")).contains(snapshot);
        assertThatThrownBy(() -> workspace.keepsakes().saveSnapshot(snapshot)).isInstanceOf(BadInputException.class);

        workspace.keepsakes().putSetting("minsta_grupp", "5", Actor.of("Eva"));
        assertThat(workspace.keepsakes().settings()).containsEntry("minsta_grupp", "5");
    }
}
