package se.samband.app.deliveries.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.access.AccessDeniedException;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.ImportTransaction;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.StoredDelivery;

/** What a network may say of itself, whatever its form is made to say. */
class DelivererTest {

    private static final String OWN = "Riksnät";
    private static final Deliverer NETWORK = new Deliverer(OWN);
    private static final Deliverer COORDINATOR = new Deliverer(null);

    @TempDir
    Path folder;

    /** 1 the county's municipalities, 2 another network's filing, 3 the network's own. */
    private List<StoredDelivery> known;

    @BeforeEach
    void deliver() {
        try (Workspace workspace =
                Workspace.create(folder.resolve("w.gpkg"), new NewWorkspace("20", "Dalarnas län", false))) {
            deliver(workspace, DeliveryKind.MUNICIPALITY, OWN);
            deliver(workspace, DeliveryKind.FILING, "Stadsnätet");
            deliver(workspace, DeliveryKind.FILING, OWN);
            known = workspace.deliveries().list(DeliveryQuery.all()).rows();
        }
    }

    @Test
    void aNetworkCorrectsNothingButItsOwn() {
        assertThat(NETWORK.limit(form("corrects", "3"), known).get("corrects")).isEqualTo("3");
        for (String others : List.of("1", "2", "99", "x")) {
            UploadForm forged = form("corrects", others);
            assertThat(NETWORK.limit(forged, known).get("corrects")).as(others).isEmpty();
            assertThatThrownBy(() -> NETWORK.require(forged, known)).isInstanceOf(AccessDeniedException.class);
            assertThat(COORDINATOR.limit(forged, known)).isEqualTo(forged);
        }
        // What it may not see it cannot correct either.
        assertThat(NETWORK.limit(form("corrects", "3"), List.of()).get("corrects"))
                .isEmpty();
    }

    @Test
    void aNetworkDoesNotMakeKnownMoreThanIsUsual() {
        assertThat(NETWORK.limit(form("class", "restricted"), known).get("class"))
                .isEqualTo("restricted");
        for (String wider : List.of("open", "shared", "internal")) {
            UploadForm forged = form("class", wider);
            assertThat(NETWORK.limit(forged, known).get("class")).isEmpty();
            assertThatThrownBy(() -> NETWORK.require(forged, known)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aNetworkDeliversInItsOwnNameWhatANetworkCanSay() {
        UploadForm forged = new UploadForm(Map.of("publisher", "Stadsnätet", "kind", "municipality"));
        assertThat(NETWORK.limit(forged, known).get("publisher")).isEqualTo(OWN);
        assertThat(NETWORK.limit(forged, known).get("kind")).isEmpty();
        assertThatThrownBy(() -> NETWORK.require(forged, known)).isInstanceOf(AccessDeniedException.class);
        NETWORK.require(NETWORK.limit(form("kind", "filing"), known), known);
    }

    private static UploadForm form(String field, String value) {
        return new UploadForm(Map.of("publisher", OWN, "kind", "filing")).with(field, value);
    }

    private static void deliver(Workspace workspace, DeliveryKind kind, String publisher) {
        LocalDate day = LocalDate.parse("2025-10-01");
        try (ImportTransaction tx = workspace.beginImport(NewDelivery.of(
                kind, publisher, day, Instant.parse("2025-10-02T12:00:00Z"), "fil.csv", "0".repeat(64)))) {
            tx.commit();
        }
    }
}
