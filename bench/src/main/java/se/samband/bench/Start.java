package se.samband.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the command to the first page of the sample county, and what the program then holds of the computer's memory. */
final class Start implements Benchmark {

    private static final double AIM_S = 3;
    private static final long AIM_BYTES = 400L << 20;
    private static final int STARTS = 5;
    private static final int IDLE_S = 10;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Section run(Workshop workshop) throws Exception {
        Path demo = workshop.demo();
        Section section = new Section(
                "Start to first page",
                "From `./samband serve` on the sample county to a whole start page; memory after ten seconds at rest.",
                "time",
                "memory at rest");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Starts samband = new Starts(workshop.samband(), demo);
        Starts plain = new Starts(
                Tool.of(java, "-XX:+UseSerialGC", "-jar", workshop.jar().toString()), demo);
        for (int i = 0; i < STARTS; i++) {
            samband.start();
            plain.start();
        }
        section.samband("Samband", samband.seconds(), samband.cells());
        section.other("the same jar by plain `java -jar`", plain.seconds(), plain.cells());
        Timed<Tool.Run> nothing =
                Timed.of(STARTS, () -> Tool.of(java, "-version").run());
        section.other("`java -version`, which does nothing", nothing.median(), Section.seconds(nothing.median()), "–");
        section.aim("first page in at most 3 s", samband.seconds() <= AIM_S, Section.seconds(samband.seconds()))
                .aim("at most 400 MB at rest", samband.bytes() <= AIM_BYTES, Section.megabytes(samband.bytes()));
        try (Served large = new Served(workshop.samband(), workshop.county())) {
            section.note(
                    "With %,d buildings and %,d claims the first page takes %s, since it loads the whole county; memory is then %s."
                            .formatted(
                                    workshop.scale().buildings(),
                                    (long) workshop.scale().buildings() * Scale.OWNERS,
                                    Section.seconds(large.firstPageS()),
                                    Section.megabytes(large.memoryBytes())));
        }
        return section;
    }

    /** Starts of one program, one at a time, so that those of two can alternate and a busy moment of the machine hits both. */
    private static final class Starts {

        private final Tool program;
        private final Path workspace;
        private final List<Double> seconds = new ArrayList<>();
        private long bytes;

        Starts(Tool program, Path workspace) {
            this.program = program;
            this.workspace = workspace;
        }

        void start() throws IOException, InterruptedException {
            try (Served served = new Served(program, workspace)) {
                seconds.add(served.firstPageS());
                if (seconds.size() == STARTS) {
                    Thread.sleep(IDLE_S * 1000L);
                    bytes = served.memoryBytes();
                }
            }
        }

        double seconds() {
            return Timed.quantile(seconds.stream().mapToDouble(s -> s).sorted().toArray(), 0.5);
        }

        long bytes() {
            return bytes;
        }

        String[] cells() {
            return new String[] {Section.seconds(seconds()), Section.megabytes(bytes)};
        }
    }
}
