package se.samband.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.WebTest;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.Rulebook;
import se.samband.core.rules.Rulebooks;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** The pages that need no data: start, rules, help. */
class PagesTest extends WebTest {

    @TempDir
    Path folder;

    @Test
    void withoutAWorkspaceTheStartPageTellsHowToMakeOne() {
        serve(null);

        assertThat(get("/").body()).contains("samband init", "samband demo");
    }

    @Test
    void anEmptyWorkspaceTellsTheNextStep() {
        Path file = folder.resolve("w.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
        serve(file);

        assertThat(get("/").body())
                .contains("Dalarnas län", "samband import", "/deliveries/new")
                .doesNotContain("Påhittat exempellän");
    }

    @Test
    void anInventedCountySaysSoOnEveryPage() {
        Path file = folder.resolve("w.gpkg");
        Workspace.create(file, new NewWorkspace("99", "Exempellän", true)).close();
        serve(file);

        for (String path : new String[] {"/", "/rules", "/help/words", "/no/such/page"}) {
            assertThat(get(path).body()).as(path).contains("Påhittat exempellän");
        }
    }

    @Test
    void everyRulebookAndGoalIsShownInBothLanguages() {
        serve(null);

        String list = get("/rules").body();
        for (Rulebook book : Rulebooks.shipped().list()) {
            assertThat(list).contains("/rules/" + book.id());
            assertShown("/rules/" + book.id());
        }
        for (GoalBook goal : GoalBooks.shipped().list()) {
            assertThat(list).contains("/rules/goals/" + goal.id());
            assertShown("/rules/goals/" + goal.id());
        }
        assertThat(get("/rules/nonsense").statusCode()).isEqualTo(404);
        assertThat(get("/rules/goals/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void assumptionsAreMarked() {
        serve(null);

        assertThat(get("/rules/" + Rulebooks.shipped().defaultStatus().id()).body())
                .contains("<span class=\"tag assumption\">antagande</span>");
    }

    @Test
    void helpIsThereInBothLanguages() {
        serve(null);

        for (String path : new String[] {"/help", "/help/words", "/help/accessibility", "/help/about", "/jobs"}) {
            assertShown(path);
        }
    }

    @Test
    void nobodyIsToldOfAJobThatIsNotThere() {
        serve(null);

        assertThat(get("/jobs/1234").statusCode()).isEqualTo(404);
    }

    private void assertShown(String path) {
        for (String lang : new String[] {"sv", "en"}) {
            HttpResponse<String> page = get(path + "?lang=" + lang);
            assertThat(page.statusCode()).as("%s in %s", path, lang).isEqualTo(200);
            assertThat(page.body())
                    .as("%s in %s", path, lang)
                    .contains("<html lang=\"" + lang + "\">", "<h1>", "</html>");
        }
    }
}
