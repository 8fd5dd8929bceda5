package org.notebooklearning.ingest.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.notebooklearning.ingest.engines.AskedLessons;
import org.notebooklearning.ingest.engines.PlayedStages;
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

    static void assertState(Page page, String label) {
        assertThat(page.locator("#state")).hasText(label, PATIENTLY);
    }
}
