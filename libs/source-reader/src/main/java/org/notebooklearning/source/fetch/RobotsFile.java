package org.notebooklearning.source.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Asks the robots.txt of the hosts that one crawl touches, each once (RFC 9309). A page that a
/// learner named is read without asking; only pages that are found from there on are asked for. For
/// use by one thread.
public final class RobotsFile {
    private static final String PROGRAM = "notebook-learning";

    /// RFC 9309, 2.5: at least this much is read.
    private static final int READ_BYTES = 500 * 1024;

    private final PageFetcher fetcher;
    private final Map<String, RobotsRules> known = new HashMap<>();

    public RobotsFile(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// Whether `page` may be fetched by a program that follows links.
    public boolean allows(URI page) {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        String path =
                page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        return known.computeIfAbsent(site, this::rules).allow(path + query);
    }

    private RobotsRules rules(String site) {
        try {
            return switch (fetcher.fetch(site + "/robots.txt", ReadingProgress.none())) {
                case Download.Received file ->
                        RobotsRules.parse(
                                new String(
                                        file.body(),
                                        0,
                                        Math.min(file.body().length, READ_BYTES),
                                        StandardCharsets.UTF_8),
                                PROGRAM);
                case Download.Rejected rejected -> RobotsRules.none();
            };
        } catch (SourceUnavailableException e) {
            // RFC 9309, 2.3.1.4: a server that can not say what it allows is taken to allow
            // nothing.
            return RobotsRules.parse("User-agent: *\nDisallow: /", PROGRAM);
        }
    }
}
