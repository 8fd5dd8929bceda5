package org.notebooklearning.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.gateway.engines.PlayedProvider;
import org.notebooklearning.gateway.engines.ProviderEngines;
import org.notebooklearning.gateway.engines.SignedInEngines;

/// Signing in with a real browser. Leaves pictures under `target/screenshots`.
@QuarkusTest
@WithTestResource(ProviderEngines.class)
@Tag("slow")
@Timeout(180)
class SignInPageTest {
    @TestHTTPResource("/")
    URL root;

    private PlayedProvider provider;

    @Test
    void leadsFromAPageToSigningInAndBack() {
        try (Browser browser = Browser.at(root);
                BrowserContext window = browser.window(1200, 900, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate("/lessons?state=failed");
            assertThat(page.url()).contains("/login?from=");
            page.keyboard().type("nlt_" + "z".repeat(43));
            page.keyboard().press("Enter");
            page.locator("#token-error:not(:empty)").waitFor();
            assertThat(page.locator("#token-error").textContent()).contains("not good");

            page.keyboard().type(SignedInEngines.ALICE);
            page.keyboard().press("Enter");
            page.waitForURL("**/lessons?state=failed");

            assertThat(page.locator(".who").textContent()).contains("alice");
            // A lesson is asked for and followed with nothing but the cookie.
            page.navigate("/");
            page.locator("#topic").fill("RMSNorm");
            page.locator("#order [type=submit]").click();
            page.waitForURL("**/lessons/*");
            page.locator("#live:has-text('ive')").waitFor();
            page.navigate("/");
            page.locator("#topic").fill("RoPE");
            window.clearCookies();
            page.locator("#order [type=submit]").click();
            page.locator("#order-error:has-text('signed out')").waitFor();
            assertThat(page.locator("#topic").inputValue()).isEqualTo("RoPE");
            page = signedIn(window);
            List<Cookie> kept = window.cookies();
            page.locator(".who button").click();
            page.waitForURL("**/login");
            page.navigate("/lessons");
            assertThat(page.url()).contains("/login");
            window.addCookies(kept);
            page.navigate("/lessons");
            assertThat(page.url()).contains("/login");
            assertThat(browser.complaints().stream().filter(it -> !it.contains("401"))).isEmpty();
        }
    }

    @Test
    void signsOutEverywhere() {
        try (Browser browser = Browser.at(root);
                BrowserContext here = browser.window(1200, 900, ColorScheme.LIGHT);
                BrowserContext elsewhere = browser.window(1200, 900, ColorScheme.LIGHT)) {
            Page page = signedIn(here);
            Page other = signedIn(elsewhere);
            other.navigate("/lessons");
            assertThat(other.locator(".who").textContent()).contains("alice");

            page.locator(".everywhere button").click();
            page.waitForURL("**/login");

            other.navigate("/lessons");
            assertThat(other.url()).contains("/login?from=");
        }
    }

    @Test
    void signsInAtTheProvider() {
        try (Browser browser = Browser.at(root);
                BrowserContext window = browser.window(1200, 900, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate("/lessons?state=stored");
            page.locator("a.button").click();
            page.waitForURL("**/lessons?state=stored");

            assertThat(page.locator(".who").textContent()).contains("Dora Example");
            page.navigate("/");
            page.locator("#topic").fill("RoPE");
            page.locator("#order [type=submit]").click();
            page.waitForURL("**/lessons/*");
            page.locator("#live:has-text('ive')").waitFor();
            assertThat(window.cookies().stream().filter(it -> it.name.startsWith("q_session")))
                    .isNotEmpty()
                    .allMatch(it -> it.httpOnly);
            page.locator(".who button").click();
            page.waitForURL("**/login");
            page.navigate("/lessons");
            assertThat(page.url()).contains("/login");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void goesOnByItselfWhereALinkOfAnotherSiteHidTheSession() {
        try (Browser browser = Browser.at(root);
                BrowserContext window = browser.window(1200, 900, ColorScheme.LIGHT)) {
            Page page = signedIn(window);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.route(
                    Pattern.compile("http://elsewhere\\.example/.*"),
                    route ->
                            route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions()
                                            .setContentType("text/html")
                                            .setBody(
                                                    "<a href='"
                                                            + root
                                                            + "lessons?state=failed'>go</a>")));
            page.navigate("http://elsewhere.example/");
            page.locator("a").click();

            page.waitForURL("**/lessons?state=failed");
            assertThat(page.locator(".who").textContent()).contains("alice");
            assertThat(asked).anyMatch(url -> url.contains("/login?from="));
        }
    }

    @Test
    void isReadableForAllInBothThemes() {
        try (Browser browser = Browser.at(root)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {400, 1400, 2000}) {
                    try (BrowserContext window = browser.window(width, 900, scheme)) {
                        Page page = window.newPage();
                        page.navigate("/lessons");
                        look(page, "login", width, scheme);
                        page.locator("#token").fill("nlt_nothing");
                        page.keyboard().press("Enter");
                        page.locator("#token-error:not(:empty)").waitFor();
                        look(page, "login-refused", width, scheme);
                        page = signedIn(window);
                        look(page, "signed-in", width, scheme);
                    }
                }
            }
        }
    }

    private static void look(Page page, String name, int width, ColorScheme scheme) {
        String look = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", look + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(look)
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(look)
                .noneMatch(it -> List.of("serious", "critical").contains(it.getImpact()));
    }

    private static Page signedIn(BrowserContext window) {
        Page page = window.newPage();
        page.navigate("/login");
        page.locator("#token").fill(SignedInEngines.ALICE);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        List<Cookie> cookies = window.cookies();
        assertThat(cookies).anyMatch(it -> it.httpOnly && it.sameSite.name().equals("STRICT"));
        return page;
    }
}
