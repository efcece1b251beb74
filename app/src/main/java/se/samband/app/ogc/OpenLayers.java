package se.samband.app.ogc;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samband.core.text.Text;

/** The map layers that open deliveries give, for those who tell of them. */
@Component
public class OpenLayers {

    private final Collections collections;

    OpenLayers(Collections collections) {
        this.collections = collections;
    }

    /**
     * A collection of features.
     *
     * @param modified the latest day that its features describe
     */
    public record Layer(String id, Text title, LocalDate modified) {}

    /** Those with something in them; without the open figures, which are of no delivery. */
    public List<Layer> list() {
        return collections.list().stream()
                .filter(collection -> !collection.id().equals(Collections.FIGURES))
                .map(collection -> new Layer(collection.id(), collection.title(), collection.to()))
                .toList();
    }
}
