package org.notebooklearning.ingest.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.ingest.engines.PlayedStages;
import org.notebooklearning.ingest.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Reading a lesson, taking it along and making it again, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
@Tag("slow")
@Timeout(120)
class ReadingTest {
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);
    private static final LessonPlan PLAN = PlayedLessons.plan();
    private static final LessonDraft DRAFT =
            new LessonDraft(Notebook.python(List.of()), "", List.of(), List.of(), List.of());

    @TestHTTPResource("/")
    URL root;

    @Inject LessonLog log;
    @Inject ArtifactStore store;
    @TempDir Path folder;

    private Browser browser;
    private String id;
    private PlayedStages stages;

    @BeforeEach
    void ask() {
        browser = Browser.at(root);
        id =
                given().contentType(ContentType.JSON)
                        .body("{\"topic\": \"RMSNorm\"}")
                        .post("/api/lessons")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        stages = new PlayedStages(id, log, store);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void opensThePassageOfTheSourceBesideItsCell() {
        Page page = stored("https://arxiv.org/pdf/1910.07467#page=4");
        Locator passage = page.locator("#cell-rms .passage");

        assertThat(passage.locator("blockquote")).isHidden();
        passage.locator("summary").focus();
        page.keyboard().press("Enter");

        assertThat(passage.locator("summary")).hasText("p. 4, section 2.1 Model");
        assertThat(passage.locator("blockquote"))
                .hasText(
                        "We use a simpler norm. The activations are only <b>rescaled</b>. It has no"
                                + " bias.");
        assertThat(passage.locator("mark")).isVisible();
        assertThat(passage.locator("a"))
                .hasAttribute("href", "https://arxiv.org/pdf/1910.07467#page=4");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void namesTheBeatOfEachCellOnceAndLeadsToItFromAll() {
        Page page = stored(null);

        assertThat(page.locator("#cell-title .margin")).hasText("Forty loud layers");
        assertThat(page.locator("#cell-title .margin a")).hasAttribute("href", "#beat-opening");
        Locator again = page.locator("#cell-setup .margin a");
        assertThat(again).hasAttribute("href", "#beat-opening");
        assertThat(again).hasCSS("opacity", "0");
        again.focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(again).hasCSS("opacity", "1");
    }

    @Test
    void keepsTheSpacesOfFormulas() {
        Page page = stored(null);
        String width =
                "async tex => { const { markdown } = await import('/app/markdown.js');"
                        + " const place = document.createElement('div');"
                        + " document.querySelector('main').append(place);"
                        + " place.append(markdown(tex));"
                        + " return place.querySelector('math').getBoundingClientRect().width; }";

        double narrow = ((Number) page.evaluate(width, "$c x$")).doubleValue();
        double thin = ((Number) page.evaluate(width, "$c\\,x$")).doubleValue();
        double thick = ((Number) page.evaluate(width, "$c\\;x$")).doubleValue();

        assertThat(thin - narrow).isBetween(2.0, 4.0);
        assertThat(thick - thin).isBetween(1.0, 3.0);
    }

    @Test
    void leadsNowhereThatIsNotTheWeb() {
        Page page = stored("javascript:alert(1)");

        assertThat(page.locator("#cell-rms .passage")).hasCount(1);
        assertThat(page.locator("#cell-rms .passage a")).hasCount(0);
    }

    @Test
    void leadsFromTheCellToItsVerdictsAndBack() {
        Page page = stored(null);
        Locator beside = page.locator("#cell-loud .beside");
        beside.locator("summary").click();
        beside.locator("a", new Locator.LocatorOptions().setHasText("NL104")).click();

        Locator verdict = page.locator("#verdict-NL104 li").first();
        assertThat(verdict).isInViewport();
        verdict.locator("a").click();

        assertThat(page.locator("#cell-loud pre.code")).isInViewport();
        assertThat(page).hasURL(Pattern.compile(".*#cell-loud$"));
    }

    @Test
    void tellsWhatWasTriedWithTheExerciseAndHowLongCellsRan() {
        Page page = stored(null);
        Locator proof = page.locator("#cell-practice .beside");
        proof.locator("summary").click();

        assertThat(proof.locator("summary")).hasText("Proven");
        assertThat(proof.locator("li")).hasCount(3);
        assertThat(proof).containsText("The mistake “takes the mean” is caught by a hint");
        proof.getByText("In the report").click();
        assertThat(page.locator("#proof-practice-rms li").first()).isInViewport();
        assertThat(page.locator("#cell-loud .ran")).hasText("ran in 34 ms");
        assertThat(page.locator("#report .counts"))
                .containsText("2 cells run in 9 s with Python 3.11.7, torch 2.15.0");
    }

    @Test
    void opensThePlaceThatTheAddressNames() {
        stored(null).close();
        Page page = browser.page("/lessons/" + id + "#verdict-NL104");

        assertThat(page.locator("#verdict-NL104 li").first()).isInViewport();
    }

    @Test
    void keepsPlaceFocusAndCellsWhileTheLessonGrowsAndIsStored() {
        stages.ingest().plan(1, false, PLAN).write();
        stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
        Page page = browser.page("/lessons/" + id);
        Locator setup = page.locator("#cell-setup pre.code");
        setup.waitFor();
        setup.evaluate("it => it.closest('.cell').kept = 'since it was written'");
        setup.focus();
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})");
        double top = setup.boundingBox().y;

        stages.write("divide-by-rms", 2, 3, PlayedLessons.cells("divide-by-rms"));
        assertThat(page.locator("#notebook-title")).containsText("part 2 of 3", containing());
        assertThat(setup.boundingBox().y).isCloseTo(top, within());
        assertThat(setup).isFocused();

        stages.store(PlayedLessons.notebook("lesson"), PlayedReading.report());
        assertThat(page.locator("#state")).hasText("Ready", PATIENTLY);
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(page.locator("#cell-setup .outputs")).hasCount(1);
        assertThat(setup).isFocused();
        assertThat(setup.evaluate("it => it.closest('.cell').kept"))
                .isEqualTo("since it was written");
        assertThat(setup.boundingBox().y).isCloseTo(top, within());
        assertThat(page.locator(".cell").evaluateAll("all => all.map(one => one.id)"))
                .isEqualTo(
                        List.of(
                                "cell-title",
                                "cell-setup",
                                "cell-rms",
                                "cell-loud",
                                "cell-figure",
                                "cell-table",
                                "cell-frame",
                                "cell-practice",
                                "cell-slider"));
    }

    @Test
    void leadsToTheNewestPart() {
        stages.ingest().plan(1, false, PLAN).write();
        Page page = browser.page("/lessons/" + id);
        stages.write("opening", 1, 3, PlayedLessons.cells("opening"));
        page.locator("#cell-setup").waitFor();
        stages.write("divide-by-rms", 2, 3, PlayedLessons.cells("divide-by-rms"));

        page.locator(".newest").click();

        assertThat(page.locator("#cell-rms")).isInViewport();
        assertThat(page.locator(".newest")).hasCount(0);
    }

    @Test
    void makesStoredLessonAgainFromStageWithKeyboardAndKeepsTheOldOneMeanwhile() {
        stages.ingest().plan(1, false, PLAN).write().draft(PLAN, DRAFT);
        Page page = stored(null);
        Locator menu = page.locator(".menu");
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(menu.locator("button")).hasCount(4);
        page.keyboard().press("Escape");
        assertThat(menu.locator("button").first()).isHidden();
        page.keyboard().press("Enter");
        page.locator("#way").click();
        assertThat(menu.locator("button").first()).isHidden();
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        menu.getByText("writing").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#state")).hasText("Writing", PATIENTLY);
        assertThat(page.locator("#result h2")).hasText("The lesson as it was made before");
        assertThat(page.locator("#notebook-title")).hasText("The notebook as it was made before");
        assertThat(page.locator(".cell")).hasCount(9);
        stages.inRun(1).write().write("opening", 1, 3, PlayedLessons.cells("opening"));
        assertThat(page.locator("#facts")).containsText("CellsWritten opening", containing());
        assertThat(page.locator("#notebook-title")).hasText("The notebook as it was made before");
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(page.locator(".later li")).containsText("Run 2 began with “Write”");
        assertThat(page.locator("#result").getByText("Download the notebook")).isVisible();
        stages.store(PlayedLessons.notebook("lesson"), PlayedReading.report());
        assertThat(page.locator("#result h2"))
                .hasText("Your lesson is ready, with findings", PATIENTLY);
        assertThat(page.locator(".cell")).hasCount(9);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tellsEachAttemptWithItsReason() {
        LessonId lesson = new LessonId(id);
        stages.retry(Stage.INGEST, "arxiv.org does not answer")
                .publish(
                        new LessonEvent.StageStarted(
                                id + "/second", lesson, Instant.now(), Stage.INGEST, 1, 2),
                        new LessonEvent.StageRetrying(
                                id + "/again",
                                lesson,
                                Instant.now(),
                                Stage.INGEST,
                                2,
                                "the store is full"),
                        new LessonEvent.StageStarted(
                                id + "/fourth", lesson, Instant.now(), Stage.INGEST, 1, 4));
        Page page = browser.page("/lessons/" + id);

        assertThat(page.locator(".attempts li"))
                .hasText(
                        new String[] {
                            "Attempt 1 came to nothing: arxiv.org does not answer",
                            "Attempt 2 came to nothing: the store is full",
                            "1 attempt ended without a word: the worker was stopped or lost",
                            "This is attempt 4"
                        });
    }

    @Test
    void savesPageThatIsReadOffline() {
        Page page = stored(null);
        Download saved = page.waitForDownload(() -> page.getByText("As a web page").click());
        assertThat(saved.suggestedFilename()).isEqualTo("rmsnorm.html");
        Path file = folder.resolve("rmsnorm.html");
        saved.saveAs(file);
        List<String> elsewhere = new ArrayList<>();
        try (BrowserContext window = browser.window(400, 900, ColorScheme.DARK)) {
            Page offline = window.newPage();
            offline.onRequest(
                    request -> {
                        if (!request.url().startsWith("file:")
                                && !request.url().startsWith("data:image/")) {
                            elsewhere.add(request.url());
                        }
                    });
            offline.navigate(file.toUri().toString());

            assertThat(offline.locator("article")).hasCount(9);
            assertThat(offline.locator("math").first()).isVisible();
            assertThat(
                            (boolean)
                                    offline.evaluate(
                                            "document.querySelector('#cell-figure img').naturalWidth > 0"))
                    .isTrue();
            assertThat((int) offline.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(400);
        }
        assertThat(elsewhere).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void printsAllCellsAndNothingElse() throws Exception {
        Page page = stored(null);
        Path file = folder.resolve("lesson.pdf");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setFormat("A5").setPath(file));

        String text;
        try (PDDocument printed = Loader.loadPDF(file.toFile())) {
            assertThat(printed.getNumberOfPages()).isGreaterThan(1);
            text = squeezed(new PDFTextStripper().getText(printed));
        }
        for (Cell cell : NotebookFormat.read(PlayedLessons.notebook("lesson")).codeCells()) {
            assertThat(text).contains(squeezed(cell.source()));
        }
        assertThat(text)
                .contains("Whyadeepstackneedsathermostat")
                .doesNotContain("Howitcomesabout", "Tryitagain", "Downloadthenotebook", "Allfacts");
    }

    @Test
    void printsFromItsButton() {
        Page page = stored(null);
        page.evaluate("window.print = () => document.body.dataset.printed = 'yes'");

        page.getByText("Print or save as PDF").click();

        assertThat(page.locator("body")).hasAttribute("data-printed", "yes");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Offset<Double> within() {
        return Offset.offset(2.0);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private Page stored(@Nullable String link) {
        if (given().get("/api/lessons/" + id).path("plan") == null) {
            stages.ingest().plan(1, false, PLAN);
        }
        stages.store(
                PlayedLessons.notebook("lesson"),
                PlayedReading.report(),
                PlayedReading.files(link));
        await().until(() -> "stored".equals(given().get("/api/lessons/" + id).path("state")));
        Page page = browser.page("/lessons/" + id);
        page.locator("#cell-slider").waitFor();
        return page;
    }
}
