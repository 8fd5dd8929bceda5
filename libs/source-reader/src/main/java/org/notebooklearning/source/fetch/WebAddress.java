package org.notebooklearning.source.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading.Refused;

/// The checks that an address passes before anything is resolved.
final class WebAddress {
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
    static Optional<Refused> refusal(URI uri, FetchSettings settings) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return refused("Only http and https addresses are fetched, not " + scheme + ".");
        }
        if (uri.getHost() == null) {
            return refused("The address names no host.");
        }
        if (uri.getRawUserInfo() != null) {
            return refused("An address with a user name or password is not fetched.");
        }
        int port = portOf(uri);
        boolean usual = port == 80 || port == 443;
        if (!usual && !settings.allows(uri.getHost(), port)) {
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

    private static Optional<Refused> refused(String reason) {
        return Optional.of(Refusal.ADDRESS_NOT_ALLOWED.because(reason));
    }
}
