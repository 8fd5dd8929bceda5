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
    /// RFC 9309, 2.5: at least this much is read.
    static final int READ_BYTES = 500 * 1024;

    private final PageFetcher fetcher;
    private final Map<String, RobotsRules> known = new HashMap<>();

    public RobotsFile(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// Whether `page` may be fetched by a program that follows links.
    public boolean allows(URI page) {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        return known.computeIfAbsent(site, this::rules).allow(page);
    }

    private RobotsRules rules(String site) {
        String address = site + "/robots.txt";
        try {
            return switch (fetcher.fetch(address, ReadingProgress.none())) {
                case Download.Received file -> RobotsRules.parse(address, beginning(file.body()));
                case Download.Rejected rejected -> RobotsRules.allowingAll();
            };
        } catch (SourceUnavailableException e) {
            // RFC 9309, 2.3.1.4: a server that can not say what it allows is taken to allow
            // nothing.
            return RobotsRules.allowingNothing();
        }
    }

    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, READ_BYTES), StandardCharsets.UTF_8);
    }
}
