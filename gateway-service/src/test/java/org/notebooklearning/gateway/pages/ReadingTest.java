package org.notebooklearning.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// Reading a stored lesson in a real browser.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ReadingTest extends LessonInBrowser {
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
    void showsASolutionWhenItIsAskedForAndNotBefore() {
        Page page = stored(null);
        Locator solution =
                page.locator("#cell-practice details:has(summary:text-is('Show a solution'))");

        assertThat(solution.locator(".solution")).isEmpty();
        solution.locator("summary").focus();
        page.keyboard().press("Enter");

        assertThat(solution.locator("pre.code")).hasText("scaled = x / rms(x)");
        assertThat(solution.locator("pre.text")).hasText("Right: every row has the same volume.");
        assertThat(page.locator("#cell-practice pre.code").first()).not().containsText("rms(x)");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void playsASoundThatTheLessonMade() {
        // A tenth of a second of silence: 800 samples of one byte, 8000 a second.
        byte[] wave = new byte[844];
        ByteBuffer.wrap(wave)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(836)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(800);
        Arrays.fill(wave, 44, wave.length, (byte) 128);
        String sound = "data:audio/wav;base64," + Base64.getEncoder().encodeToString(wave);
        Cell cell =
                new Cell(
                        Cell.Type.CODE,
                        "slider",
                        "Audio(wave, rate=8000)",
                        Map.of(),
                        1,
                        List.of(
                                Map.of(
                                        "output_type",
                                        "display_data",
                                        "metadata",
                                        Map.of(),
                                        "data",
                                        Map.of(
                                                "text/html",
                                                "<audio controls=\"controls\"><source src=\""
                                                        + sound
                                                        + "\" type=\"audio/wav\" /></audio>",
                                                "text/plain",
                                                "<IPython.lib.display.Audio object>"))),
                        null);
        stages.ingest().plan(1, false, PlayedLessons.plan());
        stages.store(NotebookFormat.write(Notebook.python(List.of(cell))), PlayedReading.report());
        AskedLessons.awaitState(id, "stored");
        Locator player = page().locator("#cell-slider audio");
        player.waitFor();

        assertThat(player.evaluate("it => it.play().then(() => it.duration)")).isEqualTo(0.1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void namesTheBeatOfEachCellOnceAndLeadsToItFromAll() {
        Page page = stored(null);

        assertThat(page.locator("#cell-title .margin")).hasText("Forty loud layers");
        assertThat(page.locator("#cell-title .margin a")).hasAttribute("href", "#beat-opening");
        Locator again = page.locator("#cell-setup .margin a");
        assertThat(again).hasAttribute("href", "#beat-opening");
        Locator around = page.locator("#cell-setup .again");
        assertThat(around).hasCSS("opacity", "0");
        again.focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(around).hasCSS("opacity", "1");
    }

    @Test
    void keepsTheSpacesOfFormulas() {
        Cell cell = Cell.markdown("spaces", "$c x$\n\n$c\\,x$\n\n$c\\;x$", Map.of());
        stages.ingest().plan(1, false, PlayedLessons.plan());
        stages.store(NotebookFormat.write(Notebook.python(List.of(cell))), PlayedReading.report());
        AskedLessons.awaitState(id, "stored");
        Locator formulas = page().locator("#cell-spaces math");
        assertThat(formulas).hasCount(3);

        double narrow = formulas.nth(0).boundingBox().width;
        double thin = formulas.nth(1).boundingBox().width;
        double thick = formulas.nth(2).boundingBox().width;
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
        Locator proof = page.locator("#cell-practice .beside:has(.ok)");
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
}
