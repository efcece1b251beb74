package se.samband.app.deliveries;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.BoundMapping;
import se.samband.app.deliveries.mapping.HalfCoordinates;
import se.samband.app.deliveries.row.RowContext;
import se.samband.app.deliveries.row.RowHandler;
import se.samband.app.deliveries.row.RowHandlers;
import se.samband.app.deliveries.row.RowSink;
import se.samband.app.deliveries.row.TransactionSink;
import se.samband.app.deliveries.row.Whereabouts;
import se.samband.app.deliveries.value.Cells;
import se.samband.app.deliveries.value.Notices;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.geo.crs.ToSweref;
import se.samband.geo.source.RowSource;
import se.samband.store.ImportTransaction;
import se.samband.store.Workspace;
import se.samband.store.row.ImportResult;
import se.samband.store.row.NewDelivery;

/** One file, or one layer of it, on its way to one delivery; or to a check that leaves everything as it is. */
final class SingleImport {

    private final Workspace workspace;
    private final CountyMemory county;
    private final ImportFacts facts;
    private final MappingChoice choice;
    private final ImportRun run;
    private final List<String> unused;
    private final Notices notices = new Notices();
    private final Cells cells;
    private final Whereabouts where;

    private SingleImport(
            Workspace workspace,
            CountyMemory county,
            ImportFacts facts,
            MappingChoice choice,
            ImportRun run,
            BoundMapping bound) {
        this.workspace = workspace;
        this.county = county;
        this.facts = facts;
        this.choice = choice;
        this.run = run;
        this.unused = choice.unused(choice.source().columns());
        this.cells = new Cells(bound, notices);
        this.where = new Whereabouts(cells, notices);
    }

    /**
     * @param choice the opened file with the mapping to read it by
     * @param run of the same file
     * @throws se.samband.core.problem.BadInputException when the mapping does not fit the file
     */
    static SingleImport of(
            Workspace workspace, CountyMemory county, ImportFacts facts, MappingChoice choice, ImportRun run) {
        ImportRequest request = facts.request();
        RowSource source = choice.source();
        if (source.columns().isEmpty() && !source.hasGeometry()) {
            throw ImportProblems.noRows(request);
        }
        BoundMapping bound =
                BoundMapping.of(choice.mapping(), source.columns(), source.hasGeometry(), request.fileName());
        return new SingleImport(workspace, county, facts, choice, run, bound);
    }

    /** What would become of the file. */
    ImportReport check() {
        lookAtWhole();
        RowHandler handler =
                handler(RowSink.NOTHING, () -> workspace.buildings().known(MatchRules.ASSUMED));
        look(handler);
        run.take(handler, row -> {});
        refuseUnlessTaken();
        return ImportReport.of(facts, choice, unused, run, notices.list(), null);
    }

    ImportReport run(Function<NewDelivery, ImportTransaction> begin, Function<ImportTransaction, ImportResult> commit) {
        ToSweref toSweref = lookAtWhole();
        NewDelivery delivery = facts.delivery(choice, toSweref == null ? null : toSweref.source());
        try (ImportTransaction transaction = begin.apply(delivery)) {
            RepeatedFile.refuse(workspace, facts); // another import may have brought it before the write lock was ours
            RowHandler handler =
                    handler(new TransactionSink(transaction), () -> transaction.knownBuildings(MatchRules.ASSUMED));
            look(handler);
            run.take(handler, transaction::refuse);
            refuseUnlessTaken();
            keepMapping(transaction);
            transaction.setNotices(notices.list());
            ImportResult result = commit.apply(transaction);
            county.forgetIfChanged(facts.request().kind().content());
            return ImportReport.of(facts, choice, unused, run, notices.list(), result.deliveryId());
        }
    }

    /** For the next file; what somebody else has made of it since it was shown stands, and is told. */
    private void keepMapping(ImportTransaction transaction) {
        String shown = facts.request().shownMapping();
        transaction
                .saveMapping(
                        choice.toSave(facts.publisher(), facts.request().importedBy(), facts.now()),
                        shown == null ? choice.saved() : shown)
                .ifPresent(clash -> notices.add(ImportProblems.mappingChangedMeanwhile(clash)));
    }

    /** Decides and notices what holds for all rows; gives the way to SWEREF 99 TM, or null for a file without coordinates. */
    private @Nullable ToSweref lookAtWhole() {
        ImportRequest request = facts.request();
        RowSource source = choice.source();
        ToSweref toSweref =
                CoordinateSystem.find(request, choice.mapping(), source, where).orElse(null);
        if (toSweref != null) {
            where.read(toSweref);
            toSweref.notices().forEach(notices::add);
        }
        facts.noticeDay(notices);
        PublisherSpelling.findOther(workspace, request.kind(), facts.publisher())
                .ifPresent(notices::add);
        OtherSheets.findUnread(request).ifPresent(notices::add);
        FieldsNotRead.notice(request.kind(), choice.mapping(), unused, notices);
        if (!source.hasGeometry()) {
            HalfCoordinates.find(choice.mapping()).ifPresent(notices::add);
        }
        return toSweref;
    }

    private RowHandler handler(RowSink sink, Supplier<KnownBuildings> known) {
        ImportRequest request = facts.request();
        CountyArea area = county.get();
        RowContext context = new RowContext(
                request.kind(), facts.publisher(), cells, where, area.filter(), area.municipalities(), notices, sink);
        return RowHandlers.of(context, known, request.scope(), request.acceptChange());
    }

    private void look(RowHandler handler) {
        notices.mute(true);
        run.look(handler);
        notices.mute(false);
    }

    private void refuseUnlessTaken() {
        ImportProblems.refuseUnlessTaken(facts.request(), run, workspace.info().countyCode());
    }
}
