package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.IdleReaders;
import org.notebooklearning.gateway.engines.OwnEngines;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The page for those who look after the service, in a real browser, with workers of the ingest
/// stage at work and a broker that can be taken away.
@QuarkusTest
@WithTestResource(OwnEngines.class)
@Timeout(180)
class OperationsPageTest extends InBrowser {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.HasTextOptions UNTIL_MISSED =
            new LocatorAssertions.HasTextOptions().setTimeout(90_000);
    private static final LocatorAssertions.ContainsTextOptions AFTER_SEVERAL_TRIES =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    @Inject KafkaLessonLog log;
    @Inject ArtifactStore store;

    @ConfigProperty(name = "gateway.bootstrap-servers")
    String broker;

    private Consumer<Boolean> brokerRuns;
    private IdleReaders readers;

    @BeforeEach
    void startReaders() {
        readers = IdleReaders.start(broker, store);
    }

    @AfterEach
    void stopReaders() {
        readers.close();
    }

    @Test
    void saysWhereNobodyWorksAndWhatToDo() {
        String id = AskedLessons.on("Stuck in planning");
        AskedLessons.awaitState(id, "planning");
        Page page = browser.page("/operations");

        assertThat(page.locator("#stuck-title")).containsText("Something is stuck", PATIENTLY);
        assertThat(page.locator("#stuck")).containsText("Planning: nobody works on it.", PATIENTLY);
        assertThat(page.locator("#stuck")).containsText("Start planner-service");
        // Those whose connection broke off count until the broker misses them.
        assertThat(cell(page, "Reading", "Workers")).hasText("2", UNTIL_MISSED);
        assertThat(cell(page, "Planning", "Workers")).hasText("0");
        assertThat(cell(page, "Planning", "Oldest waits for")).containsText(" ");
        assertThat(page.locator("#age")).containsText("Figures of");

        page.locator("#stuck li", containing("Planning")).getByText("Look").click();
        assertThat(page).hasURL(Pattern.compile("/lessons\\?state=planning&sort=oldest"));
        assertThat(page.locator(".lessons").getByText("Stuck in planning")).isVisible();
    }

    @Test
    void leadsFromFailuresToTheirLessons() {
        String id = AskedLessons.on("Locked");
        new PlayedStages(id, log, store).fail(Stage.INGEST, "pdf-encrypted", null);
        AskedLessons.awaitState(id, "failed");
        Page page = browser.page("/operations");

        Locator row = page.locator("#failures tr", containing("pdf-encrypted"));
        assertThat(row).containsText("Save a copy without the password", PATIENTLY);
        row.getByText("pdf-encrypted").click();
        assertThat(page).hasURL(Pattern.compile("failure=pdf-encrypted"));
        assertThat(page.locator(".lessons th", containing("Locked"))).isVisible();
    }

    @Test
    void showsTheDayInFiguresAndNumbers() {
        String id = AskedLessons.on("Finished");
        AskedLessons.awaitState(id, "planning");
        new PlayedStages(id, log, store).plan(1, false).store();
        AskedLessons.awaitState(id, "stored");
        Page page = browser.page("/operations");

        assertThat(page.locator("#hours figcaption")).containsText("1 stored", PATIENTLY);
        assertThat(page.locator("#to-stored")).containsText(" s · ");
        page.getByText("The hours in numbers").click();
        assertThat(page.locator("#numbers tbody tr")).hasCount(24);
        assertThat(page.locator("#numbers tbody tr").first().locator("td").first()).hasText("1");
        assertThat(page.locator(".tallies a", containing("Ready"))).containsText("1");
    }

    @Test
    void putsDeadLetterBackAfterAskingAndLeavesTheReaderInPlace() {
        String id = AskedLessons.on("Given up");
        AskedLessons.awaitState(id, "planning");
        var task = TaskQueue.tasks(broker, Stage.PLAN, id).getFirst();
        new GivenUp(log).task(task, "the planner does not answer");
        AskedLessons.awaitState(id, "failed");
        Page page = browser.page("/operations");
        Locator row = page.locator("#letters tbody tr", containing("Given up"));
        assertThat(row).containsText("the planner does not answer");
        assertThat(row).containsText("Waits for you");
        Locator button =
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put back: Given up"));
        button.press("Enter");
        // The figures come anew meanwhile, and the question stays with its focus.
        page.waitForResponse("**/api/operations", () -> {});
        assertThat(row.getByText("Yes, put it back")).isFocused();
        page.keyboard().press("Enter");

        assertThat(row).containsText("Put back: planning", PATIENTLY);
        assertThat(row).containsText("Was tried again", PATIENTLY);
        assertThat(page.locator("#letters-said")).containsText("Given up: Put back");
        given().get("/api/lessons/" + id).then().body("run", equalTo(1));
    }

    @Test
    void turnsThePagesOfDeadLetters() {
        for (int letter = 0; letter < 12; letter++) {
            log.deadLetter("{}", "no task, number " + letter, java.util.List.of());
        }
        Page page = browser.page("/operations");
        assertThat(page.locator("#letters tbody tr").first()).containsText("number 11");
        assertThat(page.locator("#letters tbody tr")).hasCount(10);
        assertThat(page.getByText("Newest letters")).isHidden();

        page.getByText("Older letters").click();
        assertThat(page.locator("#letters tbody tr").first()).containsText("number 1");
        page.getByText("Newest letters").click();
        assertThat(page.locator("#letters tbody tr").first()).containsText("number 11");
    }

    @Test
    void callsASlowBrokerNoOutageAndSaysHowOldItsFiguresAre() {
        Page page = browser.window(1200, 900, ColorScheme.LIGHT).newPage();
        page.route(
                "**/api/operations",
                route -> answerWith(route, "slow", ",\"toldSeconds\": 14.2", "1.1"));
        page.navigate("/operations");

        assertThat(page.locator("#stuck"))
                .containsText("those figures are 14 s old. It was heard of", PATIENTLY);
        assertThat(page.locator("#stuck")).not().containsText("does not answer");
        assertThat(page.locator("#stuck-title")).not().hasText("Something is stuck");
        assertThat(page.locator("#told")).containsText("what the broker told 1");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "broker-slow.png")));
    }

    @Test
    void waitsCalmlyForTheFirstWordOfTheBroker() {
        Page page = browser.window(1200, 900, ColorScheme.LIGHT).newPage();
        page.route("**/api/operations", route -> answerWith(route, "slow", "", "12.4"));
        page.navigate("/operations");

        assertThat(page.locator("#stuck"))
                .containsText("for 12 s. That may be a busy moment", PATIENTLY);
        assertThat(page.locator("#stuck-title")).not().hasText("Something is stuck");
        assertThat(page.locator("#told")).containsText("not known yet");
    }

    @Test
    void passesOverOneLookThatFails() {
        AtomicInteger looks = new AtomicInteger();
        Page page = browser.window(1200, 900, ColorScheme.LIGHT).newPage();
        page.route(
                "**/api/operations",
                route -> {
                    if (looks.incrementAndGet() == 2) {
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(503)
                                        .setContentType("application/problem+json")
                                        .setBody("{\"detail\": \"The database is slow\"}"));
                    } else {
                        route.resume();
                    }
                });
        page.navigate("/operations");
        page.locator("#figures").waitFor();
        page.waitForResponse(answer -> answer.status() == 503, () -> {});

        assertThat(page.locator("#age")).containsText("Figures of");
        assertThat(page.locator("#trouble")).hasText("");
        assertThat(page.locator("#stuck")).isVisible();
    }

    @Test
    void saysThatTheBrokerIsAwayAndGoesOnByItself() {
        Page page = browser.page("/operations");
        assertThat(cell(page, "Reading", "Lag")).not().hasText("–");
        assertThat(page.locator("#told")).containsText("what the broker told");
        brokerRuns.accept(false);
        try {
            assertThat(page.locator("#stuck"))
                    .containsText("The broker does not answer", AFTER_SEVERAL_TRIES);
            assertThat(page.locator("#stuck")).containsText("nothing was heard of it for 2");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "broker-away.png")));
            assertThat(cell(page, "Reading", "Workers")).hasText("–");
            assertThat(cell(page, "Reading", "Waiting")).hasText(Pattern.compile("\\d+"));
        } finally {
            brokerRuns.accept(true);
        }

        assertThat(page.locator("#stuck"))
                .not()
                .containsText("The broker does not answer", PATIENTLY);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    /// The gateway's own answer, but for what it says of the broker.
    private static void answerWith(Route route, String state, String told, String silent) {
        String broker =
                "\"broker\":{\"state\":\""
                        + state
                        + "\""
                        + told
                        + ",\"silentSeconds\":"
                        + silent
                        + "}";
        APIResponse answer = route.fetch();
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(answer.text().replaceFirst("\"broker\":\\{[^}]*}", broker)));
    }

    private static Locator cell(Page page, String stage, String column) {
        return page.locator("#stages tr", containing(stage))
                .locator("[data-label='" + column + "']");
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
