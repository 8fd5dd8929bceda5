package org.notebooklearning.gateway.pages;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// What tests of the pages have in common: a browser at the service, a new one for each test.
@Tag("slow")
@Timeout(120)
abstract class InBrowser {
    @TestHTTPResource("/")
    URL root;

    Browser browser;

    @BeforeEach
    void openBrowser() throws IOException {
        browser = Browser.at(address());
    }

    /// Where the browser finds the service; asked once for each test.
    URL address() throws IOException {
        return root;
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }
}
