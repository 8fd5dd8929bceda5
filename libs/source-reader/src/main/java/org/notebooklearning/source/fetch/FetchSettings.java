package org.notebooklearning.source.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/// How downloads are made.
///
/// @param allowedHosts hosts that may have a private address or another port than 80 and 443, as
///     `host` (then on the usual ports) or `host:port`; for mirrors inside a network, and for tests
/// @param redirects followed at most
/// @param connectTimeout for one connection; the whole download has its own limit
/// @param userAgent tells servers who asks
public record FetchSettings(
        Set<String> allowedHosts, int redirects, Duration connectTimeout, String userAgent) {

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /// Public addresses only, five redirects, ten seconds to connect.
    public static FetchSettings defaults() {
        String version = FetchSettings.class.getPackage().getImplementationVersion();
        return new FetchSettings(
                Set.of(),
                5,
                Duration.ofSeconds(10),
                "notebook-learning/" + (version == null ? "dev" : version));
    }

    /// The same with one more allowed host.
    public FetchSettings allowing(String host) {
        Set<String> more = new TreeSet<>(allowedHosts);
        more.add(host);
        return new FetchSettings(more, redirects, connectTimeout, userAgent);
    }

    /// Whether `host` was allowed by name; `port` is never -1.
    boolean allows(String host, int port) {
        boolean usualPort = port == 80 || port == 443;
        return allowedHosts.contains(host + ":" + port)
                || (usualPort && allowedHosts.contains(host));
    }
}
