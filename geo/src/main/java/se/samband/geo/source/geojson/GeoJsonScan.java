package se.samband.geo.source.geojson;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;
import se.samband.geo.source.TextEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the whole of a file tells before its features are read: the names of all properties (features need not have the same), and
 * the coordinate system, which may stand after them. One pass that keeps no feature.
 */
final class GeoJsonScan implements GeoJsonWalk.Visitor {

    /** Column that holds the {@code id} beside the properties. */
    private static final String ID = "id";

    private final Set<String> properties = new LinkedHashSet<>();
    private final SourceFile file;
    private final TextEncoding encoding;
    private @Nullable String name;
    private @Nullable Crs crs;
    private boolean crsMember;
    private boolean outsideDegrees;
    private boolean positionSeen;
    private boolean ids;
    private boolean rootId;
    private boolean geometry;
    private long features;

    private GeoJsonScan(SourceFile file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    static GeoJsonScan of(SourceFile file, OpenOptions options) {
        try {
            GeoJsonScan scan = new GeoJsonScan(file, TextEncoding.of(file.path(), options.charset()));
            GeoJsonWalk.walk(file, scan.encoding, scan);
            return scan;
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** Property names in order of appearance; before them the feature's own id, when any feature has one. */
    List<String> columns() {
        String id = idColumn();
        if (id == null) {
            return List.copyOf(properties);
        }
        Set<String> all = new LinkedHashSet<>();
        all.add(id);
        all.addAll(properties);
        return List.copyOf(all);
    }

    @Nullable
    String idColumn() {
        if (!ids) {
            return null;
        }
        return properties.contains(ID) ? "feature_id" : ID;
    }

    @Nullable
    String name() {
        return name;
    }

    /**
     * The declared system; without a declaration WGS 84 as the standard says, unless the first position cannot be in degrees: then
     * the file breaks the standard and says nothing.
     */
    Optional<Crs> findCrs() {
        if (crsMember) {
            return Optional.ofNullable(crs);
        }
        return outsideDegrees ? Optional.empty() : Optional.of(Crs.WGS84);
    }

    boolean geometry() {
        return geometry;
    }

    long features() {
        return features;
    }

    @Override
    public void feature(JsonParser json) {
        features++;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            ids |= member.equals(ID) && json.currentToken().isScalarValue();
            member(member, json);
        }
    }

    @Override
    public void rootMember(String member, JsonParser json) {
        switch (member) {
            case "crs" -> {
                crsMember = json.currentToken() != JsonToken.VALUE_NULL;
                crs = CrsMember.read(json);
            }
            case "name" -> {
                name = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : null;
                json.skipChildren();
            }
            case ID -> {
                rootId = json.currentToken().isScalarValue();
                json.skipChildren();
            }
            default -> member(member, json);
        }
    }

    @Override
    public void rootFeature() {
        features++;
        ids |= rootId;
    }

    private void member(String member, JsonParser json) {
        JsonToken value = json.currentToken();
        switch (member) {
            case "properties" -> {
                if (value == JsonToken.START_OBJECT) {
                    properties(json);
                } else {
                    json.skipChildren();
                }
            }
            case "geometry", "coordinates", "geometries" -> {
                geometry |= value.isStructStart();
                if (positionSeen) {
                    json.skipChildren();
                } else {
                    lookAtFirstPosition(json);
                }
            }
            default -> json.skipChildren();
        }
    }

    private void properties(JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            properties.add(json.currentName());
            json.nextToken();
            json.skipChildren();
        }
        if (properties.size() > GeoJsonProblems.MAX_PROPERTIES) {
            throw GeoJsonProblems.tooManyProperties(file.name());
        }
    }

    private void lookAtFirstPosition(JsonParser json) {
        if (!json.currentToken().isStructStart()) {
            return;
        }
        int index = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                depth++;
                index = 0;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token.isNumeric() && !positionSeen) {
                outsideDegrees |= Math.abs(json.getDoubleValue()) > (index == 0 ? 180 : 90);
                positionSeen = ++index == 2;
            }
        }
    }
}
