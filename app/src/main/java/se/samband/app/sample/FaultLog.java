package se.samband.app.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/** Keeps account of the faults planted on purpose: rows in a file beside the deliveries, and the buildings they touch each year. */
final class FaultLog implements Closeable {

    /** Name of the list inside the folder; it is not a delivery. */
    static final String FILE = "facit_planterade_fel.csv";

    private final TableFile table;
    private final BitSet[] touched = {new BitSet(), new BitSet(), new BitSet()};

    FaultLog(Path folder) throws IOException {
        table = TableFile.create(
                folder.resolve(FILE), Dress.SEMICOLON_UTF8, List.of("file", "row", "fault", "refused"));
    }

    void planted(String file, long row, String fault, boolean refused) throws IOException {
        table.row(file, Long.toString(row), fault, refused ? "yes" : "no");
    }

    void touch(int building, int year) {
        touched[year].set(building);
    }

    boolean isTouched(int building, int year) {
        return touched[year].get(building);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
