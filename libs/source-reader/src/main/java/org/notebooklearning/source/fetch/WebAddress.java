package org.notebooklearning.source.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading.Refused;

/// The checks that an address passes before anything is resolved. Addresses are read by RFC 3986,
/// more strictly than browsers do (https://url.spec.whatwg.org): where the two could disagree about
/// the host, the address is refused.
final class WebAddress {
    /// A host whose last label is a number is an IPv4 address to a browser, in any spelling.
    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern DOTTED_QUAD =
            Pattern.compile(
                    "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
                            + "(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    private WebAddress() {}

    /// The address that `text` spells; empty where it is none.
    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.strip().replace(" ", "%20"));
            return uri.isAbsolute() ? Optional.of(new URI(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Why `uri` is not to be fetched, if it is not.
    static Optional<Refused> refusal(URI uri, AllowedHosts allowed) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return refused("Only http and https addresses are fetched, not " + scheme + ".");
        }
        String host = uri.getHost();
        if (host == null) {
            return refused("The address names no host.");
        }
        if (uri.getRawUserInfo() != null) {
            return refused("An address with a user name or password is not fetched.");
        }
        if (isOdd(host.toLowerCase(Locale.ROOT))) {
            return refused("The host " + host + " is an address in an unusual spelling.");
        }
        int port = portOf(uri);
        if (!allowed.mayAllowPort(host, port)) {
            return refused("Only the ports 80 and 443 are fetched from, not " + port + ".");
        }
        return Optional.empty();
    }

    static int portOf(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /// Whether a redirect gives up the encryption that the address before had.
    static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme())
                && "http".equalsIgnoreCase(to.getScheme());
    }

    private static boolean isOdd(String host) {
        boolean number = ENDS_IN_NUMBER.matcher(host).matches();
        boolean scoped = host.contains("%");
        return scoped || (number && !DOTTED_QUAD.matcher(host).matches());
    }

    private static Optional<Refused> refused(String reason) {
        return Optional.of(Refusal.ADDRESS_NOT_ALLOWED.because(reason));
    }
}
