package se.samband.geo.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;
import se.samband.geo.scratch.Scratch;

/**
 * A dataset of an archive, unpacked into a folder of its own under a plain name, so that nothing an entry is called can lead
 * elsewhere; deleted when closed.
 */
final class UnpackedDataset implements AutoCloseable {

    /** Up to here any packing will do: the unpacked file harms nobody. */
    private static final long SMALL_BYTES = 64L << 20;

    /** Real data pack tenfold, sparse tables a hundredfold; only a file of nothing, made to fill the disk, packs better than this. */
    private static final long MAX_PACKING = 500;

    private final Path folder;
    private final SourceFile main;

    private UnpackedDataset(Path folder, SourceFile main) {
        this.folder = folder;
        this.main = main;
    }

    static UnpackedDataset of(SourceFile archive, ZipFile zip, ZipContents.Dataset dataset, long maxBytes)
            throws IOException {
        Path folder = Files.createTempDirectory(Scratch.folder(), "zip");
        SourceFile main = new SourceFile(
                folder.resolve("data." + extension(dataset.main())), archive.name() + '/' + dataset.main());
        UnpackedDataset unpacked = new UnpackedDataset(folder, main);
        try {
            long left = maxBytes;
            for (String name : dataset.entries()) {
                left -= copy(archive, zip, name, folder.resolve("data." + extension(name)), left);
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /** The extension alone is taken over from the archive, and it has been matched against a list before. */
    private static String extension(String entry) {
        return entry.substring(entry.lastIndexOf('.') + 1);
    }

    private static long copy(SourceFile archive, ZipFile zip, String name, Path target, long maxBytes)
            throws IOException {
        long written = 0;
        long packed = Math.max(1, zip.getEntry(name).getCompressedSize());
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(zip.getEntry(name));
                OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > maxBytes || (written > SMALL_BYTES && written / packed > MAX_PACKING)) {
                    throw tooLarge(archive.name(), name);
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }

    private static BadInputException tooLarge(String archive, String name) {
        return SourceProblems.bad(
                "zip-too-large",
                archive,
                new Text(
                        "\"" + name + "\" i arkivet är större uppackad än vad som tillåts.",
                        "\"" + name + "\" in the archive is larger unpacked than is allowed."),
                new Text(
                        "Om filen verkligen är så stor: packa upp den och importera den direkt.",
                        "If the file really is that large: unpack it and import it directly."));
    }

    SourceFile main() {
        return main;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
