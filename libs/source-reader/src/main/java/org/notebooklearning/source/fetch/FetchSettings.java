package org.notebooklearning.source.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How downloads are made.
///
/// @param allowedHosts hosts and networks that may have a private address or another port than 80
///     and 443: `host`, `host:port`, `10.1.0.0/16`, `10.1.0.0/16:8080`; without a port the usual
///     two are meant
/// @param redirects followed at most
/// @param connectTimeout for one connection; the whole download has its own limit
/// @param userAgent tells servers who asks
/// @param cache where downloads are kept; null where they are not
public record FetchSettings(
        Set<String> allowedHosts,
        int redirects,
        Duration connectTimeout,
        String userAgent,
        Politeness politeness,
        @Nullable CacheSettings cache) {

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
        // A list that can not be read must be told when the service starts, not with a download.
        new AllowedHosts(allowedHosts);
        if (userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("Not a User-Agent: " + userAgent);
        }
    }

    /// Public addresses only, five redirects, ten seconds to connect, polite, nothing kept.
    public static FetchSettings defaults() {
        String version = FetchSettings.class.getPackage().getImplementationVersion();
        return new FetchSettings(
                Set.of(),
                5,
                Duration.ofSeconds(10),
                "notebook-learning/" + (version == null ? "dev" : version),
                Politeness.usual(),
                null);
    }

    /// The same with one more allowed host or network.
    public FetchSettings allowing(String host) {
        Set<String> more = new TreeSet<>(allowedHosts);
        more.add(host);
        return new FetchSettings(more, redirects, connectTimeout, userAgent, politeness, cache);
    }

    /// The same, telling servers whom to write to: an address of mail or of a page.
    public FetchSettings contact(String contact) {
        return new FetchSettings(
                allowedHosts,
                redirects,
                connectTimeout,
                userAgent + " (" + contact + ")",
                politeness,
                cache);
    }

    /// The same with other manners.
    public FetchSettings politely(Politeness other) {
        return new FetchSettings(allowedHosts, redirects, connectTimeout, userAgent, other, cache);
    }

    /// The same, keeping downloads.
    public FetchSettings keepingIn(CacheSettings place) {
        return new FetchSettings(
                allowedHosts, redirects, connectTimeout, userAgent, politeness, place);
    }
}
