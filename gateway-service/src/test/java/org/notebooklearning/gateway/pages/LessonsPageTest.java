package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The table of lessons in a real browser. Each test's lessons have a word of their own.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class LessonsPageTest extends InBrowser {
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(15_000);

    @Inject LessonLog log;
    @Inject ArtifactStore store;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void keepsFilterInTheAddressAndGoesBack() {
        String failed = lesson("First");
        stages(failed).fail(Stage.INGEST, "pdf-encrypted", null);
        lesson("Second");
        Page page = browser.page("/lessons?q=" + word);
        assertThat(links(page)).hasText(new String[] {"Second " + word, "First " + word});

        page.locator(".chip", new Page.LocatorOptions().setHasText("Failed")).click();
        assertThat(links(page)).hasText(new String[] {"First " + word});
        assertThat(page).hasURL(Pattern.compile("/lessons\\?q=" + word + "&state=failed$"));
        assertThat(page.locator(".news")).hasText("The PDF is locked with a password");

        page.goBack();
        assertThat(links(page)).hasCount(2);
        assertThat(page.locator("[value=failed]")).not().isChecked();

        page.goForward();
        page.reload();
        assertThat(links(page)).hasCount(1);
        assertThat(page.getByLabel("Search")).hasValue(word);
        page.getByText("Clear all filters").click();
        assertThat(page).hasURL(Pattern.compile("/lessons$"));
    }

    @Test
    void showsFilterThatItsListsDoNotOffer() {
        lesson("One");
        Page page = browser.page("/lessons?q=" + word + "&since=90m&state=requested,ingesting");

        assertThat(links(page)).hasCount(1);
        assertThat(page.locator("#since")).hasValue("90m");
        assertThat(page.locator("[name=state]:checked")).hasCount(2);
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        Page page = browser.page("/lessons?state=nonsense");

        assertThat(page.locator("#trouble")).containsText("There is no state nonsense");
    }

    @Test
    void saysWhereNothingFits() {
        Page page = browser.page("/lessons?q=" + word);

        assertThat(page.locator("#shown")).hasText("No lesson fits this filter.");
    }

    @Test
    void turnsPagesThereAndBackWithoutLosingOne() {
        List<String> all = new ArrayList<>();
        for (int lesson = 0; lesson < 120; lesson++) {
            all.addFirst(lesson("L" + lesson) == null ? "" : "L" + lesson + " " + word);
        }
        Page page = browser.page("/lessons?q=" + word);
        assertThat(links(page)).hasCount(50);
        assertThat(link(page, "Page before")).isHidden();
        List<String> there = new ArrayList<>(links(page).allTextContents());
        link(page, "Next page").click();
        assertThat(links(page).first()).hasText(all.get(50));
        there.addAll(links(page).allTextContents());
        link(page, "Next page").click();
        assertThat(links(page)).hasCount(20);
        there.addAll(links(page).allTextContents());
        assertThat(there).isEqualTo(all);
        assertThat(link(page, "Next page")).isHidden();

        link(page, "Page before").click();
        assertThat(links(page).first()).hasText(all.get(50));
        assertThat(links(page)).hasCount(50);
        link(page, "Page before").click();
        assertThat(links(page).first()).hasText(all.getFirst());
        assertThat(link(page, "Page before")).isHidden();
    }

    @Test
    void showsHowLessonsGetOnWithoutMovingWhatIsRead() {
        String id = lesson("Watched");
        Page page = browser.page("/lessons?q=" + word);
        links(page).first().focus();
        stages(id).retry(Stage.INGEST, "arxiv.org does not answer");

        assertThat(page.locator(".lessons .state")).hasText("Trying again", PATIENTLY);
        assertThat(page.locator(".news")).hasText("arxiv.org does not answer");
        lesson("Newer");
        page.getByText("The list has changed: show it").waitFor();
        assertThat(links(page)).hasText(new String[] {"Watched " + word});
        assertThat(links(page).first()).isFocused();
        page.getByText("The list has changed: show it").click();

        assertThat(links(page)).hasText(new String[] {"Newer " + word, "Watched " + word});
    }

    @Test
    void cancelsAfterAskingAndTriesAgain() {
        String id = lesson("Unwanted");
        Page page = browser.page("/lessons?q=" + word);
        page.getByRole(AriaRole.BUTTON, named("Cancel: Unwanted " + word)).press("Enter");
        assertThat(page.getByText("Yes, cancel")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Cancel: Unwanted " + word))).isFocused();
        given().get("/api/lessons/" + id).then().body("state", equalTo("requested"));

        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".lessons .state")).hasText("Cancelled", PATIENTLY);
        page.getByRole(AriaRole.BUTTON, named("Try again: Unwanted " + word)).click();
        assertThat(page.locator(".lessons .state")).hasText("Reading", PATIENTLY);
        given().get("/api/lessons/" + id).then().body("run", equalTo(1));
    }

    @Test
    void leadsFromLessonToLessonByTheArrowKeys() {
        lesson("Lower");
        lesson("Upper");
        Page page = browser.page("/lessons?q=" + word);
        links(page).first().focus();

        page.keyboard().press("ArrowDown");
        assertThat(links(page).last()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(links(page).first()).isFocused();
    }

    @Test
    void showsOwnersWhereTheInterfaceTellsThem() {
        lesson("Owned");
        try (var window = browser.window(1200, 900, null)) {
            window.route(
                    "**/api/lessons?*",
                    route -> {
                        var answer = route.fetch();
                        route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions()
                                        .setResponse(answer)
                                        .setBody(
                                                answer.text()
                                                        .replace(
                                                                "\"run\":",
                                                                "\"owner\":\"alice\",\"run\":")));
                    });
            Page page = window.newPage();
            page.navigate("/lessons?q=" + word);

            assertThat(page.locator("td.owner")).hasText("alice");
            page.getByText("More filters").click();
            assertThat(page.getByLabel("Asked for by")).isVisible();
        }
        Page none = browser.page("/lessons?q=" + word);
        assertThat(links(none)).hasCount(1);
        assertThat(none.locator("td.owner")).isHidden();
        assertThat(none.locator("#owner")).isHidden();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator link(Page page, String text) {
        return page.locator("nav.pages a", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator links(Page page) {
        return page.locator(".lessons th a");
    }

    private PlayedStages stages(String lesson) {
        return new PlayedStages(lesson, log, store);
    }

    private String lesson(String topic) {
        return AskedLessons.on(topic + " " + word);
    }
}
