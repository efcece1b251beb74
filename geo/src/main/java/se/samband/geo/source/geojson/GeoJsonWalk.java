package se.samband.geo.source.geojson;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;
import se.samband.geo.source.TextEncoding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Goes through the frame of a GeoJSON file and hands each feature to a visitor, so that the first look and the reading proper agree
 * on what a feature is.
 */
final class GeoJsonWalk {

    private static final JsonFactory JSON = new JsonFactory();

    /** Receives the parts of the file; each method with a parser must read the value it stands on to the end. */
    interface Visitor {

        /** The parser stands on an element of a {@code features} array, not always an object. */
        void feature(JsonParser json);

        /** The parser stands on the value of a member of the root, which may itself be a feature or a geometry. */
        void rootMember(String name, JsonParser json);

        /** The end of a root that had no {@code features} array. */
        void rootFeature();
    }

    private GeoJsonWalk() {}

    static void walk(SourceFile file, TextEncoding encoding, Visitor visitor) {
        try (Reader text = new SequenceText(new InputStreamReader(encoding.openText(file.path()), encoding.charset()));
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            boolean any = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                root(token, json, file, visitor);
                any = true;
            }
            if (!any) {
                throw SourceProblems.empty(file.name());
            }
        } catch (JacksonException e) {
            throw GeoJsonProblems.brokenJson(file.name(), e);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    private static void root(JsonToken token, JsonParser json, SourceFile file, Visitor visitor) {
        if (token != JsonToken.START_OBJECT) {
            throw GeoJsonProblems.rootNotObject(file.name());
        }
        String type = null;
        boolean collection = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("features")) {
                if (value != JsonToken.START_ARRAY) {
                    throw GeoJsonProblems.featuresNotArray(file.name());
                }
                collection = true;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    visitor.feature(json);
                }
                continue;
            }
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                if (type != null) {
                    throw GeoJsonProblems.twoTypes(file.name(), type, json.getString());
                }
                type = json.getString();
            }
            visitor.rootMember(name, json);
        }
        checkRoot(type, collection, file);
        if (!collection) {
            visitor.rootFeature();
        }
    }

    private static void checkRoot(@Nullable String type, boolean collection, SourceFile file) {
        boolean collectionType = "FeatureCollection".equals(type);
        if (collectionType && !collection) {
            throw GeoJsonProblems.featuresMissing(file.name());
        }
        boolean known = collectionType || (!collection && ("Feature".equals(type) || GeometryReader.isType(type)));
        if (!known) {
            throw GeoJsonProblems.unknownRoot(file.name(), type);
        }
    }

    /** Text sequences (RFC 8142) mark the start of each text with the control character 0x1E; to JSON it must be a blank. */
    private static final class SequenceText extends FilterReader {

        SequenceText(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            for (int i = offset; i < offset + n; i++) {
                if (buffer[i] == '\u001e') {
                    buffer[i] = ' ';
                }
            }
            return n;
        }
    }
}
