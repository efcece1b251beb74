package se.samband.app.deliveries;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
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
    private final CountyMemory county;
    private final Function<ImportTransaction, ImportResult> commit;

    public ImportService(Workspace workspace) {
        this(workspace, Clock.systemUTC());
    }

    /** @param clock tells when a delivery was received and, for official base data without a date, what day it describes */
    public ImportService(Workspace workspace, Clock clock) {
        this(workspace, clock, new CountyMemory(workspace, false), ImportTransaction::commit);
    }

    private ImportService(
            Workspace workspace, Clock clock, CountyMemory county, Function<ImportTransaction, ImportResult> commit) {
        this.workspace = workspace;
        this.clock = clock;
        this.county = county;
        this.commit = commit;
    }

    /**
     * For many files in a row by one thread, with nobody else writing: remembers the county's area from file to file and leaves the
     * status columns stale. Call {@link Workspace#refreshStatus} after the last.
     */
    public static ImportService forSeries(Workspace workspace, Clock clock) {
        return new ImportService(
                workspace, clock, new CountyMemory(workspace, true), ImportTransaction::commitWithoutStatus);
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
            RepeatedFile.refuse(workspace, facts);
            MappingChoice choice = MappingChoice.open(workspace, request, request.kind(), request.layer());
            try (RowSource source = choice.source()) {
                ImportRun run = new ImportRun(source, request.fileName(), monitor);
                SingleImport single = SingleImport.of(workspace, county, facts, choice, run);
                return request.dryRun() ? single.check() : single.run(begin, commit);
            }
        } catch (BadInputException e) {
            throw OtherSheets.told(request, ImportProblems.inFile(request, e));
        }
    }
}
