package se.samband.app.cli;

import se.samband.app.access.SeenWorkspace;
import se.samband.app.figures.FigureNotes;
import se.samband.app.figures.FigureQuery;
import se.samband.app.figures.FigureReport;
import se.samband.app.figures.FigureService;
import se.samband.app.figures.FigureSheet;
import se.samband.app.figures.FigureSheet.Headers;
import se.samband.app.web.CountyState;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.goals.GoalBooks;
import se.samband.store.Workspace;

/** {@code samband export status}: figures by area. */
final class StatusExport {

    private StatusExport() {}

    /** @return number of rows */
    static long write(ExportFile file, Judged judged, AreaKind by, UnitKind unit) {
        Workspace workspace = file.workspace();
        SeenWorkspace seen = file.seen();
        CountyState state = Judged.state(workspace, seen);
        FigureQuery query = judged.figures(by, unit);
        FigureReport report = new FigureService(seen, state, GoalBooks.shipped()).report(query);
        report.requireFor(seen, state);
        Confidentiality strictest = report.basis().findStrictest().orElse(Confidentiality.OPEN);
        return new FigureSheet(
                        report,
                        file.options(strictest).withNotes(FigureNotes.of(report, workspace.info(), file.lang())),
                        Headers.CODES)
                .write(file.door("figures", strictest));
    }
}
