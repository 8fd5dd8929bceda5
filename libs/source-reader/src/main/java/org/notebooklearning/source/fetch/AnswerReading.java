package org.notebooklearning.source.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Reads one response: its status first, then its type, then its body up to the limit, which counts
/// what comes out of decompression.
final class AnswerReading {
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> DENIED = Set.of(401, 402, 403, 407, 451);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final Set<String> TYPES =
            Set.of(
                    "",
                    "application/pdf",
                    "application/x-pdf",
                    "application/octet-stream",
                    "binary/octet-stream",
                    "application/force-download",
                    "application/xhtml+xml",
                    "text/html",
                    "text/plain",
                    "text/markdown",
                    "text/x-markdown",
                    "text/x-rst");

    private final URI address;
    private final SourceLimits limits;
    private final ReadingProgress progress;

    AnswerReading(URI address, SourceLimits limits, ReadingProgress progress) {
        this.address = address;
        this.limits = limits;
        this.progress = progress;
    }

    Answer read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        String host = address.getHost();
        if (MOVED.contains(status)) {
            return moved(response);
        }
        if (status >= 500 || PASSING.contains(status)) {
            throw new SourceUnavailableException(host + " answers with status " + status);
        }
        if (DENIED.contains(status)) {
            return rejected(
                    Refusal.ACCESS_DENIED,
                    host + " does not hand out this page (status " + status + ").");
        }
        if (status >= 400) {
            return rejected(
                    Refusal.NOT_FOUND, host + " does not have this page (status " + status + ").");
        }
        return body(response.getEntity());
    }

    private Answer moved(ClassicHttpResponse response) {
        Header location = response.getFirstHeader("Location");
        if (location == null || location.getValue() == null) {
            return rejected(
                    Refusal.NOT_FOUND, address.getHost() + " leads on without saying where.");
        }
        try {
            return new Answer.Moved(
                    address.resolve(location.getValue().strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return rejected(
                    Refusal.ADDRESS_NOT_ALLOWED,
                    address.getHost() + " leads on to what is no address.");
        }
    }

    private Answer body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return rejected(Refusal.EMPTY, "The page is empty.");
        }
        ContentType type = ContentType.parseLenient(entity.getContentType());
        String mediaType =
                type == null || type.getMimeType() == null
                        ? ""
                        : type.getMimeType().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(mediaType)) {
            return rejected(
                    Refusal.UNSUPPORTED_TYPE,
                    "The address holds " + mediaType + ", which can not be read.");
        }
        if (entity.getContentLength() > limits.bytes()) {
            return tooLarge();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream content = entity.getContent()) {
            byte[] chunk = new byte[64 * 1024];
            for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                kept.write(chunk, 0, n);
                if (kept.size() > limits.bytes()) {
                    return tooLarge();
                }
                progress.report(
                        "downloading",
                        kept.size(),
                        Math.max(0, entity.getContentLength()),
                        "bytes");
            }
        }
        String charset =
                type == null || type.getCharset() == null ? null : type.getCharset().name();
        return new Answer.Final(
                new Download.Received(address, kept.toByteArray(), mediaType, charset));
    }

    private Answer tooLarge() {
        return rejected(Refusal.TOO_LARGE, "The page is larger than " + limits.size() + ".");
    }

    private static Answer rejected(Refusal refusal, String reason) {
        return new Answer.Final(new Download.Rejected(refusal.because(reason)));
    }
}
