package se.samband.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.row.Feature;

/** One theme of {@link WorkspaceContract}. Every test starts with a workspace of its own. */
abstract class ContractPart {

    Workspace workspace;

    /** As in {@link WorkspaceContract#create}. */
    abstract Workspace create();

    @BeforeEach
    void createWorkspace() {
        workspace = create();
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    void importing(DeliveryKind kind, String publisher, String asOf, Consumer<ImportTransaction> rows) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(kind, publisher, asOf))) {
            rows.accept(tx);
            tx.commit();
        }
    }

    void importMunicipalities() {
        importing(DeliveryKind.MUNICIPALITY, "Lantmäteriet", "2024-01-01", tx -> {
            tx.add(Sample.area(1, "2029", "Leksand", Sample.box(-1, 1.5)));
            tx.add(Sample.area(2, "2062", "Mora", Sample.box(1.5, 20)));
        });
    }

    void importBuildings(String asOf, int count) {
        importing(DeliveryKind.BUILDING, "LM", asOf, tx -> {
            for (int i = 0; i < count; i++) {
                tx.add(Sample.building(i + 1, 0, "b" + (i + 1), i, i));
            }
        });
    }

    List<Feature> features(String layer) {
        List<Feature> features = new ArrayList<>();
        workspace.features().each(layer, features::add);
        return features;
    }
}
