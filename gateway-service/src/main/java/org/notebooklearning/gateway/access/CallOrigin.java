package org.notebooklearning.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a call says that it comes from. Browsers tell, in `Sec-Fetch-Site` (W3C Fetch Metadata) or
/// at least in `Origin` (RFC 6454), and no page can make them lie; programs say nothing.
///
/// @param host name and port that the call was sent to; null where it names none
record CallOrigin(
        String method,
        @Nullable HostAndPort host,
        @Nullable String fetchSite,
        @Nullable String origin) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static CallOrigin of(HttpServerRequest request) {
        return new CallOrigin(
                request.method().name(),
                request.authority(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"));
    }

    /// Whether a page of another site had a browser send it, and it is one that changes something.
    boolean isForged() {
        if (SAFE.contains(method)) {
            return false;
        }
        if (fetchSite != null) {
            return !OWN.contains(fetchSite.toLowerCase(Locale.ROOT));
        }
        return origin != null && !isOwn(origin);
    }

    /// Whether it was sent to a name of loopback or one of `others`: a page of a site whose name
    /// was made to lead here afterwards (DNS rebinding) still calls by that site's name.
    boolean isSentTo(Set<String> others) {
        if (host == null) {
            return false;
        }
        String name = name(host.host());
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("::1")
                || name.matches("127(\\.[0-9]{1,3}){3}")
                || others.contains(name);
    }

    /// The name that the call was sent to, without its port.
    String name() {
        return host == null ? "the name" : name(host.host());
    }

    private boolean isOwn(String text) {
        try {
            URI uri = new URI(text);
            if (host == null || uri.getHost() == null) {
                return false;
            }
            int usual = "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
            return name(uri.getHost()).equals(name(host.host()))
                    && port(uri.getPort(), usual) == port(host.port(), usual);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(int port, int usual) {
        return port > 0 ? port : usual;
    }

    private static String name(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]")
                ? lower.substring(1, lower.length() - 1)
                : lower;
    }
}
