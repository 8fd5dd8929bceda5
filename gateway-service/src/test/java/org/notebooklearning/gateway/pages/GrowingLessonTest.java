package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// What is shown of a lesson while it is made, and made again, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class GrowingLessonTest extends LessonInBrowser {
    private static final LessonPlan PLAN = PlayedLessons.plan();
    private static final LessonDraft DRAFT =
            new LessonDraft(Notebook.python(List.of()), "", List.of(), List.of(), List.of());

    @Test
    void keepsPlaceFocusAndCellsWhileTheLessonGrowsAndIsStored() {
        stages.ingest().plan(1, false, PLAN).write();
        stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
        Page page = page();
        Locator setup = page.locator("#cell-setup pre.code");
        setup.waitFor();
        setup.evaluate("it => it.closest('.cell').kept = 'since it was written'");
        setup.focus();
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})");
        double top = setup.boundingBox().y;

        stages.write("divide-by-rms", 2, 3, PlayedLessons.cells("divide-by-rms"));
        assertThat(page.locator("#notebook-title")).containsText("part 2 of 3", containing());
        assertThat(setup.boundingBox().y).isCloseTo(top, within());
        assertThat(setup).isFocused();

        stages.store(PlayedLessons.notebook("lesson"), PlayedReading.report());
        assertState(page, "Ready");
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(page.locator("#cell-setup .outputs")).hasCount(1);
        assertThat(setup).isFocused();
        assertThat(setup.evaluate("it => it.closest('.cell').kept"))
                .isEqualTo("since it was written");
        assertThat(setup.boundingBox().y).isCloseTo(top, within());
        assertThat(page.locator(".cell").evaluateAll("all => all.map(one => one.id)"))
                .isEqualTo(
                        List.of(
                                "cell-title",
                                "cell-setup",
                                "cell-rms",
                                "cell-loud",
                                "cell-figure",
                                "cell-table",
                                "cell-frame",
                                "cell-practice",
                                "cell-slider"));
    }

    @Test
    void keepsWhatIsSelectedWhileOutputsCome() {
        stages.ingest().plan(1, false, PLAN).write();
        stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
        Page page = page();
        Locator setup = page.locator("#cell-setup pre.code");
        setup.waitFor();
        setup.evaluate("it => getSelection().selectAllChildren(it)");
        String selected = (String) page.evaluate("getSelection().toString()");
        assertThat(selected).isNotBlank();

        stages.store(PlayedLessons.notebook("lesson"), PlayedReading.report());
        assertThat(page.locator("#cell-setup .outputs")).hasCount(1);
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(selected);
    }

    @Test
    void keepsPlaceWhereMuchIsDrawnBeforeTheNextFrame() {
        stages.ingest().plan(1, false, PLAN).write();
        stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
        Page page = page();
        Locator setup = page.locator("#cell-setup pre.code");
        setup.waitFor();
        setup.focus();
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})");
        double top = setup.boundingBox().y;
        page.evaluate("() => { window.requestAnimationFrame = draw => setTimeout(draw, 3000); }");
        List<Route> held = new ArrayList<>();
        page.route("**/api/lessons/" + id, held::add);

        stages.retry(Stage.VALIDATE, "the kernel was lost")
                .store(PlayedLessons.notebook("lesson"), PlayedReading.report());
        AskedLessons.awaitState(id, "stored");
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/api/lessons/" + id);
        held.forEach(Route::resume);

        assertState(page, "Ready");
        assertThat(page.locator(".attempts li")).hasCount(2);
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(setup.boundingBox().y).isCloseTo(top, within());
    }

    @Test
    void leadsToTheNewestPart() {
        stages.ingest().plan(1, false, PLAN).write();
        Page page = page();
        stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
        page.locator("#cell-setup").waitFor();
        stages.write("divide-by-rms", 2, 3, PlayedLessons.cells("divide-by-rms"));

        page.locator(".newest").click();

        assertThat(page.locator("#cell-rms")).isInViewport();
        assertThat(page.locator(".newest")).hasCount(0);
    }

    @Test
    void makesStoredLessonAgainFromStageWithKeyboardAndKeepsTheOldOneMeanwhile() {
        stages.ingest().plan(1, false, PLAN).write().draft(PLAN, DRAFT);
        Page page = stored(null);
        Locator menu = page.locator(".menu");
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(menu.locator("button")).hasCount(4);
        page.keyboard().press("Escape");
        assertThat(menu.locator("button").first()).isHidden();
        page.keyboard().press("Enter");
        page.locator("#way").click();
        assertThat(menu.locator("button").first()).isHidden();
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        menu.getByText("writing").focus();
        page.keyboard().press("Enter");

        assertState(page, "Writing");
        assertThat(page.locator("#result h2")).hasText("The lesson as it was made before");
        assertThat(page.locator("#notebook-title")).hasText("The notebook as it was made before");
        assertThat(page.locator(".cell")).hasCount(9);
        stages.inRun(1).write().write("opening", 1, 3, PlayedLessons.cells("opening"));
        assertThat(page.locator("#events")).containsText("CellsWritten opening", containing());
        assertThat(page.locator("#notebook-title")).hasText("The notebook as it was made before");
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(page.locator(".later li")).containsText("Run 2 began with “Write”");
        assertThat(page.locator("#result").getByText("Download the notebook")).isVisible();
        stages.store(PlayedLessons.notebook("lesson"), PlayedReading.report());
        assertThat(page.locator("#result h2"))
                .hasText("Your lesson is ready, with findings", PATIENTLY);
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tellsEachAttemptWithItsReason() {
        LessonId lesson = new LessonId(id);
        stages.retry(Stage.INGEST, "arxiv.org does not answer")
                .publish(
                        new LessonEvent.StageStarted(
                                id + "/second", lesson, Instant.now(), Stage.INGEST, 1, 2),
                        new LessonEvent.StageRetrying(
                                id + "/again",
                                lesson,
                                Instant.now(),
                                Stage.INGEST,
                                2,
                                "the store is full"),
                        new LessonEvent.StageStarted(
                                id + "/fourth", lesson, Instant.now(), Stage.INGEST, 1, 4));
        Page page = page();

        assertThat(page.locator(".attempts li"))
                .hasText(
                        new String[] {
                            "Attempt 1 came to nothing: arxiv.org does not answer",
                            "Attempt 2 came to nothing: the store is full",
                            "1 attempt ended without a word: the worker was stopped or lost",
                            "This is attempt 4"
                        });
    }

    private static Offset<Double> within() {
        return Offset.offset(2.0);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }
}
