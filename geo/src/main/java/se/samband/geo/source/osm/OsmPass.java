package se.samband.geo.source.osm;

import crosby.binary.osmosis.OsmosisReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Entity;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.Tag;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.task.v0_6.Sink;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;

/** One reading of an extract from start to end. */
abstract class OsmPass implements Sink {

    /** The parser's generated code makes protobuf warn of it once for every message type; held here so that the level stays. */
    private static final Logger PROTOBUF = Logger.getLogger("com.google.protobuf.GeneratedMessage");

    static {
        PROTOBUF.setLevel(Level.SEVERE);
    }

    /** What the taker of the entities threw, which is no fault of the file. */
    private @Nullable Throwable thrownByTaker;

    abstract void node(Node node);

    abstract void way(Way way);

    abstract void relation(Relation relation);

    void read(SourceFile file) {
        try {
            OsmosisReader reader = new OsmosisReader(file.path().toFile());
            reader.setSink(this);
            reader.run();
        } catch (RuntimeException | AssertionError e) {
            if (e == thrownByTaker) {
                throw e;
            }
            // The parser trusts the numbers in the file, and stumbles in many ways when they do not fit together.
            throw SourceProblems.bad(
                    "osm-broken",
                    file.name(),
                    new Text(
                            "OpenStreetMap-utdraget är skadat eller avklippt.",
                            "The OpenStreetMap extract is damaged or cut short."),
                    new Text("Hämta utdraget på nytt.", "Fetch the extract again."),
                    e);
        }
    }

    @Override
    public final void process(EntityContainer container) {
        try {
            take(container.getEntity());
        } catch (RuntimeException | AssertionError e) {
            thrownByTaker = e;
            throw e;
        }
    }

    private void take(Entity entity) {
        switch (entity) {
            case Node node -> node(node);
            case Way way -> way(way);
            case Relation relation -> relation(relation);
            default -> {
                // the extent of the extract
            }
        }
    }

    static Map<String, String> tags(Entity entity) {
        Collection<Tag> tags = entity.getTags();
        if (tags.isEmpty()) {
            return Map.of();
        }
        Map<String, String> map = HashMap.newHashMap(tags.size());
        tags.forEach(t -> map.put(t.getKey(), t.getValue()));
        return map;
    }

    @Override
    public void initialize(Map<String, Object> metaData) {
        // nothing to prepare
    }

    @Override
    public void complete() {
        // nothing to finish
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
