package org.notebooklearning.source.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// How much is asked of other people's servers. Of one site, one request is under way at a time.
///
/// @param gaps least time between two requests, by site: a domain, which counts for its subdomains
/// @param longestWait a server that asks to wait (`Retry-After`) at most this long is waited for;
///     others are left to a later try
public record Politeness(Map<String, Duration> gaps, Duration longestWait) {

    public Politeness {
        gaps = Map.copyOf(gaps);
    }

    /// Three seconds between requests to arXiv, as its terms ask
    /// (https://info.arxiv.org/help/api/tou.html), none elsewhere; waits up to twenty seconds.
    public static Politeness usual() {
        return new Politeness(Map.of("arxiv.org", Duration.ofSeconds(3)), Duration.ofSeconds(20));
    }

    /// The site that `host` belongs to: the domain with a gap, else the host itself.
    String siteOf(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return gaps.keySet().stream()
                .filter(site -> name.equals(site) || name.endsWith("." + site))
                .findFirst()
                .orElse(name);
    }

    Duration gapOf(String site) {
        return gaps.getOrDefault(site, Duration.ZERO);
    }
}
