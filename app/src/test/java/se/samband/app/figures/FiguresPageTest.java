package se.samband.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.UnloggedDoor;
import se.samband.app.figures.FigureSheet.Headers;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.app.web.CountyState;
import se.samband.app.web.WebTest;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.text.Lang;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;

/** The figures of a small sample county, as a reader meets them. */
class FiguresPageTest extends WebTest {

    private static final Pattern SUM = Pattern.compile("<tfoot>(.*?)</tfoot>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td class=\"num\">(.*?)</td>", Pattern.DOTALL);
    private static final int NUMBERS = 1 + Status.values().length;
    private static final int FIRST_NUMBER = 3;

    /** A smaller county has a village network without a single row to file. */
    private static final int BUILDINGS = 4_000;

    @TempDir
    private static Path folder;

    private static Path workspace;

    @BeforeAll
    static void makeTheCounty() throws IOException {
        SampleCounty.write(folder, new SampleOptions(BUILDINGS, 1));
        workspace = folder.resolve("exempel.gpkg");
        DemoImporter.run(folder, WorkspaceLocation.of(workspace), (number, total, file) -> {});
    }

    @BeforeEach
    void start() {
        serve(workspace);
    }

    @Test
    void pageAndFilesHaveTheSameSums() {
        for (String unit : List.of("household", "building")) {
            String filter = "unit=" + unit + "&level=100&as-of=2025-12-31";
            List<Long> page = sumOnPage(get("/figures?lang=en&" + filter).body());

            assertThat(page).hasSize(NUMBERS);
            assertThat(page.getFirst()).isPositive();
            assertThat(sumOfCsv(
                            get("/figures/export?lang=en&format=csv&" + filter).body()))
                    .as("CSV, %s", unit)
                    .isEqualTo(page);
            assertThat(sumOfWorkbook("/figures/export?lang=en&format=xlsx&" + filter))
                    .as("Excel, %s", unit)
                    .isEqualTo(page);
        }
    }

    @Test
    void everyDivisionOfTheCountyAddsUpToIt() {
        List<Long> municipalities =
                sumOfCsv(get("/figures/export?by=municipality").body());
        for (String by : List.of("locality", "area-type", "deso")) {
            assertThat(sumOfCsv(get("/figures/export?by=" + by).body())).as(by).isEqualTo(municipalities);
        }
    }

    @Test
    void aMunicipalityHasTheNumbersOfItsRow() {
        String county = get("/figures/export?by=municipality").body();
        String[] row = county.split("\r\n")[1].split(";");

        List<Long> alone = sumOfCsv(
                get("/figures/export?by=area-type&municipality=" + row[1]).body());

        assertThat(alone).isEqualTo(numbers(row));
    }

    @Test
    void aFileTellsWhatItRestsOn() {
        try (ReadableWorkbook workbook = workbook("/figures/export?format=xlsx")) {
            List<String> notes = new ArrayList<>();
            workbook.findSheet("Om").orElseThrow().openStream().forEach(row -> notes.add(row.getCellText(0)));

            assertThat(notes.getFirst()).startsWith("PÅHITTAT EXEMPELLÄN");
            assertThat(notes).anyMatch(line -> line.startsWith("Sekretessklass: "));
            assertThat(notes).anyMatch(line -> line.matches("Regelbok: Standard.* \\(standard\\)\\."));
            assertThat(notes)
                    .anyMatch(
                            line -> line.matches("Enligt det som var känt: [-0-9]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\\."));
            assertThat(notes).anyMatch(line -> line.startsWith("Avser dag: "));
            assertThat(notes).anyMatch(line -> line.contains("Antagande: "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileIsCalledWhatItIs() {
        String municipality =
                get("/figures/export?by=municipality").body().split("\r\n")[1].split(";")[1];

        assertThat(fileName("/figures/export?by=municipality&as-of=2025-12-31"))
                .isEqualTo("siffror-kommun-pahittade-lan-2025-12-31-pahittat-intern.csv");
        assertThat(fileName("/figures/export?lang=en&by=area-type&format=xlsx&as-of=2025-12-31&municipality="
                        + municipality))
                .matches("figures-[a-z-]+-pahittade-lan-[a-z-]+-2025-12-31-invented-internal\\.xlsx");
    }

    @Test
    void numbersForProgramsHaveNamesThatStay() throws IOException {
        Path file = folder.resolve("figures.csv");
        try (Workspace open = Workspace.open(workspace)) {
            CountyState state = new CountyState(1, open.loadCounty(), LocalDate.of(2025, 12, 31), Instant.now());
            StatusRulebook rules = Rulebooks.shipped().defaultStatus();
            Question question = new Question(100, rules.defaultTechnologySet().id());
            FigureReport report = new FigureService(SeenWorkspace.all(open), state, GoalBooks.shipped())
                    .report(new FigureQuery(
                            rules, question, UnitKind.HOUSEHOLD, state.now(), AreaKind.MUNICIPALITY, null, null));
            new FigureSheet(report, SinkOptions.of(Lang.SV), Headers.CODES).write(new UnloggedDoor(file));
        }

        assertThat(Files.readString(file))
                .contains("kind;code;name;all;connected;passed;planned;granted;dry;unserved;unknown");
    }

    @Test
    void aFileEndsWithTheWholeOfWhatWasLookedAt() {
        String county = get("/figures/export?by=municipality").body();
        String municipality = county.split("\r\n")[1].split(";")[1];

        assertThat(county.lines().toList().getLast()).startsWith("län;99;hela länet;");
        assertThat(get("/figures/export?by=area-type&municipality=" + municipality)
                        .body()
                        .lines()
                        .toList()
                        .getLast())
                .startsWith("kommun;" + municipality + ";");
    }

    @Test
    void whatIsLeftToTheGoalStandsOnlyBesideFiguresForItsOwnQuestion() {
        String left = "Kvar till målet 2025 (hushåll)";

        assertThat(get("/figures").body()).contains(left);
        assertThat(get("/figures?level=100").body()).contains(left);
        for (String other : List.of("unit=workplace", "unit=building", "technologies=fibre", "goal=se-2025.mbit30")) {
            assertThat(get("/figures?" + other).body())
                    .as(other)
                    .doesNotContain(left)
                    .contains("Kvar till målet visas därför inte i tabellen");
            assertThat(get("/figures/export?" + other).body()).as(other).doesNotContain("kvar till");
        }
        assertThat(get("/figures/export").body()).contains("kvar till målet 2025 (hushåll);kvar om alla");
        assertThat(get("/figures?level=100&technologies=wired").body())
                .contains("Kvar till målet 2025 (hushåll)", "avser: Alla hushåll har minst 100 Mbit/s");
    }

    @Test
    void everyGoalIsShownAndMobileGoalsSayWhyTheyAreNotCounted() {
        String body = get("/figures").body();

        for (String goal : List.of("se-2020", "se-2023", "se-2025", "eu-2025", "eu-2030")) {
            assertThat(body).contains("/rules/goals/" + goal);
        }
        assertThat(body).contains("utvärderas inte här", "Målet gäller mobiltäckning", "antagande", "Minst");
    }

    @Test
    void figuresLeadToTheirRows() {
        String body = get("/figures?level=100").body();
        Matcher link = Pattern.compile("href=\"(/buildings\\?[^\"]*status=connected[^\"]*municipality=[^\"]*)\"")
                .matcher(body);

        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).contains("level=100");
        assertThat(get(link.group(1).replace("&amp;", "&")).statusCode()).isEqualTo(200);
    }

    @Test
    void everyViewIsShownInBothLanguages() {
        for (String lang : List.of("sv", "en")) {
            for (String view : List.of(
                    "by=locality&sort=name",
                    "by=area-type&sort=share&dir=desc",
                    "by=deso&unit=holiday-home&sort=left",
                    "technologies=any&level=30",
                    "rules=strict&goal=eu-2030.gigabit")) {
                HttpResponse<String> page = get("/figures?lang=" + lang + "&" + view);
                assertThat(page.statusCode()).as(view).isEqualTo(200);
                assertThat(page.body()).as(view).contains("</html>");
            }
        }
    }

    @Test
    void whatDoesNotExistIsTold() {
        for (String wrong : List.of("level=7", "unit=boat", "municipality=0000", "goal=x", "as-of=soon", "by=street")) {
            assertThat(get("/figures?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(get("/figures/export?format=pdf").statusCode()).isEqualTo(400);
    }

    private static List<Long> sumOnPage(String body) {
        Matcher sum = SUM.matcher(body);
        assertThat(sum.find()).isTrue();
        List<Long> numbers = new ArrayList<>();
        Matcher cell = CELL.matcher(sum.group(1));
        while (numbers.size() < NUMBERS && cell.find()) {
            numbers.add(Long.valueOf(cell.group(1).replaceAll("<[^>]*>|,", "")));
        }
        return numbers;
    }

    private static List<Long> sumOfCsv(String csv) {
        List<List<Long>> rows =
                csv.lines().skip(1).map(line -> numbers(line.split(";"))).toList();
        return provenTotal(rows);
    }

    private static List<Long> numbers(String[] cells) {
        List<Long> numbers = new ArrayList<>();
        for (int i = FIRST_NUMBER; i < FIRST_NUMBER + NUMBERS; i++) {
            numbers.add(Long.valueOf(cells[i]));
        }
        return numbers;
    }

    private List<Long> sumOfWorkbook(String path) {
        try (ReadableWorkbook workbook = workbook(path)) {
            List<List<Long>> rows = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read().stream().skip(1).toList()) {
                List<Long> numbers = new ArrayList<>();
                for (int i = FIRST_NUMBER; i < FIRST_NUMBER + NUMBERS; i++) {
                    numbers.add(row.getCellAsNumber(i).orElseThrow().longValue());
                }
                rows.add(numbers);
            }
            return provenTotal(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadableWorkbook workbook(String path) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(getBytes(path)));
    }

    /** The last row, once it is seen to be the sum of those before it. */
    private static List<Long> provenTotal(List<List<Long>> rows) {
        List<Long> total = rows.getLast();
        for (int i = 0; i < total.size(); i++) {
            int column = i;
            assertThat(rows.subList(0, rows.size() - 1).stream()
                            .mapToLong(row -> row.get(column))
                            .sum())
                    .isEqualTo(total.get(i));
        }
        return total;
    }
}
