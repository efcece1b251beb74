package se.samband.app.deliveries;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import se.samband.app.deliveries.mapping.BoundMapping;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingYaml;
import se.samband.app.deliveries.row.RowContext;
import se.samband.app.deliveries.row.RowHandler;
import se.samband.app.deliveries.row.RowHandlers;
import se.samband.app.deliveries.row.RowSink;
import se.samband.app.deliveries.row.TransactionSink;
import se.samband.app.deliveries.row.Whereabouts;
import se.samband.app.deliveries.value.Cells;
import se.samband.app.deliveries.value.Notices;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryKind.Content;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.ToSweref;
import se.samband.geo.source.RowSource;
import se.samband.store.ImportTransaction;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.ImportResult;
import se.samband.store.row.NewDelivery;

/**
 * Imports files into a workspace, whole or not at all. Memory use does not grow with the file, except for a building register
 * (some 100 bytes a building).
 */
public final class ImportService {

    /** Code of the problem that a file has no rows at all. */
    public static final String NO_ROWS = "no-rows";

    private static final String UNSTATED_PUBLISHER = "ej angiven";

    private final Workspace workspace;
    private final Clock clock;
    private final boolean series;
    private @Nullable KnownBuildings knownInSeries;

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
     * For many files in a row by one thread, with nobody else writing: remembers the buildings from file to file and leaves the
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
        try {
            return runUnnamed(request, monitor);
        } catch (BadInputException e) {
            throw ImportProblems.inFile(request, e);
        }
    }

    private ImportReport runUnnamed(ImportRequest request, ImportMonitor monitor) {
        checkFacts(request);
        String sha256 = digest(request);
        refuseRepeated(request, sha256);
        MappingChoice choice = MappingChoice.open(workspace, request, request.kind(), request.layer());
        try (RowSource source = choice.source()) {
            return run(request, monitor, choice, source, sha256);
        }
    }

    /**
     * As {@link #run}, also for files that hold several kinds ({@code osm}, {@code ofds}): every part is checked before the first
     * is taken, and each becomes a delivery of its own. Parts that are empty or lie in another county are left out.
     */
    public List<ImportReport> runAll(ImportRequest request, ImportMonitor monitor) {
        List<FilePart> parts = FilePart.list(request);
        if (parts.isEmpty()) {
            return List.of(run(request, monitor));
        }
        checkFacts(request);
        List<ImportRequest> wanted = new ArrayList<>();
        List<ImportReport> checked = new ArrayList<>();
        List<Problem> empty = new ArrayList<>();
        for (FilePart part : parts) {
            ImportRequest one = request.part(part.kind(), part.layer());
            try {
                checked.add(run(one.checkOnly(), monitor));
                wanted.add(one);
            } catch (BadInputException e) {
                if (!ImportProblems.isEmpty(e)) {
                    throw e;
                }
                empty.addAll(e.problems());
            }
        }
        if (wanted.isEmpty()) {
            throw new BadInputException(empty.stream().distinct().toList());
        }
        return request.dryRun()
                ? checked
                : wanted.stream().map(one -> run(one, monitor)).toList();
    }

    private ImportReport run(
            ImportRequest request, ImportMonitor monitor, MappingChoice choice, RowSource source, String sha256) {
        if (source.columns().isEmpty() && !source.hasGeometry()) {
            throw ImportProblems.noRows(request);
        }
        BoundMapping bound =
                BoundMapping.of(choice.mapping(), source.columns(), source.hasGeometry(), request.fileName());
        Notices notices = new Notices();
        Cells cells = new Cells(bound, notices);
        Whereabouts where = new Whereabouts(cells, notices);
        ToSweref toSweref = decideCrs(request, choice, source, where, notices);
        noticeAssumedDay(request, notices);
        ImportRun run = new ImportRun(source, request.fileName(), monitor);
        Long deliveryId = null;
        if (request.dryRun()) {
            RowHandler handler = handler(
                    request,
                    cells,
                    where,
                    notices,
                    RowSink.NOTHING,
                    () -> workspace.buildings().known(MatchRules.ASSUMED));
            lookFirst(run, handler, notices);
            run.take(handler, row -> {});
            checkOutcome(request, run);
        } else {
            NewDelivery delivery = delivery(request, choice, source, toSweref, sha256);
            try (ImportTransaction transaction = workspace.beginImport(delivery)) {
                RowHandler handler = handler(
                        request, cells, where, notices, new TransactionSink(transaction), () -> known(transaction));
                lookFirst(run, handler, notices);
                run.take(handler, transaction::refuse);
                checkOutcome(request, run);
                transaction.setNotices(notices.list());
                ImportResult result = series ? transaction.commitWithoutStatus() : transaction.commit();
                forgetBuildings(request);
                deliveryId = result.deliveryId();
            }
            MappingChoice.save(
                    workspace, choice.mapping(), publisher(request), request.importedBy(), Instant.now(clock));
        }
        return new ImportReport(
                deliveryId,
                request.kind(),
                request.fileName(),
                request.layer(),
                publisher(request),
                asOf(request),
                confidentiality(request),
                run.taken(),
                run.refused(),
                run.skipped(),
                run.refusedByCode(),
                run.firstRefused(),
                notices.list(),
                choice.mapping(),
                choice.confidencePercent());
    }

    private void noticeAssumedDay(ImportRequest request, Notices notices) {
        if (request.asOf() == null && request.kind().content() == Content.REGISTER) {
            notices.add(Problem.of(
                    "as-of-assumed",
                    new Text(
                            "Antagande: registret gäller från " + asOf(request) + "; tidigare dagar saknar byggnader.",
                            "Assumption: the register applies from " + asOf(request)
                                    + "; earlier days have no buildings."),
                    new Text("Ange --as-of om det är äldre.", "Give --as-of if it is older.")));
        }
    }

    private static void lookFirst(ImportRun run, RowHandler handler, Notices notices) {
        if (handler.looksFirst()) {
            notices.mute(true);
            run.look(handler);
            notices.mute(false);
        }
    }

    private RowHandler handler(
            ImportRequest request,
            Cells cells,
            Whereabouts where,
            Notices notices,
            RowSink sink,
            Supplier<KnownBuildings> known) {
        RowContext context = new RowContext(
                request.kind(), publisher(request), cells, where, new CountyArea(workspace).filter(), notices, sink);
        return RowHandlers.of(context, known, request.scope(), request.acceptChange());
    }

    private KnownBuildings known(ImportTransaction transaction) {
        KnownBuildings known = knownInSeries;
        if (known == null) {
            known = transaction.knownBuildings(MatchRules.ASSUMED);
            knownInSeries = series ? known : null;
        }
        return known;
    }

    /** Claims are tied to buildings and never change them; every other kind might. */
    private void forgetBuildings(ImportRequest request) {
        if (request.kind().content() != Content.CLAIM) {
            knownInSeries = null;
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

    private NewDelivery delivery(
            ImportRequest request, MappingChoice choice, RowSource source, ToSweref toSweref, String sha256) {
        return new NewDelivery(
                request.kind(),
                publisher(request),
                asOf(request),
                receivedAt(request),
                request.fileName(),
                request.layer(),
                size(request),
                sha256,
                confidentiality(request),
                request.scope(),
                request.corrects(),
                request.collection(),
                request.registrationNumber(),
                MappingYaml.write(asOpened(choice.mapping(), source)),
                RefusedCells.header(source),
                toSweref.source().toString(),
                List.of(),
                request.importedBy());
    }

    /** The mapping with the form that the file was found to have, so that its refused rows can be given back in the same. */
    private static Mapping asOpened(Mapping mapping, RowSource source) {
        return source.findTextTable()
                .map(form -> mapping.withFile(new Mapping.FileHints(
                        mapping.file().layer(),
                        form.charset().name(),
                        form.delimiter(),
                        mapping.file().headerRow())))
                .orElse(mapping);
    }

    private static void checkFacts(ImportRequest request) {
        boolean told =
                request.kind().content() == Content.CLAIM || request.kind().content() == Content.NETWORK;
        if (told && (request.publisher() == null || request.publisher().isBlank())) {
            throw ImportProblems.publisherMissing(request);
        }
        if (request.kind().content() == Content.CLAIM && request.asOf() == null) {
            throw ImportProblems.asOfMissing(request);
        }
        if (request.mapping() != null && request.mapping().kind() != request.kind()) {
            throw ImportProblems.mappingOfOtherKind(
                    request, request.mapping().kind().code());
        }
    }

    /** The same file for another stated day is no mistake: an owner with nothing new may send last year's file again. */
    private void refuseRepeated(ImportRequest request, String sha256) {
        workspace.deliveries().list(DeliveryQuery.all()).rows().stream()
                .filter(d -> d.delivery().sha256().equals(sha256)
                        && d.delivery().kind() == request.kind()
                        && java.util.Objects.equals(d.layer(), request.layer())
                        && (request.asOf() == null || d.delivery().asOf().equals(request.asOf()))
                        && d.delivery().withdrawnAt() == null)
                .findFirst()
                .ifPresent(d -> {
                    throw ImportProblems.alreadyImported(request, d.id());
                });
    }

    private static String digest(ImportRequest request) {
        try {
            return FileDigest.sha256(request.file());
        } catch (IOException e) {
            throw ImportProblems.unreadable(request, e);
        }
    }

    private static long size(ImportRequest request) {
        try {
            return Files.size(request.file());
        } catch (IOException e) {
            throw ImportProblems.unreadable(request, e);
        }
    }

    private static String publisher(ImportRequest request) {
        @Nullable String stated = request.publisher();
        return stated == null || stated.isBlank() ? UNSTATED_PUBLISHER : stated.strip();
    }

    private LocalDate asOf(ImportRequest request) {
        LocalDate stated = request.asOf();
        return stated != null ? stated : LocalDate.ofInstant(receivedAt(request), ZoneId.of("Europe/Stockholm"));
    }

    private Instant receivedAt(ImportRequest request) {
        Instant stated = request.receivedAt();
        return stated != null ? stated : Instant.now(clock);
    }

    private static Confidentiality confidentiality(ImportRequest request) {
        Confidentiality stated = request.confidentiality();
        return stated != null ? stated : defaultClass(request.kind());
    }

    /** Official base data are open; who has what is internal; where cables lie is restricted. */
    static Confidentiality defaultClass(DeliveryKind kind) {
        return switch (kind.content()) {
            case AREA, BASE, REGISTER -> Confidentiality.OPEN;
            case CLAIM -> Confidentiality.INTERNAL;
            case NETWORK -> Confidentiality.RESTRICTED;
        };
    }
}
