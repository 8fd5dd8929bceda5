package org.notebooklearning.gateway.access;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cookies of those whom the provider signed in. The framework keeps the provider's tokens in
/// them, encrypted, and would take them until those are over: what is added here is that signing
/// out ends them as well.
@Alternative
@Priority(1)
@ApplicationScoped
class ProviderSessions extends DefaultTokenStateManager {
    private static final String COOKIE = ProviderSessions.class.getName();
    private static final String OWNER = COOKIE + ".owner";
    private final OpenSessions open;
    private final Clock clock;

    ProviderSessions(OpenSessions open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /// The cookie that the caller behind `call` came with, or was given with it; empty where it is
    /// none of the provider's.
    static Optional<String> cookie(RoutingContext call) {
        return Optional.ofNullable(call.get(COOKIE));
    }

    /// Says whom the tokens of `call` are about, before a cookie is made for them.
    static void isAbout(RoutingContext call, String owner) {
        call.put(OWNER, owner);
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext call,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return super.createTokenState(call, tenant, tokens, context)
                .call(cookie -> OffLoop.run(() -> opened(call, cookie)));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext call,
            OidcTenantConfig tenant,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        call.put(COOKIE, cookie);
        return super.getTokens(call, tenant, cookie, context);
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext call,
            OidcTenantConfig tenant,
            String cookie,
            OidcRequestContext<Void> context) {
        return OffLoop.run(() -> ended(cookie))
                .chain(() -> super.deleteTokens(call, tenant, cookie, context));
    }

    private @Nullable Void opened(RoutingContext call, String cookie) {
        String owner = Objects.requireNonNull(call.get(OWNER), "nobody is known to be signed in");
        Long seconds =
                Objects.requireNonNull(
                        call.get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM),
                        "a session that was opened has an age");
        open.open(cookie, owner, clock.instant().plusSeconds(seconds));
        // Where tokens were renewed, the caller goes on with this one; the one before has ended.
        call.put(COOKIE, cookie);
        return null;
    }

    private @Nullable Void ended(String cookie) {
        open.end(cookie);
        return null;
    }
}
