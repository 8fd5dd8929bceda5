package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// Following a lesson, deciding about it and reading it, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class LessonPageTest extends LessonInBrowser {
    private CutLine line;

    @Override
    URL address() throws IOException {
        line = CutLine.to(root);
        return line.url();
    }

    @AfterEach
    void closeLine() throws IOException {
        line.close();
    }

    @Test
    void tellsQueueFromWorkAndRetryingFromWorking() {
        Page page = page();
        assertThat(page.locator(".stage.queued")).containsText("In the queue");
        stages.retry(Stage.INGEST, "arxiv.org does not answer");

        assertState(page, "Trying again");
        assertThat(page.locator(".run").first()).containsText("arxiv.org does not answer");
        assertThat(page.locator(".run").first()).containsText("in the queue");
        assertThat(page.locator(".run").first()).containsText("of work");
    }

    @Test
    void answersQuestionsAtOnceAndShowsWhatTheAnswersChanged() {
        stages.ingest().plan(1, true, PlayedLessons.plan());
        Page page = page();
        Locator question = page.locator(".question").first();
        question.getByText("0", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(question.locator(".said")).containsText("Not quite");
        assertThat(question.locator(".said")).containsText("the signs cancel there");
        button(page, "Write it like this").click();
        assertState(page, "Planning");
        assertThat(page.locator("#quiz")).isHidden();

        stages.plan(2, false, PlayedLessons.changedPlan());

        assertThat(page.locator(".change.dropped del")).hasText("The residual stream");
        assertThat(page.locator(".change.added")).containsText("You took the mean");
        assertThat(page.locator("#beat-opening .mark")).hasText("Shortened");
        given().get("/api/lessons/" + id).then().body("state", equalTo("writing"));
    }

    @Test
    void takesSlipBack() {
        stages.ingest().plan(1, true, PlayedLessons.plan());
        Page page = page();
        Locator question = page.locator(".question").first();
        question.getByText("9", new Locator.GetByTextOptions().setExact(true)).click();
        button(page, "That was a slip").click();

        assertThat(question.locator(".said")).isEmpty();
        assertThat(button(page, "Show me the changed plan")).isDisabled();
    }

    @Test
    void letsPlanStandCancelsAndTriesAgain() {
        stages.ingest().plan(1, true, PlayedLessons.plan());
        Page page = page();
        button(page, "Write it like this").click();
        assertState(page, "Planning");
        button(page, "Cancel the lesson").click();
        assertState(page, "Cancelled");
        button(page, "Try it again").click();

        assertState(page, "Planning");
        given().get("/api/lessons/" + id).then().body("run", equalTo(1));
    }

    @Test
    void goesOnAfterLostConnectionWithoutGapsOrRepeats() throws IOException {
        Page page = page();
        stages.ingest();
        assertState(page, "Planning");
        line.cut();
        stages.plan(1, true, PlayedLessons.plan());
        assertState(page, "Waiting for you");
        line.cut();
        stages.plan(2, false, PlayedLessons.plan()).write();
        assertState(page, "Writing");
        Locator events = page.locator(".events li");
        int known = given().get("/api/lessons/" + id).path("events");
        assertThat(events).hasCount(known);

        assertThat(events.evaluateAll("all => all.map(one => one.value)"))
                .isEqualTo(IntStream.rangeClosed(1, known).boxed().toList());
    }

    @Test
    void showsCellsAsTheyAreWrittenAndThenTheWholeNotebook() {
        stages.ingest().plan(1, false, PlayedLessons.plan()).write();
        Page page = page();
        stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
        assertThat(page.locator("#notebook-title")).containsText("part 1 of 3");
        assertThat(page.locator(".cell")).hasCount(2);

        stages.store(PlayedLessons.notebook("lesson"), PlayedLessons.report(false));

        assertState(page, "Ready");
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(page.locator(".maths math")).isVisible();
        assertThat(page.locator("#cell-loud .keyword").first()).hasText("def");
        assertThat(page.locator("#cell-figure img")).isVisible();
        assertThat(page.locator("#cell-slider .control")).hasText("scale 3");
        assertThat(page.locator("#cell-frame .outputs td").first()).hasText("the");
        assertThat(page.locator("#cell-rms .margin a")).hasAttribute("href", "#beat-divide-by-rms");
        assertThat(page.locator("#cell-loud .tag.bad")).hasText("2 findings");
        Locator first = page.locator(".verdict").first();
        assertThat(first).containsText("NL205");
        assertThat(first).containsText("The judges do not agree.");
        assertThat(first).containsText("openai:played: broken (2 of 3).");
        assertThat(first).containsText("Structure: holds.");
        assertThat(first.locator(".opinions q").first()).hasText("mean(dim=-1");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void savesTheNotebook() {
        stages.ingest()
                .plan(1, false, PlayedLessons.plan())
                .store(PlayedLessons.notebook("lesson"), PlayedLessons.report(true));
        Page page = page();

        Download notebook =
                page.waitForDownload(() -> page.getByText("Download the notebook").click());
        Download bundle = page.waitForDownload(() -> page.getByText("Everything as a zip").click());

        assertThat(List.of(notebook.suggestedFilename(), bundle.suggestedFilename()))
                .containsExactly("rmsnorm.ipynb", id + ".zip");
    }

    private static Locator button(Page page, String name) {
        return page.locator("button", new Page.LocatorOptions().setHasText(name));
    }
}
