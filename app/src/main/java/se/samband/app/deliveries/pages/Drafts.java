package se.samband.app.deliveries.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.samband.app.access.Region;
import se.samband.app.access.Visit;
import se.samband.app.operation.Operation;
import se.samband.app.web.NotFoundException;
import se.samband.core.text.Text;
import se.samband.geo.scratch.Scratch;

/**
 * Imports being prepared, and their files in a folder that only this user can read. At most {@value #KEPT} are kept, the oldest
 * goes first; all are deleted when the program ends.
 */
@Component
class Drafts implements DisposableBean {

    private static final int KEPT = 20;
    private static final int ID_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final long limitMb;

    Drafts(Operation operation) {
        limitMb = operation.maxUploadMb();
    }

    private final Map<String, Owner> owners = new HashMap<>();

    /** Nobody else sees or continues an import that is being prepared. */
    private record Owner(String name, String role, String region) {
        static Owner here() {
            Visit visit = Visit.current();
            return new Owner(
                    visit.viewer().name(),
                    visit.viewer().role().code(),
                    visit.findRegion().map(Region::code).orElse(""));
        }
    }

    synchronized Draft create(UploadForm form) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        Draft draft = Draft.of(HexFormat.of().formatHex(bytes), form);
        drafts.put(draft.id(), draft);
        owners.put(draft.id(), Owner.here());
        while (drafts.size() > KEPT) {
            remove(drafts.keySet().iterator().next());
        }
        return draft;
    }

    /** @throws NotFoundException when it has been used or dropped */
    synchronized Draft get(String id) {
        Draft draft = drafts.get(id);
        if (draft == null || !Owner.here().equals(owners.get(id))) {
            throw new NotFoundException(new Text(
                    "Inläsningen är redan klar eller avbruten. Börja om från Leveranser.",
                    "The import is finished or cancelled already. Begin again from Deliveries."));
        }
        return draft;
    }

    /** Changes a draft, unless it has been dropped meanwhile. */
    synchronized Draft change(String id, UnaryOperator<Draft> change) {
        Draft changed = change.apply(get(id));
        drafts.put(id, changed);
        return changed;
    }

    /**
     * Puts the uploaded files aside as the draft's file.
     *
     * @throws se.samband.core.problem.BadInputException when they cannot be one delivery
     */
    void receive(String id, List<MultipartFile> files) throws IOException {
        Path kept = Files.createTempFile(Scratch.folder(), "upload", "");
        try {
            String name = Upload.store(files, kept, limitMb);
            Path old = get(id).file();
            change(id, draft -> draft.with(kept, name, size(kept)));
            delete(old);
        } catch (IOException | RuntimeException e) {
            delete(kept);
            throw e;
        }
    }

    synchronized void remove(String id) {
        Draft removed = drafts.remove(id);
        delete(removed == null ? null : removed.file());
    }

    @Override
    public synchronized void destroy() {
        List.copyOf(drafts.keySet()).forEach(this::remove);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It goes with the folder it lies in, when the program ends.
            System.getLogger(Drafts.class.getName()).log(System.Logger.Level.WARNING, "Could not delete " + file, e);
        }
    }
}
