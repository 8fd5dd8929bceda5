package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// Taking a lesson along, as a file and on paper, in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class TakeAwayTest extends LessonInBrowser {
    @TempDir Path folder;

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
}
