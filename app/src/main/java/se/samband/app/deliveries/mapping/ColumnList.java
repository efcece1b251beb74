package se.samband.app.deliveries.mapping;

import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.text.Text;

/** A file's columns in a sentence, so long as a person can take in. */
final class ColumnList {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 60;

    private ColumnList() {}

    static Text of(List<String> columns) {
        String names = columns.stream().limit(MOST).map(ColumnList::shortened).collect(Collectors.joining(", "));
        int more = columns.size() - MOST;
        return more <= 0
                ? Text.same(names)
                : new Text(names + " och " + more + " till", names + " and " + more + " more");
    }

    private static String shortened(String column) {
        String name = column.replaceAll("\\p{Cntrl}", "�");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
