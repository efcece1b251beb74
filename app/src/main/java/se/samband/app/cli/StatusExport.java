package se.samband.app.cli;

import se.samband.app.figures.FigureNotes;
import se.samband.app.figures.FigureReport;
import se.samband.app.figures.FigureSheet;
import se.samband.app.figures.FigureSheet.Headers;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Confidentiality;
import se.samband.store.Workspace;

/** {@code samband export status}: figures by area. */
final class StatusExport {

    private StatusExport() {}

    /** @return number of rows */
    static long write(ExportFile file, Judged judged, AreaKind by, UnitKind unit) {
        Workspace workspace = file.workspace();
        FigureReport report = Judged.service(workspace).report(judged.figures(by, unit));
        Confidentiality strictest = report.basis().findStrictest().orElse(Confidentiality.OPEN);
        return new FigureSheet(
                        report,
                        file.options(strictest).withNotes(FigureNotes.of(report, workspace.info(), file.lang())),
                        Headers.CODES)
                .write(file.door("figures", strictest));
    }
}
