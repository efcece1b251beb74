package se.samband.app.deliveries.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.deliveries.FilePreview;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/** The steps of an upload: file and facts, columns, check, import. Each step can be gone back to; nothing typed is lost. */
@Controller
@Needs(Right.DELIVER)
@RequestMapping("/deliveries/new")
class UploadController {

    private static final int PREVIEW_ROWS = 5;

    private final WorkspaceHolder workspace;
    private final Drafts drafts;
    private final UploadJobs jobs;

    UploadController(WorkspaceHolder workspace, Drafts drafts, UploadJobs jobs) {
        this.workspace = workspace;
        this.drafts = drafts;
        this.jobs = jobs;
    }

    @GetMapping
    ModelAndView begin(Page page) {
        return facts(page, null, Map.of());
    }

    @PostMapping
    String receive(@RequestParam Map<String, String> form, @RequestParam(defaultValue = "") List<MultipartFile> file)
            throws IOException {
        return receive(drafts.create(limited(form)), file);
    }

    private UploadForm limited(Map<String, String> form) {
        return Deliverer.here()
                .limit(new UploadForm(form), workspace.get().deliveries().list());
    }

    @GetMapping("/{id}")
    ModelAndView facts(Page page, @PathVariable String id) {
        Draft draft = drafts.get(id);
        return facts(page, draft, draft.form().faults());
    }

    @PostMapping("/{id}")
    String receive(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<MultipartFile> file)
            throws IOException {
        UploadForm limited = limited(form);
        return receive(drafts.change(id, draft -> draft.with(limited)), file);
    }

    @GetMapping("/{id}/columns")
    ModelAndView columns(Page page, @PathVariable String id) {
        Draft draft = drafts.get(id);
        if (draft.file() == null || !draft.form().faults().isEmpty()) {
            return new ModelAndView("redirect:" + draft.path());
        }
        try {
            FilePreview preview = FilePreview.of(workspace.get().forWork(Right.DELIVER), draft.request(), PREVIEW_ROWS);
            drafts.change(id, d -> d.showing(preview.saved()));
            return page.show(
                    "deliveries/pages/columns",
                    Map.of("view", ColumnsView.of(page, draft, preview, Remedies.forForm(draft.problems()))));
        } catch (BadInputException e) {
            drafts.change(id, d -> d.failed(e.problems()));
            return new ModelAndView("redirect:" + draft.path());
        }
    }

    @PostMapping("/{id}/columns")
    String choose(@PathVariable String id, @RequestParam Map<String, String> form) {
        Draft draft = drafts.get(id);
        String layer = form.getOrDefault("layer", "");
        boolean accepted = form.containsKey("accept-change");
        if (!layer.isEmpty() && !layer.equals(draft.layer())) {
            drafts.change(id, d -> d.reading(layer, null, accepted));
            return "redirect:" + draft.path() + "/columns";
        }
        if (FilePreview.holdsSeveralKinds(draft.form().kind())) {
            return "redirect:" + jobs.check(workspace.get(), id);
        }
        try {
            FilePreview preview = FilePreview.of(workspace.get().forWork(Right.DELIVER), draft.request(), 1);
            FileForm file = new FileForm(preview);
            if (file.isChangedBy(form)) {
                return takeApart(draft.reading(draft.layer(), file.takenApart(form), accepted));
            }
            Mapping before = FileForm.numbers(form, preview.mapping());
            drafts.change(id, d -> d.reading(d.layer(), MappingForm.columns(form, before), accepted));
            Mapping mapping = MappingForm.read(form, before);
            drafts.change(id, d -> d.reading(d.layer(), mapping, accepted));
        } catch (BadInputException e) {
            drafts.change(id, d -> d.failed(e.problems()));
            return "redirect:" + draft.path() + "/columns";
        }
        return "redirect:" + jobs.check(workspace.get(), id);
    }

    /** Shows the columns that the file has when it is read in another way, if it can be. */
    private String takeApart(Draft otherwise) {
        FilePreview.of(workspace.get().forWork(Right.DELIVER), otherwise.request(), 1);
        drafts.change(otherwise.id(), d -> d.reading(otherwise.layer(), otherwise.mapping(), otherwise.acceptChange()));
        return "redirect:" + otherwise.path() + "/columns";
    }

    @GetMapping("/{id}/checked")
    ModelAndView checked(Page page, @PathVariable String id) {
        Draft draft = drafts.get(id);
        return draft.reports().isEmpty()
                ? new ModelAndView("redirect:" + draft.path() + "/columns")
                : page.show("deliveries/pages/checked", Map.of("draft", draft));
    }

    /** Gives words of the file a meaning, and checks it again. */
    @PostMapping("/{id}/words")
    String translate(@PathVariable String id, @RequestParam Map<String, String> form) {
        Draft draft = drafts.get(id);
        if (draft.reports().size() != 1) {
            return "redirect:" + draft.path() + "/columns";
        }
        Mapping mapping = WordsForm.translated(form, draft.reports().getFirst());
        drafts.change(id, d -> d.reading(d.layer(), mapping, d.acceptChange()));
        return "redirect:" + jobs.check(workspace.get(), id);
    }

    @PostMapping("/{id}/import")
    String run(@PathVariable String id) {
        Draft draft = drafts.get(id);
        return "redirect:" + (draft.reports().isEmpty() ? draft.path() + "/columns" : jobs.run(workspace.get(), id));
    }

    @PostMapping("/{id}/abort")
    String abort(@PathVariable String id) {
        drafts.remove(id);
        return "redirect:/deliveries";
    }

    private String receive(Draft draft, List<MultipartFile> files) throws IOException {
        boolean sent = files.stream()
                .anyMatch(f -> !f.isEmpty()
                        || !Upload.safeName(f.getOriginalFilename()).isEmpty());
        try {
            if (sent || draft.file() == null) {
                drafts.receive(draft.id(), files);
            }
        } catch (BadInputException e) {
            drafts.change(draft.id(), d -> d.failed(e.problems()));
            return "redirect:" + draft.path();
        }
        return "redirect:" + (draft.form().faults().isEmpty() ? draft.path() + "/columns" : draft.path());
    }

    private ModelAndView facts(Page page, @org.jspecify.annotations.Nullable Draft draft, Map<String, Text> faults) {
        return page.show(
                "deliveries/pages/upload",
                Map.of("view", UploadView.of(page, Shelf.of(workspace.get()), draft, faults)));
    }
}
