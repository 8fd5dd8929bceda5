package org.notebooklearning.writer.author;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Content;
import org.notebooklearning.contracts.source.SourceDocument.Figure;

/// A source as it is handed on with a recording: without references to pictures, which lie in the
/// artifact store of this installation.
final class SharedSource {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+|\\[[0-9a-fA-F:]+]");

    private SharedSource() {}

    /// Whether no address that it is found under is one of this machine or of a network of its own.
    static boolean isPublic(SourceDocument source) {
        return Stream.of(
                        source.origin(),
                        source.provenance().address(),
                        source.provenance().canonical())
                .filter(Objects::nonNull)
                .allMatch(SharedSource::isPublicAddress);
    }

    private static boolean isPublicAddress(String address) {
        if (!WEB.matcher(address).matches()) {
            return !address.startsWith("file:") && !address.startsWith("/");
        }
        try {
            @Nullable String host = new URI(address).getHost();
            return host != null && isPublicHost(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPublicHost(String host) {
        if (!NUMBERS.matcher(host).matches()) {
            return host.contains(".") && !host.endsWith(".local") && !host.endsWith(".internal");
        }
        try {
            // Written in numbers: no name is looked up.
            InetAddress address = InetAddress.getByName(host);
            return !address.isLoopbackAddress()
                    && !address.isSiteLocalAddress()
                    && !address.isLinkLocalAddress()
                    && !address.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static SourceDocument of(SourceDocument source) {
        Content all = source.content();
        return source.withContent(
                new Content(
                        all.sections(),
                        all.equations(),
                        all.codeBlocks(),
                        all.figures().stream().map(SharedSource::withoutPicture).toList(),
                        all.tables(),
                        all.references(),
                        all.links()));
    }

    private static Figure withoutPicture(Figure figure) {
        return new Figure(
                figure.label(),
                figure.caption(),
                figure.url(),
                figure.alt(),
                null,
                figure.position());
    }
}
