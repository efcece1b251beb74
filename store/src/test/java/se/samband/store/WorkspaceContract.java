package se.samband.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;

/**
 * What every kind of store must do, whatever database is under it. A store's test extends this class, says how a workspace is made,
 * and thereby runs all the parts.
 */
abstract class WorkspaceContract {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-01T08:00:00Z"), ZoneOffset.UTC);

    /** A new, empty workspace of {@link Sample#DALARNA} with {@link #CLOCK}. */
    abstract Workspace create();

    @Nested
    class Areas extends AreasContract {
        @Override
        Workspace create() {
            return WorkspaceContract.this.create();
        }
    }

    @Nested
    class Deliveries extends DeliveriesContract {
        @Override
        Workspace create() {
            return WorkspaceContract.this.create();
        }
    }

    @Nested
    class Identity extends IdentityContract {
        @Override
        Workspace create() {
            return WorkspaceContract.this.create();
        }
    }

    @Nested
    class Claims extends ClaimsContract {
        @Override
        Workspace create() {
            return WorkspaceContract.this.create();
        }
    }

    @Nested
    class Finding extends FindingContract {
        @Override
        Workspace create() {
            return WorkspaceContract.this.create();
        }
    }

    @Nested
    class Keepsakes extends KeepsakesContract {
        @Override
        Workspace create() {
            return WorkspaceContract.this.create();
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        Workspace create() {
            return WorkspaceContract.this.create();
        }
    }
}
