package se.samband.geo.source.ofds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceFormat;
import se.samband.geo.source.SourceProblems;

/**
 * The nodes and spans of a network package, of the answer of an OFDS service, or of the GeoJSON form. A package always offers both
 * layers, be they empty. Lists become text with semicolons; an organisation is given by its name, else its id.
 */
public final class OfdsFormat implements SourceFormat {

    private static final Pattern PACKAGE = Pattern.compile("\\A\\{\\s*\"(networks|nodes|spans)\"\\s*:\\s*\\[");
    private static final Pattern EMBEDDED =
            Pattern.compile("\\A\\{\\s*\"id\"\\s*:\\s*\"[^\"]*\",\\s*\"(nodes|spans)\"\\s*:");
    private static final Pattern FEATURES = Pattern.compile("\"featureType\"\\s*:\\s*\"(node|span)\"");

    /** @param start the beginning of the file as text */
    public static boolean isOfds(SourceFile file, String start) {
        return PACKAGE.matcher(start).find()
                || EMBEDDED.matcher(start).find()
                || FEATURES.matcher(start).find()
                || (start.contains("FeatureCollection") && start.contains("\"networkProviders\""));
    }

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        OfdsScan scan = OfdsScan.of(file);
        List<LayerInfo> infos = new ArrayList<>();
        for (OfdsLayer layer : OfdsLayer.values()) {
            infos.add(new LayerInfo(
                    layer.layerName(), "ofds", layer.columns(), true, Optional.of(Crs.WGS84), scan.count(layer)));
        }
        return infos;
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        List<String> names = List.of(OfdsLayer.NODES.layerName(), OfdsLayer.SPANS.layerName());
        String wanted = SourceProblems.layer(file.name(), options.layer(), names);
        return new OfdsSource(file, OfdsLayer.values()[names.indexOf(wanted)], OfdsScan.of(file));
    }
}
