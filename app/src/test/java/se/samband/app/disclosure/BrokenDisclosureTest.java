package se.samband.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Lang;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;

/** A disclosure that fails midway: to a file there is none, and no line; from a server it is told that it stopped. */
class BrokenDisclosureTest {

    private static final SinkLayer LAYER = new SinkLayer("x", List.of(Column.text("x")), SinkLayer.Geometries.NONE);
    private static final SinkOptions OPTIONS = SinkOptions.of(Lang.SV);

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.create(folder.resolve("a.gpkg"), new NewWorkspace("20", "Dalarnas län", false));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aFileThatIsNotFinishedIsNeitherThereNorInTheLog() {
        try (RowSink sink = door(new Reason("prov", null)).rows(LAYER, OPTIONS)) {
            sink.write(new Object[] {"a"}, null);
        }
        assertThat(folder.resolve("x.csv")).doesNotExist();
        assertThat(lines()).isEmpty();
    }

    @Test
    void bytesThatFailLeaveNoFileAndNoLine() {
        assertThatThrownBy(() -> door(new Reason("prov", null)).bytes(out -> {
                    out.write('a');
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("x.csv"));
        assertThat(lines()).isEmpty();
    }

    @Test
    void withoutAPurposeNothingIsWritten() {
        assertThatThrownBy(() -> door(null).rows(LAYER, OPTIONS)).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> door(new Reason("  ", "RS 1")).bytes(out -> 0)).isInstanceOf(BadInputException.class);
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("x.csv"));
    }

    @Test
    void whatBreaksOffAfterItBeganIsSaidToHaveStopped() {
        Ledger ledger =
                new Disclosures(workspace.audit(), Actor.of("Eva"), new Reason("prov", null), null).ledger(what());
        ledger.enter(10);
        RowSink nowhere = new RowSink() {
            @Override
            public void write(Object[] values, org.locationtech.jts.geom.Geometry geometry) {}

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
        try (LoggedSink sink = new LoggedSink(nowhere, ledger, true)) {
            sink.write(new Object[0], null);
        }
        try (LoggedSink whole = new LoggedSink(nowhere, ledger, true)) {
            whole.finish();
        }
        assertThat(lines()).containsExactly("disclosure-stopped", "disclosure");
    }

    private Door door(Reason reason) {
        return new Disclosures(workspace.audit(), Actor.of("Eva"), reason, null)
                .toFile(folder.resolve("x.csv"), what());
    }

    private static Disclosed what() {
        return new Disclosed("x", "", Confidentiality.INTERNAL, "csv", "x.csv", Disclosed.COUNTED);
    }

    private List<String> lines() {
        return workspace.audit().list(AuditQuery.all(Page.ALL)).rows().stream()
                .map(line -> line.entry().action())
                .toList();
    }
}
