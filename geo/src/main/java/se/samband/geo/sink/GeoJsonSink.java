package se.samband.geo.sink;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946): longitude and latitude in WGS 84, outer rings counter-clockwise. In another system on request, with the
 * {@code crs} member of the 2008 format, which GIS programs still read. Positions are rounded to millimetres.
 */
final class GeoJsonSink implements RowSink {

    private final JsonGenerator json;
    private final List<Column> columns;
    private final Transform transform;
    private final GeoJsonGeometry geometries;
    private boolean finished;

    GeoJsonSink(OutputStream out, SinkLayer layer, SinkOptions options) {
        columns = layer.columns();
        Crs crs = options.crs().orElse(Crs.WGS84);
        transform = Transform.between(Crs.SWEREF99_TM, crs);
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // a broken-off file must not look whole
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
        geometries = new GeoJsonGeometry(
                json,
                crs.equals(Crs.WGS84) ? GeoJsonGeometry.DECIMALS_OF_DEGREES : GeoJsonGeometry.DECIMALS_OF_METRES,
                false);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("name", layer.name());
        if (!crs.equals(Crs.WGS84)) {
            json.writeObjectPropertyStart("crs");
            json.writeStringProperty("type", "name");
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("name", "urn:ogc:def:crs:EPSG::" + crs.epsg());
            json.writeEndObject();
            json.writeEndObject();
        }
        options.members().forEach((name, value) -> {
            json.writeName(name);
            value(value instanceof String ? Column.Type.TEXT : Column.Type.DECIMAL, value);
        });
        if (!options.notes().isEmpty()) {
            json.writeArrayPropertyStart("notes");
            options.notes().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void write(@Nullable Object[] values, @Nullable Geometry geometry) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            value(columns.get(i).type(), values[i]);
        }
        json.writeEndObject();
        json.writeName("geometry");
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
        } else {
            geometries.write(transform.apply(geometry));
        }
        json.writeEndObject();
    }

    @Override
    public void finish() {
        json.writeEndArray();
        json.writeEndObject();
        finished = true;
        json.close();
    }

    @Override
    public void close() {
        if (!finished) {
            json.close();
        }
    }

    private void value(Column.Type type, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Object code when type == Column.Type.TEXT -> json.writeString(code.toString());
            case Boolean flag -> json.writeBoolean(flag);
            case Integer whole -> json.writeNumber(whole);
            case Long whole -> json.writeNumber(whole);
            case BigDecimal decimal -> json.writeNumber(decimal);
            case Number number when Double.isFinite(number.doubleValue()) -> json.writeNumber(number.doubleValue());
            case Number number -> json.writeNull();
            default -> json.writeString(value.toString());
        }
    }
}
