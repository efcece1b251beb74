package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samband.core.delivery.DeliveryKind;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.Sources;

/** One layer of a file that holds several kinds of things, and what its rows are. */
record FilePart(DeliveryKind kind, String layer) {

    /** Names that OpenStreetMap extracts and Swedish conversions of them give their layers. Buildings come first: others lean on them. */
    private static final Map<DeliveryKind, List<String>> OSM_LAYERS = Map.of(
            DeliveryKind.BUILDING, List.of("buildings", "byggnader"),
            DeliveryKind.ROAD, List.of("roads", "vagar", "vägar"),
            DeliveryKind.ADDRESS, List.of("addresses", "adresser"),
            DeliveryKind.WATER, List.of("water", "vatten"));

    private static final Map<DeliveryKind, List<String>> OFDS_LAYERS =
            Map.of(DeliveryKind.NODE, List.of("nodes"), DeliveryKind.ROUTE, List.of("spans"));

    /** The parts of the file, or none when its kind is a single thing. */
    static List<FilePart> list(ImportRequest request) {
        return switch (request.kind()) {
            case OSM -> list(request, OSM_LAYERS);
            case OFDS -> list(request, OFDS_LAYERS);
            default -> List.of();
        };
    }

    private static List<FilePart> list(ImportRequest request, Map<DeliveryKind, List<String>> names) {
        List<LayerInfo> layers = Sources.list(request.file(), OpenOptions.DETECT.withName(request.fileName()));
        List<FilePart> parts = new ArrayList<>();
        List<DeliveryKind> order = new ArrayList<>(List.of(
                DeliveryKind.BUILDING,
                DeliveryKind.ROAD,
                DeliveryKind.ADDRESS,
                DeliveryKind.WATER,
                DeliveryKind.NODE,
                DeliveryKind.ROUTE));
        for (DeliveryKind kind : order) {
            for (LayerInfo layer : layers) {
                if (names.getOrDefault(kind, List.of()).contains(layer.name())) {
                    parts.add(new FilePart(kind, layer.name()));
                }
            }
        }
        if (parts.isEmpty()) {
            throw ImportProblems.noParts(
                    request, layers.stream().map(LayerInfo::name).toList());
        }
        return parts;
    }
}
