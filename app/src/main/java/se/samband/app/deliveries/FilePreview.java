package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceRow;
import se.samband.geo.source.Sources;
import se.samband.geo.source.TextTable;
import se.samband.store.Workspace;

/**
 * A file as it looks before it is imported.
 *
 * @param layers what the file offers
 * @param columns column names of the layer chosen; empty when the file has several and none is chosen
 * @param rows texts of the first rows, one for each column
 * @param crs coordinate system that the file declares
 * @param textTable how a text table was taken apart
 * @param mapping the mapping given, else the one saved for publisher and kind, else one proposed
 * @param saved the one saved for publisher and kind, as it is kept, empty for none; null when there can be none
 * @param isSaved whether the mapping is the saved one
 * @param confidencePercent how sure each proposed field is
 */
public record FilePreview(
        List<LayerInfo> layers,
        List<String> columns,
        List<List<String>> rows,
        boolean geometry,
        Optional<Crs> crs,
        Optional<TextTable> textTable,
        Mapping mapping,
        @Nullable String saved,
        boolean isSaved,
        Map<Field, Integer> confidencePercent) {

    /** Whether the user must say which layer is meant. */
    public boolean isLayerMissing() {
        return columns.isEmpty() && !geometry && !holdsSeveralKinds(mapping.kind());
    }

    /** Whether a file of this kind is imported layer by layer, without any choice of columns. */
    public static boolean holdsSeveralKinds(DeliveryKind kind) {
        return kind == DeliveryKind.OSM || kind == DeliveryKind.OFDS;
    }

    /**
     * @param rows how many rows to show
     * @throws se.samband.core.problem.BadInputException when the file cannot be read
     */
    public static FilePreview of(Workspace workspace, ImportRequest request, int rows) {
        List<LayerInfo> layers = Sources.list(request.file(), OpenOptions.DETECT.withName(request.fileName()));
        if (holdsSeveralKinds(request.kind()) || layers.size() > 1 && request.layer() == null) {
            return new FilePreview(
                    layers,
                    List.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Mapping.empty(request.kind()),
                    null,
                    false,
                    Map.of());
        }
        MappingChoice choice = MappingChoice.open(workspace, request, request.kind(), request.layer());
        try (RowSource source = choice.source()) {
            return new FilePreview(
                    layers,
                    source.columns(),
                    first(source, rows),
                    source.hasGeometry(),
                    source.findCrs(),
                    source.findTextTable(),
                    choice.mapping(),
                    choice.saved(),
                    request.mapping() == null
                            && choice.confidencePercent().isEmpty()
                            && !choice.mapping().fields().isEmpty(),
                    choice.confidencePercent());
        }
    }

    private static List<List<String>> first(RowSource source, int wanted) {
        List<List<String>> rows = new ArrayList<>();
        try {
            source.forEach(new RowConsumer() {
                @Override
                public void row(SourceRow row) {
                    rows.add(texts(row));
                    stopWhenEnough();
                }

                @Override
                public void unreadable(Problem problem, List<@Nullable String> raw) {
                    rows.add(raw.stream().map(cell -> cell == null ? "" : cell).toList());
                    stopWhenEnough();
                }

                private void stopWhenEnough() {
                    if (rows.size() >= wanted) {
                        throw Enough.ENOUGH;
                    }
                }
            });
        } catch (Enough enough) {
            return rows;
        }
        return rows;
    }

    private static List<String> texts(SourceRow row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.values().length; i++) {
            String text = row.text(i);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    /** Ends a reading early. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final Enough ENOUGH = new Enough();

        private Enough() {
            super("enough", null, false, false);
        }
    }
}
