package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// What stands where on the page of a lesson, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class PageOrderTest extends LessonInBrowser {
    private static final String ORDER =
            "() => [...document.querySelectorAll('#lesson > section, #lesson > nav')]"
                    + ".filter((one) => one.checkVisibility()).map((one) => one.id)";

    @Test
    void putsTheNotebookFirstAndTheWayThereWhileItIsMadeAgain() {
        Page page = ready(PlayedLessons.notebook("lesson"));

        assertThat(page.evaluate(ORDER))
                .isEqualTo(List.of("contents", "notebook", "report", "plan", "way-section"));
        page.getByText("Make it again from …").click();
        page.locator(".menu button", new Page.LocatorOptions().setHasText("writing")).click();

        assertState(page, "Writing");
        assertThat(page.evaluate(ORDER))
                .isEqualTo(List.of("way-section", "plan", "report", "contents", "notebook"));
    }

    @Test
    void putsTheQuestionsFirstWhileTheyWaitForAnAnswer() {
        stages.ingest().plan(1, true, PlayedLessons.plan());
        Page page = page();

        assertState(page, "Waiting for you");
        page.locator("#quiz .question").first().waitFor();
        assertThat(page.evaluate(ORDER))
                .isEqualTo(List.of("quiz", "plan", "decide", "way-section"));
        page.getByText("Write it like this").click();
        assertState(page, "Planning");
        assertThat(page.locator("#decide")).isHidden();
        assertThat(page.evaluate(ORDER)).isEqualTo(List.of("way-section", "plan"));
    }

    @Test
    void leadsToEachPartOfTheNotebook() {
        Page page = ready(PlayedLessons.notebook("lesson"));
        page.locator("#contents summary").click();

        assertThat(page.locator("#contents li"))
                .containsText(new String[] {"Forty loud layers", "One division", "Divide by hand"});
        page.locator("#contents a").last().click();
        assertThat(page.locator(".cell:target .margin")).containsText("Divide by hand");
        assertThat(page.locator(".cell:target")).isInViewport();
    }

    @Test
    void marksTheCellsThatTheLearnerGave() throws Exception {
        Notebook lesson = NotebookFormat.read(PlayedLessons.notebook("lesson"));
        Cell mine =
                Cell.code("mine", "x = 1", Map.of("notebook_learning", Map.of("beat", "opening")));
        Page page =
                ready(
                        NotebookFormat.write(
                                new Notebook(
                                        Stream.concat(Stream.of(mine), lesson.cells().stream())
                                                .toList(),
                                        Map.of("notebook_learning", Map.of("cells_given", 1)),
                                        4,
                                        5)));

        assertThat(page.locator("#cell-mine .margin")).hasText("Yours");
        assertThat(page.locator("#cell-title .margin")).containsText("Forty loud layers");
        assertThat(page.locator("#contents a").first()).hasAttribute("href", "#cell-title");
    }

    private Page ready(String notebook) {
        stages.ingest()
                .plan(1, false, PlayedLessons.changedPlan())
                .store(notebook, PlayedLessons.report(true));
        Page page = page();
        page.locator("#cell-loud").waitFor();
        return page;
    }
}
