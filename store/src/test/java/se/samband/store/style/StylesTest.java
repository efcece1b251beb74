package se.samband.store.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import se.samband.core.status.Status;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** What can be told of the styles without QGIS; {@code src/test/qgis/draw_workspace.py} draws them with it. */
class StylesTest {

    private record Style(List<String> columns, String geometryType, Document qml, Document sld) {}

    @TempDir
    Path folder;

    private final Map<String, Style> styles = new LinkedHashMap<>();

    @BeforeEach
    void readStyles() throws Exception {
        Path file = folder.resolve("dalarna.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT g.table_name, g.geometry_type_name, s.styleQML, s.styleSLD FROM gpkg_geometry_columns g
                        JOIN layer_styles s ON s.f_table_name = g.table_name AND s.useAsDefault""")) {
            while (row.next()) {
                styles.put(
                        row.getString(1),
                        new Style(
                                columns(connection, row.getString(1)),
                                row.getString(2),
                                parse(row.getString(3)),
                                parse(row.getString(4))));
            }
        }
    }

    @Test
    void everyLayerHasAStyle() {
        assertThat(styles).hasSize(16);
    }

    @Test
    void buildingsHaveACategoryForEveryStatusAndNoOther() {
        Style building = styles.get("building");
        Element renderer = elements(building.qml(), "renderer-v2").getFirst();

        assertThat(renderer.getAttribute("type")).isEqualTo("categorizedSymbol");
        assertThat(building.columns()).contains(renderer.getAttribute("attr"));
        assertThat(attributes(building.qml(), "category", "value"))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::code).toList());
        assertThat(attributes(building.qml(), "category", "label")).contains("S saknar", "? okänd");
    }

    @Test
    void everySymbolReferredToIsThere() {
        styles.forEach((layer, style) -> {
            List<String> symbols = attributes(style.qml(), "symbol", "name");
            assertThat(symbols)
                    .as(layer)
                    .isNotEmpty()
                    .containsExactlyElementsOf(IntStream.range(0, symbols.size())
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(symbols).as(layer).containsAll(attributes(style.qml(), "category", "symbol"));
            assertThat(symbols)
                    .as(layer)
                    .containsAll(attributes(style.qml(), "rule", "symbol").stream()
                            .filter(symbol -> !symbol.isEmpty())
                            .toList());
        });
    }

    @Test
    void symbolsSuitTheGeometryOfTheLayer() {
        styles.forEach((layer, style) -> assertThat(attributes(style.qml(), "symbol", "type"))
                .as(layer)
                .allMatch(type -> switch (style.geometryType()) {
                    case "POINT" -> type.equals("marker");
                    case "MULTILINESTRING" -> type.equals("line");
                    case "MULTIPOLYGON" -> type.equals("fill");
                    default -> List.of("line", "fill").contains(type);
                }));
    }

    @Test
    void everyColumnHasASwedishHeadingAndNoOtherIsNamed() {
        styles.forEach((layer, style) -> {
            assertThat(attributes(style.qml(), "alias", "field")).as(layer).isEqualTo(style.columns());
            assertThat(elements(style.qml(), "alias"))
                    .as(layer)
                    .allMatch(alias -> !alias.getAttribute("name").isEmpty()
                            || alias.getAttribute("field").equals("fid"));
            assertThat(style.columns()).as(layer).containsAll(attributes(style.qml(), "field", "name"));
        });
    }

    @Test
    void namesAreTakenFromColumnsThatExist() {
        styles.forEach((layer, style) -> {
            assertThat(style.columns()).as(layer).containsAll(attributes(style.qml(), "text-style", "fieldName"));
            assertThat(elements(style.qml(), "previewExpression"))
                    .as(layer)
                    .allMatch(display ->
                            style.columns().contains(display.getTextContent().replace("\"", "")));
        });
    }

    @Test
    void otherProgramsGetAStyleOfTheSameLayer() {
        styles.forEach((layer, style) -> assertThat(
                        elements(style.sld(), "se:Name").getFirst().getTextContent())
                .isEqualTo(layer));
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        columns.remove("geom");
        return columns;
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> attributes(Document document, String tag, String attribute) {
        return elements(document, tag).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
