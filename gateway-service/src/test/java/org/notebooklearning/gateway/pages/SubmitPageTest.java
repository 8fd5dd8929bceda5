package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// Asking for a lesson, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class SubmitPageTest extends InBrowser {
    private static final Pattern LESSON = Pattern.compile(".*/lessons/[a-z0-9-]+$");

    private Page page;

    @BeforeEach
    void open() {
        page = browser.page("/");
    }

    @Test
    void asksForLessonWithKeyboardAlone() {
        tabTo("topic");
        page.keyboard().type("RMSNorm");
        tabTo("scope");
        page.keyboard().type("why language models use it");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        tabTo("link");
        page.keyboard().type("1910.07467v1");
        page.keyboard().press("Enter");

        submitted()
                .body("request.topic", equalTo("RMSNorm"))
                .body("request.scope", equalTo("why language models use it"))
                .body("request.source.kind", equalTo("arxiv"))
                .body("request.source.id", equalTo("1910.07467v1"));
    }

    @Test
    void takesTopicFromTheLibrary() {
        page.locator("#concept-rmsnorm summary").click();
        page.locator("#concept-rmsnorm button").click();

        assertThat(page.locator("#topic")).hasValue("RMSNorm");
        assertThat(page.locator("#topic")).isFocused();
    }

    @Test
    void saysWhatTheLibraryTeachesWhileTheTopicIsTyped() {
        page.locator("#topic").pressSequentially("root mean square norm");
        assertThat(page.locator("#topic-news")).containsText("The library teaches this: RMSNorm");

        page.locator("#topic").fill("sourdough bread");
        assertThat(page.locator("#topic-news"))
                .containsText("does not teach this; anthropic:claude-sonnet-5 would write it");
        page.locator("#topic-news button").first().click();

        assertThat(page.locator("#topic-news")).containsText("The library teaches this");
        assertThat(page.locator("#topic")).not().hasValue("sourdough bread");
    }

    @Test
    void leadsFromTheMapToCardsAndShowsWhatAConceptIsJoinedTo() {
        page.locator("#map-rmsnorm").focus();
        assertThat(page.locator("#map path.near")).not().hasCount(0);
        assertThat(page.locator("#needs-matrix-product")).hasClass(Pattern.compile(".*near.*"));
        assertThat(page.locator("#needs-sine-and-cosine"))
                .not()
                .hasClass(Pattern.compile(".*near.*"));

        page.keyboard().press("Enter");

        assertThat(page.locator("#concept-rmsnorm")).hasAttribute("open", "");
    }

    @Test
    void saysBesideFieldsWhatIsWrongWithThem() {
        page.getByLabel("A link or arXiv id").first().check();
        page.locator("#link").fill("ftp://example.org/paper");
        page.locator("#minutes").fill("2");
        submit();

        assertThat(page.locator("#topic-error")).containsText("The topic is missing");
        assertThat(page.locator("#source-error")).containsText("must begin with http");
        assertThat(page.locator("#minutes-error")).containsText("from 5 to 600");
        assertThat(page.locator("#topic")).isFocused();
        assertThat(page.locator("#topic")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void sendsOrderAgainUnderTheSameKeyAfterFault() {
        List<String> keys = new ArrayList<>();
        page.route(
                "**/api/lessons",
                route -> {
                    keys.add(route.request().headerValue("idempotency-key"));
                    if (keys.size() == 1) {
                        route.abort();
                    } else {
                        route.resume();
                    }
                },
                new Page.RouteOptions().setTimes(2));
        page.locator("#topic").fill("RMSNorm");
        submit();
        assertThat(page.locator("#order-error")).containsText("can not be reached");
        submit();

        submitted().body("request.source.kind", equalTo("topic"));
        assertThat(keys).hasSize(2).doesNotContainNull();
        assertThat(keys.getFirst()).isEqualTo(keys.getLast()).hasSizeGreaterThan(30);
    }

    @Test
    void takesPdfThatIsDroppedAnywhere() {
        JSHandle files =
                page.evaluateHandle(
                        """
                        () => {
                            const files = new DataTransfer();
                            files.items.add(new File(["%PDF-1.7 "], "paper.pdf"));
                            return files;
                        }""");
        page.locator("#topic").fill("RMSNorm");
        page.dispatchEvent("h2", "drop", Map.of("dataTransfer", files));
        assertThat(page.locator("#file-name")).hasText("paper.pdf");
        submit();

        submitted()
                .body("request.source.kind", equalTo("file"))
                .body("request.source.fileName", equalTo("paper.pdf"));
    }

    @Test
    void remembersTheme() {
        page.locator("#theme").click();
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("#theme")).hasText("Light");
    }

    @Test
    void followsTheSystemUntilToldOtherwise() {
        Page dark = browser.window(1200, 900, ColorScheme.DARK).newPage();
        dark.navigate("/");

        assertThat(dark.locator("#theme")).hasText("Light");
        assertThat(dark.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 22, 27)");
    }

    private void tabTo(String id) {
        for (int presses = 0; presses < 12; presses++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + id);
    }

    private void submit() {
        page.locator("[type=submit]").click();
    }

    private ValidatableResponse submitted() {
        page.waitForURL(LESSON);
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        return given().get("/api/lessons/" + id).then().statusCode(200);
    }
}
