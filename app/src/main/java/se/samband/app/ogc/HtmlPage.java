package se.samband.app.ogc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource for people to read.
 *
 * @param links title and address of each
 * @param columns of the table; none for no table
 */
record HtmlPage(
        String title,
        String lead,
        List<Map.Entry<String, String>> links,
        List<String> columns,
        List<List<@Nullable String>> rows) {}
