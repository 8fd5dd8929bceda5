package org.notebooklearning.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.gateway.engines.OwnDatabase;
import org.notebooklearning.gateway.readmodel.ManyLessons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast the table of 100,000 lessons answers in a real browser: from the click to the painted
/// rows.
@QuarkusTest
@WithTestResource(OwnDatabase.class)
@Tag("slow")
@Timeout(240)
class TableSpeedTest {
    private static final Logger LOG = LoggerFactory.getLogger(TableSpeedTest.class);
    private static final int ROUNDS = 8;
    private static final double MOST_MILLIS = 1000;
    private static final double MOST_MILLIS_OF_SERVER = 400;

    /// Acts, and returns the milliseconds until other rows are painted; never, where the same ones
    /// stay.
    private static final String UNTIL_PAINTED =
            """
            ([selector, value]) => new Promise((done, fail) => {
                setTimeout(() => fail(new Error(`${selector} changed nothing at ${location}`)), 10000);
                const one = document.querySelector(selector);
                const watch = new MutationObserver(() => {
                    watch.disconnect();
                    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begin)));
                });
                watch.observe(document.getElementById("rows"), { childList: true, subtree: true });
                const begin = performance.now();
                if (value === undefined || value === null) {
                    one.click();
                } else {
                    one.value = value;
                    one.form.requestSubmit();
                }
            })
            """;

    private static final String REQUESTS =
            "performance.getEntriesByType('resource').filter(one =>"
                    + " one.name.includes('/api/lessons?')).map(one => one.responseEnd -"
                    + " one.requestStart)";

    @TestHTTPResource("/")
    URL root;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void answersEachClickAtOnce() {
        ManyLessons.fill(database);
        List<Double> clicks = new ArrayList<>();
        List<Double> requests = new ArrayList<>();
        try (Browser browser = Browser.at(root)) {
            Page page = browser.page("/lessons");
            page.locator(".lessons th a").first().waitFor();
            for (int round = 0; round < ROUNDS; round++) {
                for (String chip : List.of("failed", "cancelled")) {
                    clicks.add(act(page, "[data-word=" + chip + "]", null));
                }
                clicks.add(act(page, "#next", null));
                clicks.add(act(page, "#next", null));
                clicks.add(act(page, "#previous", null));
                clicks.add(act(page, "#q", "rmsn"));
                clicks.add(act(page, "#clear", null));
            }
            requests(page, requests);
            page.navigate("/lessons?sort=oldest&olderThan=7d");
            page.locator(".lessons th a").first().waitFor();
            for (int round = 0; round < ROUNDS; round++) {
                clicks.add(act(page, "#next", null));
            }
            assertThat(browser.complaints()).isEmpty();
            requests(page, requests);
        }
        assertThat(clicks).hasSizeGreaterThanOrEqualTo(30);
        LOG.info("From click to painted rows, of {}: {}", clicks.size(), figures(clicks));
        LOG.info("The page's requests, of {}: {}", requests.size(), figures(requests));
        assertThat(percentile(clicks, 50)).isLessThan(MOST_MILLIS);
        assertThat(percentile(requests, 50)).isLessThan(MOST_MILLIS_OF_SERVER);
    }

    /// Adds how long each of the requests took that `page` sent since it was opened.
    private static void requests(Page page, List<Double> millis) {
        ((List<?>) page.evaluate(REQUESTS))
                .forEach(one -> millis.add(((Number) one).doubleValue()));
    }

    private static double act(Page page, String selector, String value) {
        return ((Number)
                        page.evaluate(
                                UNTIL_PAINTED, Stream.of(selector, value).toArray(String[]::new)))
                .doubleValue();
    }

    private static String figures(List<Double> millis) {
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, p95 %.0f ms",
                percentile(millis, 50),
                percentile(millis, 95));
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
