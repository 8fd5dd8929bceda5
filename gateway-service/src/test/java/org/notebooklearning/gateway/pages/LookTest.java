package org.notebooklearning.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.PlayedPlans;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the pages look in both themes on a narrow and on a wide screen. Leaves pictures of all of
/// them under `target/screenshots`.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
@Tag("slow")
@Timeout(500)
class LookTest {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int[] WIDTHS = {400, 1400, 2000};
    private static final int HEAVIEST = 500_000;
    private static final int SLOWEST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(LookTest.class);
    private static final String WEIGHT =
            "['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                    + ".reduce((sum, one) => sum + one.encodedBodySize, 0)";
    private static final String FIRST_PAINT =
            "Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1)";

    /// Elements that cut off what is in them, by more than a formula's overhang. Text that is for
    /// screen readers alone is clipped on purpose.
    private static final String CLIPPED =
            """
            [...document.querySelectorAll("main *")]
                .filter((one) => {
                    const style = getComputedStyle(one);
                    return style.overflowY === "hidden" && style.clipPath === "none" && one.checkVisibility()
                        && one.clientHeight > 0 && one.scrollHeight > one.clientHeight + 8;
                })
                .map((one) => `${one.localName}.${one.className} cuts off what is in it`)
            """;

    @TestHTTPResource("/")
    URL root;

    @Inject KafkaLessonLog log;
    @Inject ArtifactStore store;

    @Test
    void isReadableForAllInBothThemesAndFitsTheScreen() {
        Map<String, String> pages = pages();
        List<String> wrongs = new ArrayList<>();
        try (Browser browser = Browser.at(root)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : WIDTHS) {
                    try (BrowserContext window = browser.window(width, 900, scheme)) {
                        pages.forEach(
                                (name, path) -> {
                                    Page page = window.newPage();
                                    page.navigate(path);
                                    settle(page);
                                    String look = name + "-" + width + "-" + word(scheme);
                                    picture(page, look);
                                    wrongs.addAll(wide(page, look, width));
                                    wrongs.addAll(clipped(page, look));
                                    wrongs.addAll(barriers(page, look));
                                    page.close();
                                });
                    }
                }
            }
            // The pages that there are not.
            wrongs.addAll(browser.complaints().stream().filter(it -> !it.contains("404")).toList());
        }
        assertThat(wrongs).isEmpty();
    }

    @Test
    void weighsLittleAndIsPaintedAtOnce() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, Integer> paints = new LinkedHashMap<>();
        try (Browser browser = Browser.at(root)) {
            pages().forEach(
                            (name, path) -> {
                                Page page = browser.page(path);
                                settle(page);
                                weights.put(name, (int) page.evaluate(WEIGHT));
                                paints.put(name, (int) page.evaluate(FIRST_PAINT));
                                LOG.info(
                                        "{}: {} bytes, first paint after {} ms",
                                        name,
                                        weights.get(name),
                                        paints.get(name));
                                page.context().close();
                            });
        }
        assertThat(weights)
                .isNotEmpty()
                .allSatisfy((name, bytes) -> assertThat(bytes).isBetween(1000, HEAVIEST));
        assertThat(paints).allSatisfy((name, millis) -> assertThat(millis).isBetween(0, SLOWEST));
    }

    private static void settle(Page page) {
        if (page.locator("#filter").count() > 0) {
            Browser.await(
                    page, "() => !document.querySelector('#shown').textContent.includes('…')");
        }
        if (page.locator("#stuck").count() > 0) {
            page.locator("#figures").waitFor();
            page.locator("#letters").waitFor();
        }
        if (page.locator("#lesson").count() > 0) {
            page.locator(".stages").waitFor();
            Browser.await(
                    page,
                    "() => !document.querySelector('#state.stored') ||"
                            + " document.querySelectorAll('.cell').length > 8");
        }
    }

    /// What axe-core calls serious.
    private static List<String> barriers(Page page, String look) {
        return axe(page).analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(
                        rule ->
                                look
                                        + ": "
                                        + rule.getId()
                                        + " "
                                        + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    private static List<String> wide(Page page, String look, int width) {
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        return wide > width
                ? List.of(look + ": scrolls sideways, " + wide + " px wide")
                : List.of();
    }

    private static List<String> clipped(Page page, String look) {
        return ((List<?>) page.evaluate(CLIPPED))
                .stream().distinct().map(one -> look + ": " + one).toList();
    }

    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page);
    }

    private static void picture(Page page, String look) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", look + ".png")));
    }

    private static String word(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? "dark" : "light";
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("submit", "/#concept-rmsnorm");
        pages.put("missing", "/lessons/nowhere-abcdefgh");
        String asked = lesson();
        stages(asked).ingest().plan(1, true, PlayedLessons.plan());
        pages.put("waiting", path(asked, "awaiting-learner"));
        String changed = lesson();
        stages(changed).ingest().plan(2, true, PlayedPlans.changed(List.of(), PlanEdits.NONE));
        pages.put("changed", path(changed, "awaiting-learner"));
        String writing = lesson();
        stages(writing)
                .ingest()
                .plan(1, false, PlayedLessons.changedPlan())
                .write()
                .write("opening", 1, 3, PlayedLessons.cells("opening"));
        pages.put("writing", path(writing, "writing"));
        String retrying = lesson();
        stages(retrying).retry(Stage.INGEST, "arxiv.org does not answer");
        pages.put("retrying", path(retrying, "ingesting"));
        String failed = lesson();
        stages(failed).fail(Stage.INGEST, "pdf-encrypted", null);
        pages.put("failed", path(failed, "failed"));
        String stored = lesson();
        stages(stored)
                .ingest()
                .plan(1, false, PlayedLessons.changedPlan())
                .store(PlayedLessons.notebook("lesson"), PlayedLessons.report(true));
        pages.put("stored", path(stored, "stored"));
        String rewritten = lesson();
        stages(rewritten)
                .ingest()
                .plan(1, false, PlayedLessons.rewritablePlan())
                .store(PlayedLessons.notebook("lesson"), PlayedLessons.report(true));
        pages.put("rewritable", path(rewritten, "stored"));
        pages.put("lessons", "/lessons");
        pages.put("filtered", "/lessons?state=failed,stored&q=rmsnorm");
        pages.put("no-lessons", "/lessons?q=nowhere");
        new GivenUp(log)
                .task(
                        TaskQueue.tasks(Stage.INGEST, lesson()).getFirst(),
                        "The worker was lost five times while it read the source");
        pages.put("operations", "/operations");
        pages.put("nothing", "/nowhere");
        return pages;
    }

    private PlayedStages stages(String lesson) {
        return new PlayedStages(lesson, log, store);
    }

    private static String lesson() {
        return given().contentType(ContentType.JSON)
                .body(
                        "{\"topic\": \"RMSNorm\", \"scope\": \"why language models use it\","
                                + " \"source\": {\"arxiv\": \"1910.07467\"}}")
                .post("/api/lessons")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String path(String lesson, String state) {
        AskedLessons.awaitState(lesson, state);
        return "/lessons/" + lesson;
    }
}
