package se.samband.app.deliveries.pages;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.app.acting.Acting;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.core.problem.Problem;

/**
 * An import being prepared: the file put aside, and what has been said of it so far. Each change makes a new one.
 *
 * @param file the file put aside, or null as long as none has come
 * @param fileName its name as the user knows it, without folder
 * @param layer layer or sheet chosen, or null
 * @param mapping mapping chosen, or null for the saved or proposed one
 * @param shownMapping the saved one as it was shown, empty for none; null before that
 * @param acceptChange whether a register that hardly resembles the known one is taken all the same
 * @param problems what went wrong at the last step, to show where it is mended
 * @param reports what the check found; empty before it
 */
record Draft(
        String id,
        UploadForm form,
        @Nullable Path file,
        String fileName,
        long sizeBytes,
        @Nullable String layer,
        @Nullable Mapping mapping,
        @Nullable String shownMapping,
        boolean acceptChange,
        List<Problem> problems,
        List<ImportReport> reports) {

    static Draft of(String id, UploadForm form) {
        return new Draft(id, form, null, "", 0, null, null, null, false, List.of(), List.of());
    }

    String path() {
        return "/deliveries/new/" + id;
    }

    /** Another file: what was chosen for the old one no longer holds. */
    Draft with(Path newFile, String newName, long newSize) {
        return new Draft(id, form, newFile, newName, newSize, null, null, null, false, List.of(), List.of());
    }

    Draft with(UploadForm newForm) {
        boolean same = newForm.get("kind").equals(form.get("kind"))
                && newForm.get("publisher").equals(form.get("publisher"));
        return new Draft(
                id,
                newForm,
                file,
                fileName,
                sizeBytes,
                layer,
                same ? mapping : null,
                same ? shownMapping : null,
                acceptChange,
                List.of(),
                List.of());
    }

    Draft reading(@Nullable String newLayer, @Nullable Mapping newMapping, boolean newAcceptChange) {
        return new Draft(
                id,
                form,
                file,
                fileName,
                sizeBytes,
                newLayer,
                newMapping,
                shownMapping,
                newAcceptChange,
                List.of(),
                List.of());
    }

    /** What is saved is noted as it is first shown: what is chosen from then on rests on that. */
    Draft showing(@Nullable String saved) {
        return shownMapping != null || saved == null
                ? this
                : new Draft(
                        id, form, file, fileName, sizeBytes, layer, mapping, saved, acceptChange, problems, reports);
    }

    Draft failed(List<Problem> newProblems) {
        return new Draft(
                id,
                form,
                file,
                fileName,
                sizeBytes,
                layer,
                mapping,
                shownMapping,
                acceptChange,
                newProblems,
                List.of());
    }

    Draft checked(List<ImportReport> newReports) {
        return new Draft(
                id, form, file, fileName, sizeBytes, layer, mapping, shownMapping, acceptChange, List.of(), newReports);
    }

    /** Whether the check found a row to take. */
    boolean canBeImported() {
        return reports.stream().anyMatch(report -> report.taken() > 0);
    }

    /** @throws java.util.NoSuchElementException when there is no file, or the form has faults */
    ImportRequest request() {
        Path present = java.util.Optional.ofNullable(file).orElseThrow();
        return new ImportRequest(
                present,
                fileName,
                form.kind(),
                layer,
                mapping,
                shownMapping,
                form.find("publisher"),
                form.asOf(),
                form.receivedAt(),
                form.confidentiality(),
                form.scope(),
                form.corrects(),
                form.find("collection"),
                form.find("registration"),
                null,
                acceptChange,
                false,
                Acting.now());
    }
}
