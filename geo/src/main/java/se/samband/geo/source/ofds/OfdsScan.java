package se.samband.geo.source.ofds;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.geo.source.SourceFile;
import tools.jackson.databind.JsonNode;

/** What must be known of a package before its elements are read: how many there are, and the networks' names, which may come last. */
final class OfdsScan implements OfdsWalk.Visitor {

    private record Member(int network, String name) {}

    private final Map<Member, String> networks = new HashMap<>();
    private final int[] counts = new int[OfdsLayer.values().length];

    private OfdsScan() {}

    static OfdsScan of(SourceFile file) {
        OfdsScan scan = new OfdsScan();
        OfdsWalk.walk(file, scan);
        return scan;
    }

    @Override
    public void element(OfdsLayer layer, int network, String path, JsonNode element) {
        counts[layer.ordinal()]++;
    }

    @Override
    public void network(int network, String member, String value) {
        networks.putIfAbsent(new Member(network, member), value);
    }

    int count(OfdsLayer layer) {
        return counts[layer.ordinal()];
    }

    /** Id or name of a network of the package. */
    @Nullable
    String findNetwork(int network, String member) {
        return networks.get(new Member(network, member));
    }
}
