package org.notebooklearning.source.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Fetches one address: checks it, follows redirects and checks each, waits its turn and as long
/// as a server asks for, reads the body up to the limit, keeps it where there is a cache. May be
/// used by many threads.
public final class PageFetcher implements AutoCloseable {
    private static final int MOST_WAITS = 2;
    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9,*/*;q=0.5";

    private final FetchSettings settings;
    private final SourceLimits limits;
    private final AllowedHosts allowed;
    private final HostTurns turns;
    private final GuardedClient client;
    private final @Nullable DownloadCache cache;

    public PageFetcher(FetchSettings settings, SourceLimits limits) {
        this(settings, limits, SystemDefaultDnsResolver.INSTANCE);
    }

    /// With other `names` than the system's.
    PageFetcher(FetchSettings settings, SourceLimits limits, DnsResolver names) {
        this.settings = settings;
        this.limits = limits;
        this.allowed = new AllowedHosts(settings.allowedHosts());
        this.turns = new HostTurns(settings.politeness());
        this.client = new GuardedClient(settings, limits, allowed, names);
        CacheSettings place = settings.cache();
        this.cache = place == null ? null : new DownloadCache(place);
    }

    /// What is at `address`. SourceUnavailableException where it may be had later.
    public Download fetch(String address, ReadingProgress progress) {
        return fetch(address, Freshness.MAY_CHANGE, progress);
    }

    /// The same for what may be taken from the cache unasked.
    public Download fetch(String address, Freshness freshness, ReadingProgress progress) {
        Optional<URI> first = WebAddress.parse(address);
        if (first.isEmpty()) {
            return rejected(
                    Refusal.ADDRESS_NOT_ALLOWED, "This is not a web address: " + address + ".");
        }
        Deadline deadline = Deadline.in(limits.time());
        URI next = first.get();
        for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
            var refused = WebAddress.refusal(next, allowed);
            if (refused.isPresent()) {
                return new Download.Rejected(refused.get());
            }
            switch (page(next, freshness, deadline, progress)) {
                case ServerAnswer.Moved moved -> {
                    if (WebAddress.isDowngrade(next, moved.to())) {
                        return rejected(
                                Refusal.ADDRESS_NOT_ALLOWED,
                                next.getHost() + " leads on from https to an open connection.");
                    }
                    next = moved.to();
                }
                case ServerAnswer.Final end -> {
                    return end.download();
                }
                case ServerAnswer.Unchanged unchanged -> throw unexpected(next);
                case ServerAnswer.Busy busy -> throw unavailable(next, busy);
            }
        }
        return rejected(
                Refusal.NOT_FOUND,
                "The address leads on more than " + settings.redirects() + " times.");
    }

    /// What a service answers to `request`; nothing is kept and no redirect is followed.
    /// SourceUnavailableException where it may answer later.
    public Download call(ServiceRequest request, ReadingProgress progress) {
        URI address = request.address();
        var refused = WebAddress.refusal(address, allowed);
        if (refused.isPresent()) {
            return new Download.Rejected(refused.get());
        }
        Deadline deadline = Deadline.in(limits.time());
        ServerAnswer answer =
                patiently(
                        address,
                        deadline,
                        () ->
                                client.request(
                                        address,
                                        request.headers(),
                                        request.json(),
                                        deadline,
                                        progress));
        return switch (answer) {
            case ServerAnswer.Final end -> end.download();
            case ServerAnswer.Moved moved ->
                    rejected(
                            Refusal.NOT_FOUND,
                            address.getHost() + " leads on elsewhere, which is not followed.");
            case ServerAnswer.Unchanged unchanged -> throw unexpected(address);
            case ServerAnswer.Busy busy -> throw unavailable(address, busy);
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private ServerAnswer page(
            URI address, Freshness freshness, Deadline deadline, ReadingProgress progress) {
        DownloadCache.@Nullable Kept kept = cache == null ? null : cache.find(address).orElse(null);
        if (kept != null && freshness == Freshness.NEVER_CHANGES) {
            return new ServerAnswer.Final(kept.page());
        }
        Map<String, String> headers = headers(kept);
        ServerAnswer answer =
                patiently(
                        address,
                        deadline,
                        () -> client.request(address, headers, null, deadline, progress));
        if (answer instanceof ServerAnswer.Unchanged && kept != null) {
            return new ServerAnswer.Final(kept.page());
        }
        if (cache != null
                && answer
                        instanceof ServerAnswer.Final(Download.Received page, Validators validators)
                && validators.mayBeStored()
                && (freshness == Freshness.NEVER_CHANGES || !validators.isEmpty())) {
            cache.keep(page, validators);
        }
        return answer;
    }

    private static Map<String, String> headers(DownloadCache.@Nullable Kept kept) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", ACCEPT));
        String etag = kept == null ? null : kept.validators().etag();
        String lastModified = kept == null ? null : kept.validators().lastModified();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }

    /// The answer to `request`, which is made again where the server asks to wait a little.
    private ServerAnswer patiently(URI address, Deadline deadline, Supplier<ServerAnswer> request) {
        for (int waits = 0; ; waits++) {
            ServerAnswer answer = turns.take(address, deadline, request);
            Duration wait = answer instanceof ServerAnswer.Busy busy ? busy.pause() : null;
            boolean patient =
                    wait != null
                            && waits < MOST_WAITS
                            && wait.compareTo(settings.politeness().longestWait()) <= 0
                            && deadline.allows(wait);
            if (wait == null || !patient) {
                return answer;
            }
            pause(wait);
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException("Interrupted while a server asked to wait", e);
        }
    }

    private static SourceUnavailableException unavailable(URI address, ServerAnswer.Busy busy) {
        String what = address.getHost() + " answers with status " + busy.status();
        Duration wait = busy.pause();
        if (wait == null) {
            return new SourceUnavailableException(what);
        }
        Instant then = Instant.now().plus(wait).truncatedTo(ChronoUnit.SECONDS);
        return new SourceUnavailableException(what + " and asks to wait until " + then, then);
    }

    private static SourceUnavailableException unexpected(URI address) {
        return new SourceUnavailableException(
                address.getHost() + " says that nothing changed, though it was not asked");
    }

    private static Download rejected(Refusal refusal, String reason) {
        return new Download.Rejected(refusal.because(reason));
    }
}
