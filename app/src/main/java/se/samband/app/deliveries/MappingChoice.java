package se.samband.app.deliveries;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingProposal;
import se.samband.app.deliveries.mapping.MappingProposer;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.app.deliveries.mapping.MappingYaml;
import se.samband.core.delivery.DeliveryKind;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.Sources;
import se.samband.store.Workspace;
import se.samband.store.row.Actor;
import se.samband.store.row.SavedMapping;

/**
 * Opens a file with the mapping to read it by: the one given, else the one saved for publisher and kind when the file has its
 * columns, else one proposed from the column names. The same proposal fills a given mapping without fields.
 *
 * @param confidencePercent how sure each proposed field is; empty when the mapping was given or saved
 * @param saved the mapping saved for publisher and kind, as it is kept, empty for none; null when the publisher is not said
 */
record MappingChoice(
        RowSource source,
        Mapping mapping,
        Map<Field, Integer> confidencePercent,
        @Nullable String saved) {

    static MappingChoice open(Workspace workspace, ImportRequest request, DeliveryKind kind, @Nullable String layer) {
        String name = request.publisher() == null ? null : name(kind, request.publisher());
        Optional<String> saved = name == null
                ? Optional.empty()
                : workspace.keepsakes().findMapping(name).map(SavedMapping::yaml);
        return chosen(request, kind, layer, saved.map(yaml -> MappingReader.read(yaml, String.valueOf(name))))
                .having(name == null ? null : saved.orElse(""));
    }

    private static MappingChoice chosen(
            ImportRequest request, DeliveryKind kind, @Nullable String layer, Optional<Mapping> saved) {
        Mapping given = request.mapping();
        if (given != null && given.fields().isEmpty()) {
            return proposed(request, given, layer);
        }
        if (given != null) {
            return of(Sources.open(request.file(), options(request, given, layer)), given, Map.of());
        }
        if (saved.isPresent()) {
            RowSource source = Sources.open(request.file(), options(request, saved.get(), layer));
            if (new HashSet<>(source.columns()).containsAll(saved.get().columnsNamed())) {
                return of(source, saved.get(), Map.of());
            }
            source.close();
        }
        return proposed(request, Mapping.empty(kind), layer);
    }

    /** The fields found in the columns, for a mapping that says how to read the file but not which column is what. */
    private static MappingChoice proposed(ImportRequest request, Mapping form, @Nullable String layer) {
        RowSource source = Sources.open(request.file(), options(request, form, layer));
        MappingProposal proposal = new MappingProposer().propose(form.kind(), source.columns(), source.hasGeometry());
        return of(source, form.withFields(proposal.mapping().fields()), proposal.confidencePercent());
    }

    private static MappingChoice of(RowSource source, Mapping mapping, Map<Field, Integer> confidencePercent) {
        return new MappingChoice(source, mapping, confidencePercent, null);
    }

    private MappingChoice having(@Nullable String savedYaml) {
        return new MappingChoice(source, mapping, confidencePercent, savedYaml);
    }

    /** Columns of the file that nothing is read from. */
    List<String> unused(List<String> columns) {
        Set<String> read = new HashSet<>(mapping.columnsNamed());
        return columns.stream()
                .filter(column -> !read.contains(column) && !RefusedFile.isFaultColumn(column))
                .toList();
    }

    /** The mapping to keep for the publisher's next file of the kind. */
    SavedMapping toSave(String publisher, Actor by, Instant now) {
        return new SavedMapping(
                name(mapping.kind(), publisher),
                mapping.kind(),
                MappingYaml.write(mapping.withPublisher(publisher)),
                now,
                by);
    }

    private static String name(DeliveryKind kind, String publisher) {
        return kind.code() + " – " + publisher;
    }

    private static OpenOptions options(ImportRequest request, Mapping mapping, @Nullable String layer) {
        Mapping.FileHints hints = mapping.file();
        String charset = hints.charset();
        return OpenOptions.DETECT
                .withName(request.fileName())
                .withLayer(layer != null ? layer : hints.layer())
                .withCharset(charset == null ? null : Charset.forName(charset))
                .withDelimiter(hints.delimiter())
                .withHeaderRow(hints.headerRow());
    }
}
