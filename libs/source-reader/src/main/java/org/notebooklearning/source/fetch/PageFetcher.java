package org.notebooklearning.source.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Fetches one address: checks it, follows redirects and checks each, reads the body up to the
/// limit. No cookies, no credentials, no proxy of the environment.
public final class PageFetcher implements AutoCloseable {
    private final FetchSettings settings;
    private final SourceLimits limits;
    private final CloseableHttpClient client;

    public PageFetcher(FetchSettings settings, SourceLimits limits) {
        this.settings = settings;
        this.limits = limits;
        this.client = client(settings, limits);
    }

    /// What is at `address`. SourceUnavailableException where it may be had later.
    public Download fetch(String address, ReadingProgress progress) {
        Optional<URI> first = WebAddress.parse(address);
        if (first.isEmpty()) {
            return new Download.Rejected(
                    Refusal.ADDRESS_NOT_ALLOWED.because(
                            "This is not a web address: " + address + "."));
        }
        long deadline = System.nanoTime() + limits.time().toNanos();
        URI next = first.get();
        for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
            var refused = WebAddress.refusal(next, settings);
            if (refused.isPresent()) {
                return new Download.Rejected(refused.get());
            }
            switch (request(next, deadline, progress)) {
                case Answer.Final end -> {
                    return end.download();
                }
                case Answer.Moved moved -> next = moved.to();
            }
        }
        return new Download.Rejected(
                Refusal.NOT_FOUND.because(
                        "The address leads on more than " + settings.redirects() + " times."));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Answer request(URI address, long deadline, ReadingProgress progress) {
        HttpGet request = new HttpGet(address);
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean late = new AtomicBoolean();
        // A server that sends a byte now and then never runs into a socket's timeout.
        Thread.ofVirtual().start(() -> cancelAt(deadline, request, over, late));
        try {
            AnswerReading reading = new AnswerReading(address, limits, progress);
            return client.execute(request, reading::read);
        } catch (ForbiddenAddressException e) {
            return new Answer.Final(
                    new Download.Rejected(
                            Refusal.ADDRESS_NOT_ALLOWED.because(
                                    address.getHost()
                                            + " is an address inside a network, not a public one.")));
        } catch (UnknownHostException e) {
            return new Answer.Final(
                    new Download.Rejected(
                            Refusal.NOT_FOUND.because(
                                    "There is no host named " + address.getHost() + ".")));
        } catch (IOException e) {
            throw new SourceUnavailableException(fault(address, late.get(), e), e);
        } finally {
            over.countDown();
        }
    }

    private String fault(URI address, boolean late, IOException e) {
        if (late) {
            return address.getHost() + " takes longer than " + limits.time().toSeconds() + " s";
        }
        String what =
                e instanceof InterruptedIOException
                        ? "does not answer in time"
                        : "can not be reached";
        return address.getHost() + " " + what + ": " + e.getMessage();
    }

    private static void cancelAt(
            long deadline, HttpGet request, CountDownLatch over, AtomicBoolean late) {
        try {
            if (!over.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                late.set(true);
                request.cancel();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CloseableHttpClient client(FetchSettings settings, SourceLimits limits) {
        ConnectionConfig connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(limits.time()))
                        .build();
        RequestConfig request =
                RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setResponseTimeout(Timeout.of(limits.time()))
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(new GuardedResolver(settings))
                                .setDefaultConnectionConfig(connection)
                                .setMaxConnTotal(64)
                                .setMaxConnPerRoute(16)
                                .build())
                .setDefaultRequestConfig(request)
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }
}
