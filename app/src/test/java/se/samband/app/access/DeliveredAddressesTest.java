package se.samband.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.Canaries;
import se.samband.core.access.AccessRules;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.query.DeliveredRows;
import se.samband.store.query.Page;
import se.samband.store.row.StoredDelivery;

/** Rows that a viewer may see do not bring along the addresses of a register that the viewer may not see. */
class DeliveredAddressesTest {

    @TempDir
    Path folder;

    @Test
    void aNetworkOwnerIsGivenAddressesOfOpenRegistersOnly() {
        Path file = folder.resolve("dalarna.gpkg");
        Canaries.make(WorkspaceLocation.of(file));
        try (Workspace workspace = Workspace.open(file)) {
            Grant owner = new Grant(Role.NETWORK_OWNER, "20", Set.of(), "Xqinternalpublisher");
            Viewer viewer = Viewer.of("Nät", owner, AccessRules.shipped());
            List<SeenClaim> own = claims(new SeenWorkspace(new Region(workspace), viewer), "Xqinternalpublisher");
            assertThat(own).hasSize(3);
            assertThat(addresses(own)).containsOnly("Xqvägopen 1");
            assertThat(addresses(claims(SeenWorkspace.all(workspace), "Xqinternalpublisher")))
                    .containsOnly("Xqvägopen 1", "Xqväginternal 1", "Xqbortinternal 1");
        }
    }

    private static Stream<String> addresses(List<SeenClaim> claims) {
        return claims.stream().map(SeenClaim::address).filter(Objects::nonNull);
    }

    private static List<SeenClaim> claims(SeenWorkspace seen, String publisher) {
        StoredDelivery filing = seen.deliveries().list().stream()
                .filter(stored -> stored.delivery().kind() == DeliveryKind.FILING)
                .filter(stored -> stored.delivery().publisher().equals(publisher))
                .findFirst()
                .orElseThrow();
        return seen.deliveries()
                .claims(filing.id(), DeliveredRows.ANY_ROW, Page.ALL)
                .rows();
    }
}
