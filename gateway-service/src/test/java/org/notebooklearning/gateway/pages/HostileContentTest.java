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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// A notebook whose every text and output tries to run something in the page. It is looked at with
/// the page's policy, and without it: the cleaning alone must hold as well.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
@Tag("slow")
@Timeout(120)
class HostileContentTest {
    private static final String ATTRIBUTES =
            "[...document.querySelectorAll('#notebook *')].flatMap(one =>"
                    + " one.getAttributeNames().map(name => name + '=' + one.getAttribute(name)))";
    private static final String ELEMENTS =
            "[...document.querySelectorAll('#notebook *')].map(one => one.localName)";

    @TestHTTPResource("/")
    URL root;

    @Inject LessonLog log;
    @Inject ArtifactStore store;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runsNothingOfNotebook(boolean policy) {
        List<String> elsewhere = new ArrayList<>();
        try (Browser browser = Browser.at(root)) {
            Page page = browser.page(policy);
            page.onRequest(
                    request -> {
                        if (!request.url().startsWith(root.toString())
                                && !request.url().startsWith("data:image/")) {
                            elsewhere.add(request.url());
                        }
                    });
            page.onDialog(dialog -> elsewhere.add(dialog.message()));
            page.navigate("/lessons/" + stored());
            page.getByText("the_end").waitFor();
            page.locator("#cell-end").scrollIntoViewIfNeeded();

            assertThat(page.evaluate("window.__ran")).isNull();
            assertThat(page.title()).startsWith("RMSNorm");
            assertThat(strings(page.evaluate(ELEMENTS)))
                    .hasSizeGreaterThan(50)
                    .doesNotContain("script", "object", "embed", "form", "input", "svg", "style")
                    .doesNotContain("base", "meta", "video", "iframe");
            assertThat(strings(page.evaluate(ATTRIBUTES)))
                    .noneMatch(it -> it.startsWith("on"))
                    .noneMatch(it -> it.startsWith("style="))
                    .noneMatch(
                            it ->
                                    it.matches(
                                            "(?i)(href|src)=\\s*(javascript|vbscript|data:text).*"));
        }
        assertThat(elsewhere).isEmpty();
    }

    /// Whatever else would run on the page has no way to make markup of its own.
    @Test
    void letsNothingButTheGatewaysFragmentsBecomeMarkup() {
        try (Browser browser = Browser.at(root)) {
            Page page = browser.page(true);
            page.navigate("/lessons/" + stored());
            page.getByText("the_end").waitFor();

            assertThat(refusal(page, "document.body.innerHTML = '<b>x</b>'"))
                    .contains("TrustedHTML");
            assertThat(refusal(page, "trustedTypes.createPolicy('other', {})")).contains("other");
            assertThat(refusal(page, "trustedTypes.createPolicy('fragments', {})"))
                    .contains("fragments");
        }
    }

    private static String refusal(Page page, String script) {
        return (String)
                page.evaluate(
                        "() => { try { "
                                + script
                                + "; return ''; } catch (refused) { return refused.message; } }");
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private String stored() {
        String id = AskedLessons.on("RMSNorm");
        new PlayedStages(id, log, store)
                .ingest()
                .plan(1, false, PlayedLessons.plan())
                .store(PlayedLessons.notebook("hostile"), PlayedLessons.report(true));
        return id;
    }
}
