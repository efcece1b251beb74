package se.samband.store;

class PostgisWorkspaceTest extends WorkspaceContract {

    @Override
    Workspace create() {
        return Workspace.create(WorkspaceLocation.of(PostgresServer.get().freshSchema()), Sample.DALARNA, CLOCK);
    }
}
