package se.samband.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the benchmarks work: the built program and the generated data, which are kept from run to run. */
final class Workshop {

    static final LocalDate AS_OF = LocalDate.of(2025, 10, 1);

    /** Makes a file; what it leaves half-done is not taken for the file. */
    @FunctionalInterface
    interface Maker {
        void make(Path file) throws Exception;
    }

    private final Path root;
    private final Path data;
    private final Scale scale;

    Workshop(Path root, Scale scale) throws IOException {
        this.root = root;
        this.scale = scale;
        this.data = root.resolve("bench/target/data").resolve(scale.name().toLowerCase(Locale.ROOT));
        Files.createDirectories(data);
    }

    Scale scale() {
        return scale;
    }

    /** The program as a person runs it. */
    Tool samband() {
        return Tool.of(root.resolve("samband").toString());
    }

    Path jar() {
        return root.resolve("app/target/samband.jar");
    }

    Path script(String name) {
        return root.resolve("bench/src/main/resources/se/samband/bench").resolve(name);
    }

    /** Where the latest result of a benchmark at this scale is kept. */
    Path result(String benchmark) {
        return data.resolve(benchmark + ".md");
    }

    /** A fresh place for something made and thrown away. */
    Path scratch(String name) throws IOException {
        Path file = data.resolve("scratch").resolve(name);
        Files.createDirectories(data.resolve("scratch"));
        for (String ending : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(file + ending));
        }
        return file;
    }

    /** All buildings as points, as a surveyor delivers them. */
    Path buildings() throws Exception {
        return kept("buildings.gpkg", file -> Generated.writeBuildings(file, scale.buildings()));
    }

    /** What one network owner files, with one row in a hundred at fault. */
    Path filing(int owner) throws Exception {
        return kept("filing-" + owner + ".csv", file -> Generated.writeFiling(file, scale.buildings(), owner));
    }

    /** A workspace that knows the buildings and nothing else. */
    Path register() throws Exception {
        Path delivered = buildings();
        return kept("register.gpkg", file -> {
            create(file);
            importBuildings(file, delivered).run();
        });
    }

    /** A workspace with the buildings and what all owners file of them. */
    Path county() throws Exception {
        Path register = register();
        return kept("county.gpkg", file -> {
            Files.copy(register, file);
            for (int owner = 0; owner < Scale.OWNERS; owner++) {
                importFiling(file, filing(owner), owner).run(1);
            }
        });
    }

    /** The sample county of the ordinary size. */
    Path demo() throws Exception {
        return kept(
                "demo.gpkg",
                file -> samband()
                        .with("demo", "--no-serve", "--workspace", file.toString())
                        .run());
    }

    /** A sample county of many buildings, with all that a county has: roads, addresses, areas, networks, plans. */
    Path sample() throws Exception {
        String buildings = Integer.toString(scale.sampleBuildings());
        return kept(
                "sample-" + buildings + ".gpkg",
                file -> samband()
                        .with("demo", "--no-serve", "--buildings", buildings, "--workspace", file.toString())
                        .run());
    }

    /** Makes an empty workspace. */
    void create(Path workspace) throws IOException, InterruptedException {
        samband()
                .with("init", "--county", "20", "--workspace", workspace.toString())
                .run();
    }

    Tool importBuildings(Path workspace, Path delivered) {
        return samband()
                .with("import", delivered.toString(), "--as", "building", "--as-of", "2020-01-01")
                .with("--workspace", workspace.toString());
    }

    Tool importFiling(Path workspace, Path filing, int owner) {
        return samband()
                .with("import", filing.toString(), "--as", "filing", "--publisher", Generated.owner(owner))
                .with("--as-of", AS_OF.toString(), "--workspace", workspace.toString());
    }

    /** The header and the first rows of a text file. */
    Path firstRows(Path file, int rows) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return Files.write(scratch("first-rows.csv"), (Iterable<String>) lines.limit(rows + 1L)::iterator);
        }
    }

    Path emptyFolder(String name) throws IOException {
        Path folder = data.resolve("scratch").resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return folder;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A file made when it is missing. */
    Path kept(String name, Maker maker) throws Exception {
        Path file = data.resolve(name);
        if (!Files.exists(file)) {
            Progress.tell("making " + name);
            Path aside = scratch(name);
            maker.make(aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
