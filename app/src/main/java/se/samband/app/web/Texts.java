package se.samband.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.samband.core.text.Lang;

/**
 * The texts of all features. A key starts with the feature's package name: {@code home.title} is found in
 * {@code home/texts_sv.properties} and {@code home/texts_en.properties}. Files are UTF-8 and read when first used.
 */
final class Texts {

    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    /**
     * The text with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    String get(Lang lang, String key, Object... values) {
        String text = find(lang, key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + lang.code());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", Formats.shown(lang, values[i]));
        }
        return text;
    }

    @Nullable
    String find(Lang lang, String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("A key starts with its feature and a dot: " + key);
        }
        return files.computeIfAbsent(key.substring(0, dot) + "/texts_" + lang.code() + ".properties", Texts::read)
                .getProperty(key);
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/se/samband/app/" + file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return properties;
    }
}
