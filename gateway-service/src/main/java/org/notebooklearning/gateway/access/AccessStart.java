package org.notebooklearning.gateway.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notebooklearning.gateway.settings.AccessSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the gateway from being open to a network by mistake. It is asked before anything listens.
@Singleton
final class AccessStart {
    private static final Logger LOG = LoggerFactory.getLogger(AccessStart.class);
    private static final int BEFORE_ALL_OTHERS = 1;
    private final String host;
    private final Logins logins;
    private final AccessSettings settings;

    AccessStart(
            @ConfigProperty(name = "quarkus.http.host") String host,
            Logins logins,
            AccessSettings settings) {
        this.host = host;
        this.logins = logins;
        this.settings = settings;
    }

    void check(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) {
        refusal(host, logins.areRequired())
                .ifPresent(
                        why -> {
                            throw new ConfigurationException(why);
                        });
        if (logins.byToken() && settings.sessionKey().isEmpty()) {
            LOG.info(
                    "gateway.session-key is not set: who signs in with a token at a page stays"
                            + " signed in at this gateway alone, and until it ends");
        }
    }

    /// Why the gateway must not listen at `host`; empty where it may.
    static Optional<String> refusal(String host, boolean loginsRequired) {
        if (loginsRequired || isLoopback(host)) {
            return Optional.empty();
        }
        return Optional.of(
                "The gateway does not start: it would listen at "
                        + host
                        + " (quarkus.http.host), where others can reach it, and let everybody in."
                        + " Set one of these: gateway.tokens-file to a file of lines that ./lesson"
                        + " token NAME prints; or quarkus.oidc.tenant-enabled=true with"
                        + " quarkus.oidc.auth-server-url, quarkus.oidc.client-id and"
                        + " quarkus.oidc.credentials.secret; or quarkus.http.host=127.0.0.1 for"
                        + " this machine alone. docs/security.md says more.");
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // Not an address of this machine either: listening fails, or reaches who knows whom.
            return false;
        }
    }
}
