package se.samband.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import se.samband.core.county.County;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;
import se.samband.store.Workspace;

/** The status of every building of a large county. */
final class StatusQuestion implements Benchmark {

    private static final double AIM_S = 3;
    private static final Question GIGABIT = new Question(1000, "terrestrial");
    private static final LocalDate DAY = Workshop.AS_OF.plusMonths(1);

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Section run(Workshop workshop) throws Exception {
        Path file = workshop.county();
        Path copy = workshop.kept("claims.sqlite", made -> copyClaims(file, made));
        int buildings = workshop.scale().buildings();
        int times = workshop.scale().repetitions();
        StatusRulebook rules = Rulebooks.shipped().status("standard");
        Section section = new Section(
                "Status of every building",
                "Which buildings have 1 Gbit/s by terrestrial technology, in what state, by the rulebook *standard*?",
                "time",
                "buildings");

        try (Workspace workspace = Workspace.open(file)) {
            Timed<County> load = Timed.of(times, workspace::loadCounty);
            County county = load.answer();
            evaluate(county, rules);
            Timed<StatusColumn> samband = Timed.of(times, () -> evaluate(county, rules));
            section.samband("Samband, county in memory", samband.median(), figures(buildings, samband.median()));
            double both = load.median() + samband.median();
            section.samband("Samband, from the file", both, figures(buildings, both));

            Timed<Map<String, Integer>> sql = Timed.of(times, () -> ask(copy));
            Agreement.on("how many have which status", count(samband.answer()), sql.answer());
            section.other("SQLite " + version() + ", from its file", sql.median(), figures(buildings, sql.median()));

            return section.aim(
                            "1 000 000 buildings with 5 000 000 claims in at most 3 s",
                            samband.median() <= AIM_S,
                            "%,d claims, %s".formatted(county.claims().size(), Section.seconds(samband.median())))
                    .note("Both give the same counts: " + sql.answer()
                            + ". The open program loads the county once after each"
                            + " change and then answers from memory. SQLite has the claims clustered by building, which is the"
                            + " best order for this question.");
        }
    }

    private static StatusColumn evaluate(County county, StatusRulebook rules) {
        Moment moment = new Moment(DAY, Instant.now());
        return StatusEvaluator.evaluate(county, county.viewAt(moment), rules, GIGABIT);
    }

    private static Map<String, Integer> count(StatusColumn statuses) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int b = 0; b < statuses.size(); b++) {
            counts.merge(statuses.of(b).code(), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Integer> ask(Path file) throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection connection = open(file);
                PreparedStatement statement = connection.prepareStatement(Scripts.read("status.sql", Map.of()))) {
            statement.setString(1, DAY.toString());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(Status.find(rows.getString(1)).orElseThrow().code(), rows.getInt(2));
                }
            }
        }
        return counts;
    }

    private static void copyClaims(Path workspace, Path copy) throws Exception {
        try (Connection connection = open(copy);
                Statement statement = connection.createStatement()) {
            for (String sql : Scripts.read("copy_claims.sql", Map.of("WORKSPACE", workspace))
                    .split(";\n")) {
                statement.execute(sql);
            }
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static String[] figures(int buildings, double seconds) {
        return new String[] {Section.seconds(seconds), Section.rate(buildings, seconds)};
    }
}
