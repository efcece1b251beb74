package se.samband.bench;

import java.nio.file.Path;
import java.util.Arrays;

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
        Figures samband = measure(workshop.samband(), demo);
        section.samband("Samband", samband.seconds(), samband.cells());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Tool plain = Tool.of(java, "-XX:+UseSerialGC", "-jar", workshop.jar().toString());
        Figures unrehearsed = measure(plain, demo);
        section.other("the same jar by plain `java -jar`", unrehearsed.seconds(), unrehearsed.cells());
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

    private record Figures(double seconds, long bytes) {
        String[] cells() {
            return new String[] {Section.seconds(seconds), Section.megabytes(bytes)};
        }
    }

    private static Figures measure(Tool program, Path workspace) throws Exception {
        double[] seconds = new double[STARTS];
        long bytes = 0;
        for (int i = 0; i < STARTS; i++) {
            try (Served served = new Served(program, workspace)) {
                seconds[i] = served.firstPageS();
                if (i == STARTS - 1) {
                    Thread.sleep(IDLE_S * 1000L);
                    bytes = served.memoryBytes();
                }
            }
        }
        Arrays.sort(seconds);
        return new Figures(Timed.quantile(seconds, 0.5), bytes);
    }
}
