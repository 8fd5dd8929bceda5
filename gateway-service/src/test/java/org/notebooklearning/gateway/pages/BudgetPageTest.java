package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// A lesson at its cap, and what lessons cost, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class BudgetPageTest extends LessonInBrowser {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Test
    void asksHowMuchALessonMayCostAndGoesOn() {
        reachCap();
        Page page = page();

        assertState(page, "At its cap");
        assertThat(page.locator("#budget"))
                .containsText("It has cost 5.02 EUR of the language model; 5 EUR was allowed.");
        assertThat(page.locator("#budget")).containsText("will probably cost 1.5 EUR to 4 EUR");
        assertThat(page.locator("#up-to")).hasValue("9.1");
        assertThat(page.locator("#timeline")).containsText("Stopped at its cap");
        picture(page, "budget");
        page.locator("#up-to").fill("5");
        button(page, "Go on").click();
        assertState(page, "At its cap");

        page.locator("#up-to").fill("12");
        button(page, "Go on").click();

        assertState(page, "Writing");
        assertThat(page.locator("#up-to")).hasCount(0);
        assertThat(page.locator("#budget"))
                .containsText("gpt-5 (5.02 EUR, 3 calls, 62,700 tokens)");
    }

    @Test
    void stopsHere() {
        reachCap();
        Page page = page();

        button(page, "Stop here").click();

        assertState(page, "Cancelled");
    }

    @Test
    void tellsOperatorsWhatLessonsCost() {
        reachCap();
        Page page = browser.page("/operations");

        assertThat(page.locator("#at-cap")).containsText("5.02 EUR");
        assertThat(page.locator("#spent-models")).containsText("gpt-5");
        assertThat(page.locator("#spent-lessons tbody tr").first()).containsText(" EUR");
        assertThat(page.locator("#spent-money")).containsText(" EUR");
        picture(page, "spending");
    }

    private void reachCap() {
        stages.ingest().plan(1, false, PlayedLessons.plan());
        stages.spent(3, 5.02).reachCap(stages.writing());
    }

    private static Locator button(Page page, String name) {
        return page.locator("button", new Page.LocatorOptions().setHasText(name));
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + ".png")));
    }
}
