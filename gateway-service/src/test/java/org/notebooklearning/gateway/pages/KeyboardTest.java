package org.notebooklearning.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The pages without a mouse: the key Tab leads to everything that can be done, and each time it is
/// seen where it led.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
@Tag("slow")
@Timeout(120)
class KeyboardTest {
    private static final int MOST_STOPS = 400;

    /// What can be acted on, told by its markup. A group of radio buttons is one stop.
    private static final String ALL =
            """
            (() => {
                window.told = (one) => one.type === "radio" ? "radio " + one.name
                    : (one.id || one.getAttribute("aria-label") || one.textContent.trim()).slice(0, 60) + " " + one.localName;
                const seen = (one) => one.checkVisibility({ visibilityProperty: true });
                return [...document.querySelectorAll("a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary")]
                    .filter((one) => seen(one)).map(window.told);
            })()
            """;

    /// Where the focus is, and whether that can be seen: on the element or, where it lies unseen
    /// over what it switches, on that.
    private static final String HERE =
            """
            (() => {
                const one = document.activeElement;
                if (one === document.body) {
                    return ["", true];
                }
                const marked = (it) => { const style = getComputedStyle(it); return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.opacity !== "0"; };
                const label = one.closest("label");
                return [window.told(one), marked(one) || Boolean(label && marked(label)) || one.id === "main"];
            })()
            """;

    @TestHTTPResource("/")
    URL root;

    @Inject KafkaLessonLog log;
    @Inject ArtifactStore store;

    private String id;

    @BeforeEach
    void ask() {
        id = AskedLessons.on("RMSNorm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/lessons?failure=given-up", "/lessons", "/operations", "/nowhere"})
    void leadsToEverythingAndShowsWhere(String path) {
        new GivenUp(log).task(TaskQueue.tasks(Stage.INGEST, id).getFirst(), "it was lost");

        assertAllReached(path, "main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asked", "stored"})
    void leadsToEverythingOfALesson(String state) {
        PlayedStages stages = new PlayedStages(id, log, store).ingest();
        if (state.equals("stored")) {
            stages.plan(1, false, PlayedLessons.changedPlan())
                    .store(PlayedLessons.notebook("lesson"), PlayedLessons.report(false));
        } else {
            stages.plan(1, true, PlayedLessons.plan());
        }

        assertAllReached(
                "/lessons/" + id, state.equals("stored") ? "#cell-loud" : "#quiz .question");
    }

    private void assertAllReached(String path, String whole) {
        try (Browser browser = Browser.at(root)) {
            Page page = browser.page(path);
            page.locator(whole).first().waitFor();
            // What is fetched after that, too.
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            List<String> all = strings(page.evaluate(ALL));
            List<String> reached = new ArrayList<>();
            List<String> unseen = new ArrayList<>();
            page.keyboard().press("Tab");
            List<?> here = here(page, all, reached);
            while (!here.getFirst().equals("") && reached.size() < MOST_STOPS) {
                reached.add(String.valueOf(here.getFirst()));
                if (!Boolean.TRUE.equals(here.getLast())) {
                    unseen.add(String.valueOf(here.getFirst()));
                }
                page.keyboard().press("Tab");
                here = here(page, all, reached);
            }

            assertThat(all).hasSizeGreaterThan(4);
            assertThat(reached).containsAll(all);
            assertThat(unseen).isEmpty();
        }
    }

    /// Where the focus is after a key. On its way through a sandboxed frame, which is another
    /// process, it is nowhere for a moment; that is waited for while something was not reached yet.
    private static List<?> here(Page page, List<String> all, List<String> reached) {
        if (!reached.containsAll(all)) {
            try {
                Browser.await(page, "document.activeElement !== document.body");
            } catch (ConditionTimeoutException e) {
                assertThat(reached).as("The focus is lost for good").containsAll(all);
            }
        }
        return (List<?>) page.evaluate(HERE);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
