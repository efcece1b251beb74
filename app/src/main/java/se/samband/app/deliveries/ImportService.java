package se.samband.app.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import se.samband.app.deliveries.mapping.BoundMapping;
import se.samband.app.deliveries.row.RowContext;
import se.samband.app.deliveries.row.RowHandler;
import se.samband.app.deliveries.row.RowHandlers;
import se.samband.app.deliveries.row.RowSink;
import se.samband.app.deliveries.row.TransactionSink;
import se.samband.app.deliveries.row.Whereabouts;
import se.samband.app.deliveries.value.Cells;
import se.samband.app.deliveries.value.Notices;
import se.samband.core.delivery.DeliveryKind.Content;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.ToSweref;
import se.samband.geo.source.RowSource;
import se.samband.store.ImportGroup;
import se.samband.store.ImportTransaction;
import se.samband.store.Workspace;
import se.samband.store.row.ImportResult;
import se.samband.store.row.NewDelivery;

/**
 * Imports files into a workspace, whole or not at all. Memory use does not grow with the file, except for a building register
 * (some 100 bytes a building).
 */
public final class ImportService {

    /** Code of the problem that a file has no rows at all. */
    public static final String NO_ROWS = "no-rows";

    private static final Function<NewDelivery, ImportTransaction> NO_TRANSACTION = delivery -> {
        throw new IllegalStateException("a check writes nothing");
    };

    private final Workspace workspace;
    private final Clock clock;
    private final boolean series;
    private @Nullable CountyArea countyInSeries;

    public ImportService(Workspace workspace) {
        this(workspace, Clock.systemUTC());
    }

    /** @param clock tells when a delivery was received and, for official base data without a date, what day it describes */
    public ImportService(Workspace workspace, Clock clock) {
        this(workspace, clock, false);
    }

    private ImportService(Workspace workspace, Clock clock, boolean series) {
        this.workspace = workspace;
        this.clock = clock;
        this.series = series;
    }

    /**
     * For many files in a row by one thread, with nobody else writing: remembers the county's area from file to file and leaves the
     * status columns stale. Call {@link Workspace#refreshStatus} after the last.
     */
    public static ImportService forSeries(Workspace workspace, Clock clock) {
        return new ImportService(workspace, clock, true);
    }

    /**
     * @throws BadInputException when the file as a whole cannot be imported; the workspace is then as before
     * @throws CancelledException when the monitor asked for an end; the workspace is then as before
     */
    public ImportReport run(ImportRequest request, ImportMonitor monitor) {
        return run(request, monitor, workspace::beginImport);
    }

    /**
     * As {@link #run}, also for files that hold several kinds ({@code osm}, {@code ofds}): each becomes a delivery of its own, and
     * all are imported or none. Parts that are empty or lie in another county are left out.
     */
    public List<ImportReport> runAll(ImportRequest request, ImportMonitor monitor) {
        List<FilePart> parts = FilePart.list(request);
        if (parts.isEmpty()) {
            return List.of(run(request, monitor));
        }
        if (request.dryRun()) {
            return runParts(request, parts, monitor, NO_TRANSACTION);
        }
        try (ImportGroup group = workspace.beginImports()) {
            List<ImportReport> reports = runParts(request, parts, monitor, group::begin);
            group.commit();
            return reports;
        }
    }

    private List<ImportReport> runParts(
            ImportRequest request,
            List<FilePart> parts,
            ImportMonitor monitor,
            Function<NewDelivery, ImportTransaction> begin) {
        List<ImportReport> reports = new ArrayList<>();
        List<Problem> empty = new ArrayList<>();
        for (FilePart part : parts) {
            try {
                reports.add(run(request.part(part.kind(), part.layer()), monitor, begin));
            } catch (BadInputException e) {
                if (!ImportProblems.isEmpty(e)) {
                    throw e;
                }
                empty.addAll(e.problems());
            }
        }
        if (reports.isEmpty()) {
            throw new BadInputException(empty.stream().distinct().toList());
        }
        return reports;
    }

    private ImportReport run(
            ImportRequest request, ImportMonitor monitor, Function<NewDelivery, ImportTransaction> begin) {
        try {
            ImportFacts facts = ImportFacts.of(request, clock);
            refuseRepeated(facts);
            MappingChoice choice = MappingChoice.open(workspace, request, request.kind(), request.layer());
            try (RowSource source = choice.source()) {
                return run(facts, monitor, choice, source, begin);
            }
        } catch (BadInputException e) {
            throw OtherSheets.told(request, ImportProblems.inFile(request, e));
        }
    }

    private ImportReport run(
            ImportFacts facts,
            ImportMonitor monitor,
            MappingChoice choice,
            RowSource source,
            Function<NewDelivery, ImportTransaction> begin) {
        ImportRequest request = facts.request();
        if (source.columns().isEmpty() && !source.hasGeometry()) {
            throw ImportProblems.noRows(request);
        }
        BoundMapping bound =
                BoundMapping.of(choice.mapping(), source.columns(), source.hasGeometry(), request.fileName());
        Notices notices = new Notices();
        Cells cells = new Cells(bound, notices);
        Whereabouts where = new Whereabouts(cells, notices);
        ToSweref toSweref = decideCrs(request, choice, source, where, notices);
        facts.noticeDay(notices);
        OtherSheets.findUnread(request).ifPresent(notices::add);
        List<String> unused = choice.unused(source.columns());
        FieldsNotRead.notice(request.kind(), choice.mapping(), unused, notices);
        ImportRun run = new ImportRun(source, request.fileName(), monitor);
        Long deliveryId = null;
        if (request.dryRun()) {
            RowHandler handler = handler(
                    facts,
                    cells,
                    where,
                    notices,
                    RowSink.NOTHING,
                    () -> workspace.buildings().known(MatchRules.ASSUMED));
            lookFirst(run, handler, notices);
            run.take(handler, row -> {});
            checkOutcome(request, run);
        } else {
            try (ImportTransaction transaction = begin.apply(facts.delivery(choice, source, toSweref))) {
                refuseRepeated(facts); // another import may have brought it before the write lock was ours
                RowHandler handler = handler(
                        facts,
                        cells,
                        where,
                        notices,
                        new TransactionSink(transaction),
                        () -> transaction.knownBuildings(MatchRules.ASSUMED));
                lookFirst(run, handler, notices);
                run.take(handler, transaction::refuse);
                checkOutcome(request, run);
                transaction.setNotices(notices.list());
                transaction.saveMapping(choice.toSave(facts.publisher(), request.importedBy(), Instant.now(clock)));
                ImportResult result = series ? transaction.commitWithoutStatus() : transaction.commit();
                forgetInSeries(request.kind().content());
                deliveryId = result.deliveryId();
            }
        }
        return new ImportReport(
                deliveryId,
                request.kind(),
                request.fileName(),
                request.layer(),
                facts.publisher(),
                facts.asOf(),
                facts.confidentiality(),
                run.taken(),
                run.refused(),
                run.skipped(),
                run.refusedByCode(),
                run.unknownWords(),
                run.firstRefused(),
                notices.list(),
                choice.mapping(),
                unused,
                choice.confidencePercent());
    }

    private static void lookFirst(ImportRun run, RowHandler handler, Notices notices) {
        if (handler.looksFirst()) {
            notices.mute(true);
            run.look(handler);
            notices.mute(false);
        }
    }

    private RowHandler handler(
            ImportFacts facts,
            Cells cells,
            Whereabouts where,
            Notices notices,
            RowSink sink,
            Supplier<KnownBuildings> known) {
        ImportRequest request = facts.request();
        CountyArea county = county();
        RowContext context = new RowContext(
                request.kind(),
                facts.publisher(),
                cells,
                where,
                county.filter(),
                county.municipalities(),
                notices,
                sink);
        return RowHandlers.of(context, known, request.scope(), request.acceptChange());
    }

    private CountyArea county() {
        CountyArea county = countyInSeries;
        if (county == null) {
            county = CountyArea.of(workspace);
            countyInSeries = series ? county : null;
        }
        return county;
    }

    /** Areas make the county; nothing else changes it. */
    private void forgetInSeries(Content content) {
        if (content == Content.AREA) {
            countyInSeries = null;
        }
    }

    private static ToSweref decideCrs(
            ImportRequest request, MappingChoice choice, RowSource source, Whereabouts where, Notices notices) {
        Optional<Crs> declared = Optional.ofNullable(request.epsg())
                .or(() -> Optional.ofNullable(choice.mapping().epsg()))
                .map(Crs::new)
                .or(source::findCrs)
                .or(() -> where.inDegrees() ? Optional.of(Crs.WGS84) : Optional.empty());
        List<Coordinate> sample = ImportRun.sample(source, where);
        ToSweref decided = sample.isEmpty()
                ? ToSweref.decide(Optional.of(declared.orElse(Crs.SWEREF99_TM)), sample)
                : ToSweref.decide(declared, sample);
        where.read(decided);
        for (Text notice : decided.notices()) {
            notices.add(Problem.of("crs-" + notices.list().size(), notice, new Text("", "")));
        }
        return decided;
    }

    private void checkOutcome(ImportRequest request, ImportRun run) {
        if (run.taken() > 0) {
            return;
        }
        if (run.refused() > 0 && request.dryRun()) {
            return; // the report of a check tells it, and which words could still be given a meaning
        }
        if (run.refused() > 0) {
            List<Problem> problems = new ArrayList<>();
            problems.add(ImportProblems.noneTaken(request, run.refused()));
            problems.addAll(run.firstRefused());
            throw new BadInputException(problems);
        }
        throw run.skipped().isEmpty()
                ? ImportProblems.noRows(request)
                : ImportProblems.noneInCounty(request, workspace.info().countyCode());
    }

    /** The same file for another stated day is no mistake: an owner with nothing new may send last year's file again. */
    private void refuseRepeated(ImportFacts facts) {
        ImportRequest request = facts.request();
        workspace.deliveries().ofFile(facts.sha256()).stream()
                .filter(d -> d.delivery().kind() == request.kind()
                        && Objects.equals(d.layer(), request.layer())
                        && d.delivery().publisher().equals(facts.publisher())
                        && (request.asOf() == null || d.delivery().asOf().equals(request.asOf()))
                        && d.delivery().withdrawnAt() == null)
                .findFirst()
                .ifPresent(d -> {
                    throw ImportProblems.alreadyImported(request, d.id());
                });
    }
}
