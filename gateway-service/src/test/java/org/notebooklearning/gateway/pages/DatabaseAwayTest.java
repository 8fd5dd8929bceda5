package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.OwnDatabase;

/// What people see while the database is stopped, and that nobody need do anything when it is
/// back.
@QuarkusTest
@WithTestResource(OwnDatabase.class)
@Timeout(180)
class DatabaseAwayTest extends InBrowser {
    private static final double PATIENCE = 40_000;
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    private static final LocatorAssertions.ContainsTextOptions WITH_PATIENCE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);

    private Consumer<Boolean> databaseRuns;
    private String id;

    @BeforeEach
    void ask() {
        id = AskedLessons.on("RMSNorm");
    }

    @AfterEach
    void bringBack() {
        databaseRuns.accept(true);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void showsPageThatComesByItself() {
        Page page = browser.page("/");
        databaseRuns.accept(false);
        Response answer = Objects.requireNonNull(page.navigate("/lessons/" + id));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("retry-after", "5");
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
        assertThat(page.locator(".lead")).containsText("The database can not be reached now");
        assertThat(page.locator("nav a")).hasCount(3);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "away-1200-light.png")));

        databaseRuns.accept(true);
        assertThat(page.locator("h1")).hasText("RMSNorm", PATIENTLY);
        assertThat(page.locator("#state")).hasText("Asked for", PATIENTLY);
    }

    @Test
    void tellsProgramsTheSameInDocument() {
        databaseRuns.accept(false);

        given().get("/api/lessons/" + id)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/api.md#unavailable"));
        given().get("/").then().statusCode(200).body(containsString("In the library"));
    }

    @Test
    void keepsTheTableThatIsShownAndSaysHowItIs() {
        Page page = browser.page("/lessons");
        page.locator(".lessons th a").first().waitFor();
        databaseRuns.accept(false);

        assertThat(page.locator("#trouble"))
                .containsText("The database can not be reached now", WITH_PATIENCE);
        assertThat(page.locator(".lessons th a").first()).isVisible();
        page.navigate("/lessons?state=requested");
        assertThat(page.locator("#trouble"))
                .containsText("The database can not be reached now", WITH_PATIENCE);

        databaseRuns.accept(true);
        page.locator(".lessons th a")
                .first()
                .waitFor(
                        new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#trouble")).hasText("");
    }

    @Test
    void keepsTheFiguresAndSaysHowOldTheyAre() {
        Page page = browser.page("/operations");
        page.locator("#figures").waitFor();
        databaseRuns.accept(false);

        assertThat(page.locator("#trouble"))
                .containsText("The database can not be reached now", WITH_PATIENCE);
        assertThat(page.locator("#trouble")).containsText("Figures of");
        assertThat(page.locator("#stages tbody tr")).hasCount(4);
        assertThat(page.locator("#stuck")).isHidden();

        databaseRuns.accept(true);
        assertThat(page.locator("#trouble")).hasText("", PATIENTLY);
        assertThat(page.locator("#stuck")).isVisible();
    }
}
