package se.samband.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All that stands in a file, also where it is packed. */
public final class Unpacked {
    private Unpacked() {}

    public static String text(byte[] file) {
        StringBuilder text = new StringBuilder();
        if (file.length > 2 && file[0] == 'P' && file[1] == 'K') {
            unpack(file, text);
        }
        return text.append(new String(file, StandardCharsets.UTF_8)).toString();
    }

    /** Some archives tell the sizes at their end only, which a stream cannot read. */
    private static void unpack(byte[] archive, StringBuilder text) {
        try {
            Path file = Files.createTempFile("archive", ".zip");
            try (ZipFile zip = new ZipFile(Files.write(file, archive).toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
