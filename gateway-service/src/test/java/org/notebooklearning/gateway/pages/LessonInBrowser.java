package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// What tests of the page of one lesson have in common: the lesson, which was asked for, and its
/// stages, which the test plays.
abstract class LessonInBrowser extends InBrowser {
    static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    @Inject LessonLog log;
    @Inject ArtifactStore store;

    String id;
    PlayedStages stages;

    @BeforeEach
    void askForLesson() {
        id = AskedLessons.on("RMSNorm");
        stages = new PlayedStages(id, log, store);
    }

    /// The page of the lesson.
    Page page() {
        return browser.page("/lessons/" + id);
    }

    /// The same with all cells of the lesson, which is stored; its passage of the source leads to
    /// `link`.
    Page stored(@Nullable String link) {
        if (given().get("/api/lessons/" + id).path("plan") == null) {
            stages.ingest().plan(1, false, PlayedLessons.plan());
        }
        stages.store(
                PlayedLessons.notebook("lesson"),
                PlayedReading.report(),
                PlayedReading.files(link));
        AskedLessons.awaitState(id, "stored");
        Page page = page();
        page.locator("#cell-slider").waitFor();
        return page;
    }

    static void assertState(Page page, String label) {
        assertThat(page.locator("#state")).hasText(label, PATIENTLY);
    }
}
