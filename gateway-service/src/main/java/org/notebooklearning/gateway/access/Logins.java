package org.notebooklearning.gateway.access;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notebooklearning.gateway.settings.AccessSettings;

/// How people and programs can say who they are.
@Singleton
public final class Logins {
    private final boolean tokens;
    private final boolean provider;

    Logins(
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean provider) {
        this.tokens = settings.tokensFile().isPresent();
        this.provider = provider;
    }

    /// Whether everybody has to say who they are.
    public boolean areRequired() {
        return tokens || provider;
    }

    /// Whether there are tokens.
    public boolean byToken() {
        return tokens;
    }

    /// Whether there is an OpenID Connect provider.
    public boolean byProvider() {
        return provider;
    }
}
