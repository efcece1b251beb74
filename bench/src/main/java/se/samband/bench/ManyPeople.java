package se.samband.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.samband.store.Workspace;

/** Half a thousand people read a county in PostGIS at once, some at work in it, some asking about their own house. */
final class ManyPeople implements Benchmark {

    private static final int PEOPLE = 500;
    private static final int AT_WORK = 200;
    private static final int WARM_UP_S = 45;
    private static final int MEASURED_S = 60;
    private static final int LEAST_THOUGHT_MS = 4_000;
    private static final int MOST_THOUGHT_MS = 16_000;
    /** Who has a screen of tiles on its way, each of which may take as long as anybody waits. */
    private static final int STOP_WITHIN_S = 160;

    private static final double AIM_S = 0.3;
    private static final String SCHEMA = "county";

    @Override
    public String name() {
        return "many-people";
    }

    @Override
    public Section run(Workshop workshop) throws Exception {
        Section section = new Section(
                "Many people",
                "%d people at once, each with a session, %d at work in the county and the others asking about an address; each looking at something new every %d to %d seconds: pages, lists, maps (a page and 24 tiles), public answers."
                        .formatted(PEOPLE, AT_WORK, LEAST_THOUGHT_MS / 1000, MOST_THOUGHT_MS / 1000),
                "median",
                "95 of 100 within",
                "99 of 100 within",
                "slowest",
                "asked",
                "errors");
        Optional<Path> programs = Postgis.findPrograms();
        if (programs.isEmpty()) {
            return section.missing(Tool.of("postgresql"));
        }
        Path file = workshop.sample();
        Sights sights;
        try (Workspace workspace = Workspace.open(file)) {
            sights = Sights.of(workspace);
        }
        try (Postgis postgis = Postgis.start(programs.get())) {
            String place = postgis.workspace(SCHEMA);
            Progress.tell("copying to PostGIS");
            workshop.samband()
                    .with("copy", "--from", file.toString(), "--to", place, "--purpose", "bench")
                    .run();
            measure(workshop, postgis, place, sights, section);
        }
        return section;
    }

    private static void measure(Workshop workshop, Postgis postgis, String place, Sights sights, Section section)
            throws Exception {
        byte[] page;
        Measured samband;
        try (Served served = new Served(workshop.samband(), place)) {
            // What the first to ask after a change waits for, the county and the order of addresses, is no part of the
            // question.
            for (String first : List.of("buildings", "map", "tiles/buildings/4/20/20.mvt", "answer?q=a")) {
                served.get(first);
            }
            page = served.get("figures").body();
            samband = crowd(served.address(), served, sights);
            double[] all = samband.sorted();
            section.samband("Samband, all", Timed.quantile(all, 0.95), cells(all, samband.errors()));
            for (Kind kind : Kind.values()) {
                double[] some = samband.sorted(kind);
                section.samband("Samband, " + kind.label(), Timed.quantile(some, 0.95), cells(some, 0));
            }
            section.aim(
                    "95 of 100 within 300 ms and no error, 500 people on 2 cores",
                    Timed.quantile(all, 0.95) <= AIM_S && samband.errors() == 0,
                    "%s, %d errors".formatted(Section.millis(Timed.quantile(all, 0.95)), samband.errors()));
            section.note(
                    "%,d buildings; %.0f requests a second over %d s after %d s that do not count. Memory of the program at the end: %s. People, program and PostgreSQL share the machine."
                            .formatted(
                                    workshop.scale().sampleBuildings(),
                                    (double) all.length / MEASURED_S,
                                    MEASURED_S,
                                    WARM_UP_S,
                                    Section.megabytes(served.memoryBytes())));
        }
        samband.firstFailures().forEach(failure -> section.note("Failed: " + failure));
        try (PlainServer plain = new PlainServer(postgis, SCHEMA, page)) {
            Measured floor = crowd(plain.address(), null, sights);
            other(section, "the same bytes for every page", floor, pages());
            other(section, "the same tiles of buildings by ST_AsMVT", floor, Kind.TILE, Kind.PUBLIC_TILE);
        }
        section.note(
                "Beside it the least that could answer: the Java runtime's own web server, asked for the same by as many people. A page is %,d fixed bytes, a tile what ST_AsMVT makes of the same buildings in the same PostGIS. Samband's tiles also tell the status by the rules asked for, sum up far out, and every second one is the base map. Ratios are of the time that 95 of 100 keep within."
                        .formatted(page.length));
    }

    /** @param door where those who work get in; null when everybody is let in */
    private static Measured crowd(String address, @Nullable Served door, Sights sights) throws Exception {
        Measured measured = new Measured();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Runnable::run)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Visitor> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Visitor visitor = new Visitor(client, address, sights, measured, i);
                if (door != null) {
                    visitor.enter(door.nextLink());
                }
                people.add(visitor);
            }
            Progress.tell("people come");
            long begun = System.nanoTime();
            List<Future<?>> stays = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Visitor visitor = people.get(i);
                boolean works = i < AT_WORK;
                stays.add(threads.submit(() -> stay(visitor, works, begun)));
            }
            Thread.sleep(Duration.ofSeconds(WARM_UP_S));
            measured.begin();
            for (Future<?> stay : stays) {
                stay.get(WARM_UP_S + MEASURED_S + STOP_WITHIN_S, TimeUnit.SECONDS);
            }
        }
        return measured;
    }

    private static void stay(Visitor visitor, boolean works, long begun) {
        try {
            // Nobody comes at the same moment as everybody.
            Thread.sleep(visitor.random().nextInt(MOST_THOUGHT_MS));
            while (Timed.secondsSince(begun) < WARM_UP_S + MEASURED_S) {
                if (works) {
                    visitor.work();
                } else {
                    visitor.wonder();
                }
                Thread.sleep(visitor.random().nextInt(LEAST_THOUGHT_MS, MOST_THOUGHT_MS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void other(Section section, String what, Measured measured, Kind... kinds) {
        double[] some = measured.sorted(kinds);
        section.other(what, Timed.quantile(some, 0.95), cells(some, measured.errors()));
    }

    private static Kind[] pages() {
        return java.util.Arrays.stream(Kind.values())
                .filter(kind -> !kind.isTile())
                .toArray(Kind[]::new);
    }

    private static String[] cells(double[] sorted, int errors) {
        return new String[] {
            Section.millis(Timed.quantile(sorted, 0.5)),
            Section.millis(Timed.quantile(sorted, 0.95)),
            Section.millis(Timed.quantile(sorted, 0.99)),
            Section.millis(Timed.quantile(sorted, 1)),
            Integer.toString(sorted.length),
            Integer.toString(errors)
        };
    }
}
