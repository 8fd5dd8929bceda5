package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.PlayedPlans;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;

/// Changing a plan and having beats written again, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ReviewPageTest extends LessonInBrowser {
    private static final String TITLES =
            "all => all.map(one => one.querySelector('strong').textContent)";

    @BeforeEach
    void ingest() {
        stages.ingest();
    }

    @Test
    void sendsAllThatWasChangedAndShowsTheChangedPlan() {
        Page page = draft();
        page.locator(".option", text("3")).first().click();
        page.locator("#up-mean-share").press("Enter");
        page.locator("#drop-adjacent").press("Enter");
        page.locator("summary", text("What else can be taught")).press("Enter");
        page.locator(".offer button").last().press("Enter");
        page.locator("#more-about").fill("entanglement");
        page.locator("#plan-minutes").fill("45");
        page.locator("#plan-level").selectOption("beginner");
        page.locator("#form-loud-layers").selectOption("shorter");
        assertThat(page.locator("#decide")).containsText("1 answer and your changes go with");
        button(page, "Show me the changed plan").click();
        assertState(page, "Planning");

        LessonTask.Plan task = plans().getLast();
        assertThat(task.round()).isInstanceOf(PlanRound.Changed.class);
        assertThat(task.round().decision().answers()).containsExactly(new Answer("mean-or-rms", 1));
        PlanEdits edits = task.round().decision().edits();
        assertThat(edits.order())
                .containsExactly("opening", "echo-chain", "mean-share", "loud-layers", "ending");
        assertThat(edits.drop()).containsExactly("adjacent");
        assertThat(edits.add()).containsExactly("sphere");
        assertThat(edits.scope()).isEqualTo("entanglement");
        assertThat(edits.minutes()).isEqualTo(45);
        assertThat(edits.level()).isEqualTo(Level.BEGINNER);
        assertThat(edits.forms()).containsEntry("loud-layers", PlayedPlans.RECAP);

        stages.plan(2, true, PlayedPlans.changed(task.round().decision().answers(), edits));
        assertState(page, "Waiting for you");
        assertThat(page.locator(".change.dropped del")).hasText("Relatives");
        assertThat(page.locator(".change.moved")).containsText("you moved it");
        assertThat(page.locator(".told")).containsText("nothing on “entanglement”");
        assertThat(page.locator("#more-about")).hasValue("entanglement");
        assertThat(button(page, "Show me the changed plan")).isDisabled();
        button(page, "Write it like this").click();
        assertState(page, "Planning");
        assertThat(plans().getLast().round()).isInstanceOf(PlanRound.Approved.class);
        assertThat(plans().getLast().round().decision().edits().minutes()).isEqualTo(45);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void movesBeatsWithTheKeyboardAndSaysWhyOneCanNotGoThere() {
        Page page = draft();
        Locator up = page.locator("#up-mean-share");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#up-mean-share")).isFocused();
        page.keyboard().press("Enter");
        assertThat(titles(page))
                .containsExactly(
                        "Fifty layers",
                        "The mean may stay",
                        "Only 1 survives",
                        "Forty loud layers",
                        "Relatives",
                        "Three sentences");
        page.keyboard().press("Enter");
        assertThat(page.locator("#plan [role=status]").first())
                .containsText("Only the opening comes before it.");
        assertThat(page.locator("#up-loud-layers")).hasAttribute("aria-disabled", "true");
        page.locator("#up-loud-layers").press("Enter");
        assertThat(page.locator("#plan [role=status]").first())
                .containsText("It builds on “Only 1 survives”.");
        assertThat(page.locator("#beat-loud-layers .reason")).isVisible();
        assertThat(titles(page)).containsSubsequence("Only 1 survives", "Forty loud layers");
    }

    @Test
    void dragsAsFarAsNeedsAllow() {
        Page page = draft();
        page.locator("#beat-adjacent").dragTo(page.locator("#beat-echo-chain"));
        assertThat(titles(page)).startsWith("Fifty layers", "Relatives", "Only 1 survives");

        page.locator("#beat-loud-layers").dragTo(page.locator("#beat-adjacent"));

        assertThat(titles(page)).containsSubsequence("Only 1 survives", "Forty loud layers");
        assertThat(page.locator("#plan [role=status]").first()).containsText("can go no further");
    }

    @Test
    void keepsWhatIsNotSentWhenEventsComeAndThePageIsLoadedAgain() {
        Page page = draft();
        page.locator("#drop-adjacent").press("Enter");
        page.locator("#more-about").fill("the sphere");
        page.locator(".option", text("0")).first().click();
        stages.retry(Stage.PLAN, "a late event");
        assertThat(page.locator("#more-about")).hasValue("the sphere");
        assertThat(page.locator("#beat-adjacent")).hasClass("beat dropped gone");

        page.reload();

        assertThat(page.locator("#more-about")).hasValue("the sphere");
        assertThat(page.locator("#beat-adjacent")).hasClass("beat dropped gone");
        assertThat(page.locator(".said")).containsText("Not quite");
        page.locator("#drop-adjacent").press("Enter");
        assertThat(page.locator("#beat-adjacent .mark")).hasCount(0);
    }

    @Test
    void splitsIntoTwoNotebooksThatLeadToEachOther() {
        Page page = draft();
        assertThat(page.getByText("Shall it become two notebooks?")).isVisible();
        page.locator("#two-notebooks").check();
        button(page, "Write it like this").click();
        assertState(page, "Planning");

        page.locator("#other a").click();

        page.waitForURL("**/lessons/" + id + "-on");
        assertThat(page.locator("#other a")).hasAttribute("href", "/lessons/" + id);
    }

    @Test
    void tellsBesideTheButtonsWhatIsWrong() {
        Page page = draft();
        page.locator("#plan-minutes").fill("2");
        button(page, "Show me the changed plan").click();

        assertThat(page.locator("#decide [role=alert]")).containsText("from 5 to 600 minutes");
        assertThat(button(page, "Show me the changed plan")).isEnabled();
    }

    @Test
    void cancelsFromTheDecision() {
        Page page = draft();
        page.locator("#decide").getByText("Cancel the lesson").click();

        assertState(page, "Cancelled");
        assertThat(page.locator("#decide")).isHidden();
    }

    @Test
    void writesBeatAgainFromItsCellAndKeepsTheOldNotebookUntilThen() {
        stages.plan(1, false, PlayedLessons.rewritablePlan())
                .store(PlayedLessons.notebook("lesson"), PlayedLessons.report(true));
        Page page = page();
        assertState(page, "Ready");
        assertThat(page.locator("#beat-opening .rewrite summary")).hasText("Write again");
        Locator menu = page.locator("#cell-rms .rewrite");
        menu.locator("summary").press("Enter");
        menu.getByText("shorter").press("Enter");

        assertState(page, "Planning");
        assertThat(plans().getLast().round().decision().edits().forms())
                .containsOnlyKeys("divide-by-rms");
        assertThat(page.locator("#result")).containsText("It stays here until a new one is stored");
        assertThat(page.locator("#cell-rms")).isVisible();
        assertThat(page.locator(".rewrite")).hasCount(0);
        stages.plan(2, false, PlayedLessons.rewritablePlan())
                .write("opening", 1, 3, PlayedLessons.cells("opening"));
        assertState(page, "Writing");
        assertThat(page.locator("#cell-rms")).isVisible();
        stages.store(
                PlayedLessons.notebook("lesson").replace("forty", "fifty"),
                PlayedLessons.report(true));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void looksRightWhileItIsChanged() {
        stages.plan(1, true, PlayedPlans.draft());
        AskedLessons.awaitState(id, "awaiting-learner");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {400, 1400}) {
                try (BrowserContext window = browser.window(width, 900, scheme)) {
                    Page page = window.newPage();
                    page.navigate("/lessons/" + id);
                    page.locator("#up-mean-share").press("Enter");
                    page.locator("#drop-adjacent").press("Enter");
                    page.locator("summary", text("What else can be taught")).press("Enter");
                    page.locator(".offer button").last().press("Enter");
                    String name =
                            "review-"
                                    + width
                                    + "-"
                                    + scheme.name().toLowerCase(java.util.Locale.ROOT);
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(Path.of("target", "screenshots", name + ".png")));
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                }
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private Page draft() {
        stages.plan(1, true, PlayedPlans.draft());
        AskedLessons.awaitState(id, "awaiting-learner");
        Page page = page();
        page.locator("#decide button").first().waitFor();
        return page;
    }

    private List<LessonTask.Plan> plans() {
        return TaskQueue.tasks(Stage.PLAN, id).stream()
                .map(task -> (LessonTask.Plan) task)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> titles(Page page) {
        return (List<String>) page.locator(".editable .beat").evaluateAll(TITLES);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.locator("button", text(name));
    }
}
