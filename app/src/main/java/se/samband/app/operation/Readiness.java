package se.samband.app.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samband.geo.scratch.Scratch;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;

/** Whether requests can be answered now: the workspaces answer, their tables are those of this program, and there is room on the disk. */
final class Readiness {

    /** Below this an import is more likely to fail than not. */
    private static final long LEAST_FREE_BYTES = 200L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Supplier<? extends Collection<Workspace>> workspaces;
    private final long leastFreeBytes;
    private volatile String told = "";

    Readiness(Supplier<? extends Collection<Workspace>> workspaces) {
        this(workspaces, LEAST_FREE_BYTES);
    }

    Readiness(Supplier<? extends Collection<Workspace>> workspaces, long leastFreeBytes) {
        this.workspaces = workspaces;
        this.leastFreeBytes = leastFreeBytes;
    }

    /** Asks. What is wrong is told to the log, when it begins and when it ends, and to nobody else. */
    boolean isReady() {
        String wrong = findFault().orElse("");
        if (!wrong.equals(told)) {
            told = wrong;
            if (wrong.isEmpty()) {
                LOG.warn("Ready again");
            } else {
                LOG.warn("Not ready: {}", wrong);
            }
        }
        return wrong.isEmpty();
    }

    private Optional<String> findFault() {
        try {
            for (Workspace workspace : workspaces.get()) {
                if (!workspace.isUpToDate()) {
                    return Optional.of("the workspace has tables of another version of the program");
                }
                if (workspace.location() instanceof WorkspaceLocation.File(Path file) && isShort(file)) {
                    return Optional.of("too little room on the workspace's disk");
                }
            }
            return isShort(Scratch.folder()) ? Optional.of("too little room for temporary files") : Optional.empty();
        } catch (RuntimeException | IOException e) {
            return Optional.of("the workspace does not answer: " + e.getClass().getSimpleName());
        }
    }

    private boolean isShort(Path place) throws IOException {
        return Files.getFileStore(place).getUsableSpace() < leastFreeBytes;
    }
}
