package org.notebooklearning.gateway.access;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.TokenEntry;
import org.notebooklearning.pipeline.log.UnavailableException;

/// Finds out who calls: by a token, by the session of one, or at the provider. It never refuses; a
/// call of somebody unknown goes on to the [AccessGate], which knows what needs whom. It stands in
/// the place of the framework's own mechanisms, which it asks itself. Where the database can not
/// say whether a session was ended, the call is marked as one whose caller is not known now.
@Alternative
@Priority(1)
@ApplicationScoped
class AccessMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer ";
    private final Logins logins;
    private final TokenFile tokens;
    private final Sessions sessions;
    private final OpenSessions open;
    private final OidcAuthenticationMechanism provider;

    AccessMechanism(
            Logins logins,
            TokenFile tokens,
            Sessions sessions,
            OpenSessions open,
            OidcAuthenticationMechanism provider) {
        this.logins = logins;
        this.tokens = tokens;
        this.sessions = sessions;
        this.open = open;
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
            return known(() -> AccessToken.of(bearer).flatMap(tokens::find), () -> true);
        }
        Cookie cookie = call.request().getCookie(Sessions.COOKIE);
        if (authorization == null
                && cookie != null
                && sessions.sealed(cookie.getValue()).isPresent()) {
            return inSession(call, cookie.getValue(), identities);
        }
        return atProvider(call, identities);
    }

    private Uni<SecurityIdentity> inSession(
            RoutingContext call, String session, IdentityProviderManager identities) {
        return OffLoop.await(open.standing(session))
                .chain(
                        standing ->
                                switch (standing) {
                                    case OPEN ->
                                            known(
                                                    () -> sessions.sealed(session),
                                                    () -> open.isNotEnded(session));
                                    case ENDED -> atProvider(call, identities);
                                    case UNKNOWN -> unknown(call);
                                });
    }

    private Uni<SecurityIdentity> atProvider(
            RoutingContext call, IdentityProviderManager identities) {
        if (!logins.byProvider()) {
            return nobody();
        }
        return provider.authenticate(call, identities)
                .chain(identity -> identity == null ? nobody() : ifOpen(call, identity))
                .onFailure(AccessMechanism::isUnavailable)
                .recoverWithUni(() -> unknown(call))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .onFailure(AuthenticationCompletionException.class)
                .recoverWithNull();
    }

    private Uni<SecurityIdentity> ifOpen(RoutingContext call, SecurityIdentity identity) {
        Uni<SecurityIdentity> known = Uni.createFrom().item(identity);
        return ProviderSessions.cookie(call)
                .map(
                        cookie ->
                                OffLoop.await(open.standing(cookie))
                                        .chain(
                                                standing ->
                                                        switch (standing) {
                                                            case OPEN -> known;
                                                            case ENDED -> nobody();
                                                            case UNKNOWN -> unknown(call);
                                                        }))
                .orElse(known);
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    private static Uni<SecurityIdentity> unknown(RoutingContext call) {
        CurrentCaller.markUnknown(call);
        return nobody();
    }

    private static boolean isUnavailable(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(UnavailableException.class::isInstance);
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
    /// @param also what has to hold besides, asked again likewise
    private static Uni<SecurityIdentity> known(
            Supplier<Optional<TokenEntry>> lookup, BooleanSupplier also) {
        return lookup.get()
                .map(
                        one ->
                                known(
                                        new Caller(one.name(), one.role(), one.name()),
                                        () ->
                                                lookup.get().filter(one::equals).isPresent()
                                                        && also.getAsBoolean()))
                .orElseGet(AccessMechanism::nobody);
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
