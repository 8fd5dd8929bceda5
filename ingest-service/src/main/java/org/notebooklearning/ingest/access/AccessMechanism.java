package org.notebooklearning.ingest.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.TokenEntry;

/// Finds out who calls: by a token, by the session of one, or at the provider. It never refuses; a
/// call of somebody unknown goes on to the [AccessGate], which knows what needs whom. It stands in
/// the place of the framework's own mechanisms, which it asks itself.
@Alternative
@Priority(1)
@ApplicationScoped
class AccessMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer ";
    private final Logins logins;
    private final TokenFile tokens;
    private final Sessions sessions;
    private final OidcAuthenticationMechanism provider;

    AccessMechanism(
            Logins logins,
            TokenFile tokens,
            Sessions sessions,
            OidcAuthenticationMechanism provider) {
        this.logins = logins;
        this.tokens = tokens;
        this.sessions = sessions;
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext call, IdentityProviderManager identities) {
        if (!logins.areRequired()) {
            return known(Caller.LOCAL, () -> true);
        }
        String authorization = call.request().getHeader("Authorization");
        String bearer = authorization == null ? null : bearer(authorization);
        if (bearer != null && bearer.startsWith(AccessToken.PREFIX)) {
            // A secret of ours is nothing for the provider.
            return known(() -> AccessToken.of(bearer).flatMap(tokens::find));
        }
        Cookie cookie = call.request().getCookie(Sessions.COOKIE);
        if (authorization == null
                && cookie != null
                && sessions.find(cookie.getValue()).isPresent()) {
            return known(() -> sessions.find(cookie.getValue()));
        }
        return atProvider(call, identities);
    }

    private Uni<SecurityIdentity> atProvider(
            RoutingContext call, IdentityProviderManager identities) {
        if (!logins.byProvider()) {
            return Uni.createFrom().nullItem();
        }
        return provider.authenticate(call, identities)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .onFailure(AuthenticationCompletionException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    private static @Nullable String bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /// @param lookup finds the entry of what was shown, now and whenever it is asked again
    private static Uni<SecurityIdentity> known(Supplier<Optional<TokenEntry>> lookup) {
        return lookup.get()
                .map(
                        one ->
                                known(
                                        new Caller(one.name(), one.role(), one.name()),
                                        () -> lookup.get().filter(one::equals).isPresent()))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Uni<SecurityIdentity> known(Caller caller, BooleanSupplier stillGood) {
        return Uni.createFrom()
                .item(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(() -> caller.owner() == null ? "" : caller.owner())
                                .addRole(caller.role().word())
                                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                                .addAttribute(CurrentCaller.STILL_GOOD, stillGood)
                                .build());
    }
}
