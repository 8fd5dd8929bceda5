package org.notebooklearning.source.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Makes single requests through the guarded resolver and ends them at their deadline. No
/// redirects, no cookies, no credentials of its own, no proxy of the environment.
final class GuardedClient implements AutoCloseable {
    /// A head without an end would fill the memory: the limit of the body does not count it.
    private static final int MOST_HEADERS = 200;

    private static final int LONGEST_LINE = 64 * 1024;

    private final SourceLimits limits;
    private final CloseableHttpClient client;

    GuardedClient(
            FetchSettings settings, SourceLimits limits, AllowedHosts allowed, DnsResolver names) {
        this.limits = limits;
        this.client = client(settings, limits, new GuardedResolver(allowed, names));
    }

    /// What `address` answers. SourceUnavailableException where it does not.
    ServerAnswer request(
            URI address,
            Map<String, String> headers,
            @Nullable String json,
            Deadline deadline,
            ReadingProgress progress) {
        HttpUriRequestBase request = json == null ? new HttpGet(address) : new HttpPost(address);
        if (json != null) {
            request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        }
        headers.forEach(request::setHeader);
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean late = new AtomicBoolean();
        // A server that sends a byte now and then never runs into a socket's timeout.
        Thread.ofVirtual().start(() -> cancelAt(deadline, request, over, late));
        try {
            AnswerReading reading = new AnswerReading(address, limits, progress);
            return client.execute(request, reading::read);
        } catch (ForbiddenAddressException e) {
            return rejected(
                    Refusal.ADDRESS_NOT_ALLOWED,
                    address.getHost() + " is an address inside a network, not a public one.");
        } catch (UnknownHostException e) {
            return rejected(Refusal.NOT_FOUND, "There is no host named " + address.getHost() + ".");
        } catch (IOException e) {
            throw new SourceUnavailableException(fault(address, late.get(), e), e);
        } finally {
            over.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static ServerAnswer rejected(Refusal refusal, String reason) {
        return new ServerAnswer.Final(new Download.Rejected(refusal.because(reason)));
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
            Deadline deadline,
            HttpUriRequestBase request,
            CountDownLatch over,
            AtomicBoolean late) {
        try {
            if (!over.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                late.set(true);
                request.cancel();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CloseableHttpClient client(
            FetchSettings settings, SourceLimits limits, DnsResolver resolver) {
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
        Http1Config heads =
                Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(resolver)
                                .setConnectionFactory(
                                        ManagedHttpClientConnectionFactory.builder()
                                                .http1Config(heads)
                                                .build())
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
