package se.samband.app.deliveries.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.app.jobs.JobProgress;
import se.samband.app.jobs.JobResult;
import se.samband.app.jobs.JobService;
import se.samband.app.operation.Metrics;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/** Checks and imports an uploaded file as long work that can be watched and cancelled. */
@Component
class UploadJobs {

    private static final Text CHECKING = new Text("Kontrollerar rader", "Checking rows");
    private static final Text IMPORTING = new Text("Läser in rader", "Importing rows");

    private final JobService jobs;
    private final Drafts drafts;
    private final Metrics metrics;

    UploadJobs(JobService jobs, Drafts drafts, Metrics metrics) {
        this.metrics = metrics;
        this.jobs = jobs;
        this.drafts = drafts;
    }

    /** @return where to lead the user */
    String check(SeenWorkspace workspace, String id) {
        Draft draft = drafts.get(id);
        ImportRequest request = draft.request().checkOnly();
        Text title = new Text("Kontrollerar " + draft.fileName(), "Checking " + draft.fileName());
        return jobs.start(title, draft.path() + "/columns", progress -> {
                    List<ImportReport> reports = run(workspace, draft, request, progress);
                    drafts.change(id, d -> d.checked(reports));
                    return new JobResult(
                            new Text("Filen är kontrollerad.", "The file is checked."), draft.path() + "/checked");
                })
                .pathSoon();
    }

    /** @return where to lead the user */
    String run(SeenWorkspace workspace, String id) {
        Draft draft = drafts.get(id);
        ImportRequest request = draft.request();
        Text title = new Text("Läser in " + draft.fileName(), "Importing " + draft.fileName());
        return jobs.start(title, draft.path() + "/columns", progress -> {
                    List<ImportReport> reports = run(workspace, draft, request, progress);
                    drafts.remove(id);
                    return result(reports);
                })
                .pathSoon();
    }

    private static JobResult result(List<ImportReport> reports) {
        int taken = reports.stream().mapToInt(ImportReport::taken).sum();
        int refused = reports.stream().mapToInt(ImportReport::refused).sum();
        return new JobResult(
                ImportReport.sentence(taken, refused),
                reports.size() == 1 ? "/deliveries/" + reports.getFirst().deliveryId() : "/deliveries");
    }

    private List<ImportReport> run(SeenWorkspace workspace, Draft draft, ImportRequest request, JobProgress progress) {
        Deliverer.here().require(draft.form(), workspace.deliveries().list());
        Text step = request.dryRun() ? CHECKING : IMPORTING;
        ImportMonitor monitor = new ImportMonitor() {
            @Override
            public void rows(long done, long total) {
                progress.report(step, done, Math.max(total, 0));
            }
        };
        progress.report(step, 0, 0);
        try {
            List<ImportReport> reports = new ImportService(workspace.forWork(Right.DELIVER)).runAll(request, monitor);
            if (!request.dryRun()) {
                reports.forEach(r -> metrics.imported(r.kind().code(), r.taken(), r.refused()));
            }
            return reports;
        } catch (BadInputException e) {
            metrics.importFailed();
            // The form tells the same when the user goes back to it.
            drafts.change(draft.id(), d -> d.failed(e.problems()));
            throw new BadInputException(Remedies.forForm(e.problems()));
        }
    }
}
