package org.notebooklearning.gateway.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.notebooklearning.inputs.program.NeededProgram;

/// A real browser at the service's pages, and what its console said. Everything that the pages'
/// own policy stops is among it.
final class Browser implements AutoCloseable {
    private static final int PATIENCE = 10_000;
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> PACKAGES = List.of("chromium", "fonts-dejavu-core");
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String root;
    private final List<String> complaints = new ArrayList<>();

    private Browser(URL root) {
        this.root = root.toString().replaceAll("/$", "");
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(NeededProgram.find(NAMES, PACKAGES))
                                        .setHeadless(true)
                                        .setArgs(
                                                List.of(
                                                        "--headless",
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking",
                                                        "--no-first-run")));
    }

    /// A browser without any history, at the service that listens at `root`.
    static Browser at(URL root) {
        return new Browser(root);
    }

    /// A window of its own cookies and storage.
    BrowserContext window(int width, int height, ColorScheme scheme) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(root)
                                .setViewportSize(width, height)
                                .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        complaints.add(message.text());
                    }
                });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /// A page at `path` of the service.
    Page page(String path) {
        Page page = window(1200, 900, ColorScheme.LIGHT).newPage();
        page.navigate(path);
        return page;
    }

    /// An empty page, with the service's content security policy or in spite of it.
    Page page(boolean policy) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(root)
                                .setBypassCSP(!policy));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /// Waits until `expression` holds in `page`. Playwright's own wait has the page evaluate text
    /// again and again, which the pages' policy stops at the second look.
    static void await(Page page, String expression) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMillis(PATIENCE))
                .until(() -> page.evaluate(expression).equals(true));
    }

    /// Errors and warnings of all pages so far.
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
