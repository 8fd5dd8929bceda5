package org.notebooklearning.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.gateway.settings.AccessSettings;

/// Makes callers of those whom the provider vouches for.
@ApplicationScoped
class ProviderCallers implements SecurityIdentityAugmentor {
    private final AccessSettings.Oidc settings;
    private final OpenSessions open;
    private final Clock clock;

    ProviderCallers(AccessSettings settings, OpenSessions open, Clock clock) {
        this.settings = settings.oidc();
        this.open = open;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Object claim = token.getClaim(settings.ownerClaim());
        if (!(claim instanceof String owner) || !Caller.isOwner(owner)) {
            return Uni.createFrom()
                    .failure(
                            new AuthenticationFailedException(
                                    "The provider's token has no claim "
                                            + settings.ownerClaim()
                                            + " to name an owner by"));
        }
        Role role = identity.hasRole(settings.operatorRole()) ? Role.OPERATOR : Role.LEARNER;
        Caller caller = new Caller(owner, role, name(token, owner));
        RoutingContext call = HttpSecurityUtils.getRoutingContextAttribute(identity);
        ProviderSessions.isAbout(call, owner);
        return Uni.createFrom()
                .item(
                        QuarkusSecurityIdentity.builder(identity)
                                .addRole(role.word())
                                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                                .addAttribute(CurrentCaller.STILL_GOOD, whileGood(token, call))
                                .build());
    }

    private BooleanSupplier whileGood(JsonWebToken token, RoutingContext call) {
        long end = token.getExpirationTime();
        // 0 is that of a token without an end, where the provider is trusted with those.
        return () ->
                (end == 0 || clock.instant().isBefore(Instant.ofEpochSecond(end)))
                        && ProviderSessions.cookie(call).map(open::isNotEnded).orElse(true);
    }

    private static String name(JsonWebToken token, String owner) {
        return Stream.of("name", "preferred_username", "email")
                .<Object>map(token::getClaim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(Caller::isOwner)
                .findFirst()
                .orElse(owner);
    }
}
