package org.notebooklearning.source.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceLimits;

/// Reads one response: its status first, then its type, then its body up to the limit, which counts
/// what comes out of decompression.
final class AnswerReading {
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> DENIED = Set.of(401, 402, 403, 407, 451);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final int NOT_MODIFIED = 304;

    private final URI address;
    private final SourceLimits limits;
    private final ReadingProgress progress;

    AnswerReading(URI address, SourceLimits limits, ReadingProgress progress) {
        this.address = address;
        this.limits = limits;
        this.progress = progress;
    }

    ServerAnswer read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        String host = address.getHost();
        if (MOVED.contains(status)) {
            return moved(response);
        }
        if (status == NOT_MODIFIED) {
            return new ServerAnswer.Unchanged();
        }
        if (status >= 500 || PASSING.contains(status)) {
            String wait = header(response, "Retry-After");
            return new ServerAnswer.Busy(
                    status,
                    wait == null ? null : RetryAfter.parse(wait, Instant.now()).orElse(null));
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
        return body(response);
    }

    private ServerAnswer moved(ClassicHttpResponse response) {
        String location = header(response, "Location");
        if (location == null) {
            return rejected(
                    Refusal.NOT_FOUND, address.getHost() + " leads on without saying where.");
        }
        try {
            return new ServerAnswer.Moved(address.resolve(location.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return rejected(
                    Refusal.ADDRESS_NOT_ALLOWED,
                    address.getHost() + " leads on to what is no address.");
        }
    }

    private ServerAnswer body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return rejected(Refusal.EMPTY, "The page is empty.");
        }
        ContentType type;
        try {
            type = ContentType.parseLenient(entity.getContentType());
        } catch (IllegalCharsetNameException e) {
            // Names of sets that are not known here are passed over; this one can not be known.
            return rejected(
                    Refusal.PAGE_BROKEN,
                    address.getHost() + " names a character set that there can not be.");
        }
        String mediaType =
                type == null || type.getMimeType() == null
                        ? ""
                        : type.getMimeType().toLowerCase(Locale.ROOT);
        if (!MediaTypes.areRead(mediaType)) {
            return rejected(
                    Refusal.UNSUPPORTED_TYPE,
                    "The address holds " + mediaType + ", which can not be read.");
        }
        String encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            return rejected(
                    Refusal.UNSUPPORTED_TYPE,
                    address.getHost() + " packs its answer in a way that was not asked for.");
        }
        if (entity.getContentLength() > limits.bytes()) {
            return tooLarge();
        }
        byte[] body = bytes(entity);
        if (body.length > limits.bytes()) {
            return tooLarge();
        }
        String charset =
                type == null || type.getCharset() == null ? null : type.getCharset().name();
        return new ServerAnswer.Final(
                new Download.Received(address, body, mediaType, charset), validators(response));
    }

    /// The body; of one that is larger than the limit, the beginning that shows it.
    private byte[] bytes(HttpEntity entity) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long total = Math.max(0, entity.getContentLength());
        try (InputStream content = entity.getContent()) {
            byte[] chunk = new byte[64 * 1024];
            for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                kept.write(chunk, 0, n);
                if (kept.size() > limits.bytes()) {
                    break;
                }
                progress.report("downloading", kept.size(), total, "bytes");
            }
        }
        return kept.toByteArray();
    }

    private static Validators validators(ClassicHttpResponse response) {
        String control = header(response, "Cache-Control");
        boolean forbidden =
                control != null && control.toLowerCase(Locale.ROOT).contains("no-store");
        return new Validators(
                header(response, "ETag"), header(response, "Last-Modified"), !forbidden);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private ServerAnswer tooLarge() {
        return rejected(Refusal.TOO_LARGE, "The page is larger than " + limits.size() + ".");
    }

    private static ServerAnswer rejected(Refusal refusal, String reason) {
        return new ServerAnswer.Final(new Download.Rejected(refusal.because(reason)));
    }
}
