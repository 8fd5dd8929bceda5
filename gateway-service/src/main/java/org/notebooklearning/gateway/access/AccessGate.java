package org.notebooklearning.gateway.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.gateway.settings.AccessSettings;

/// Every call passes here before it reaches anything:
///
/// 1. can its path be read in one way only, does it come from where it says, and to a name of the
///    gateway;
/// 2. who calls (the framework asks the [AccessMechanism]);
/// 3. is it one too many;
/// 4. may they.
@Singleton
final class AccessGate {
    // The framework finds out at 200 who calls.
    private static final int BEFORE_LOGIN = 900;
    private static final int AFTER_LOGIN = 150;
    private static final String PROVIDER = "/login/oidc";

    private final Logins logins;
    private final CallLimits limits;
    private final RefusalAnswer refusals;
    private final OidcAuthenticationMechanism provider;
    private final Set<String> hosts;

    AccessGate(
            Logins logins,
            CallLimits limits,
            RefusalAnswer refusals,
            OidcAuthenticationMechanism provider,
            AccessSettings settings) {
        this.logins = logins;
        this.limits = limits;
        this.refusals = refusals;
        this.provider = provider;
        this.hosts =
                settings.hosts().orElse(List.of()).stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    void install(@Observes Filters filters) {
        filters.register(this::checkOrigin, BEFORE_LOGIN);
        filters.register(this::checkCaller, AFTER_LOGIN);
    }

    private void checkOrigin(RoutingContext call) {
        CallOrigin origin = CallOrigin.of(call.request());
        if (!PlainPath.matches(CallPath.of(call.request()))) {
            refusals.answer(call, new Refusal.OddPath());
        } else if (!logins.areRequired() && !origin.isSentTo(hosts)) {
            refusals.answer(call, new Refusal.ForeignHost(origin.name()));
        } else if (origin.isForged()) {
            refusals.answer(call, new Refusal.CrossSite());
        } else {
            call.next();
        }
    }

    private void checkCaller(RoutingContext call) {
        Optional<Duration> wait = logins.areRequired() ? count(call) : Optional.empty();
        Optional<Caller> caller = CurrentCaller.of(call);
        PathNeed need = PathNeed.of(CallPath.of(call.request()), call.normalizedPath());
        if (wait.isPresent()) {
            refusals.answer(call, new Refusal.TooMany(wait.get()));
        } else if (CurrentCaller.isUnknown(call)
                && (need != PathNeed.NOTHING || isProvider(call))) {
            refusals.answer(call, new Refusal.Unavailable());
        } else if (isProviderAsked(call, caller)) {
            askProvider(call);
        } else if (need != PathNeed.NOTHING && caller.isEmpty()) {
            refusals.answer(call, new Refusal.NotSignedIn());
        } else if (need == PathNeed.OPERATOR && !caller.map(Caller::isOperator).orElse(false)) {
            refusals.answer(call, new Refusal.NotAllowed());
        } else {
            caller.map(Caller::owner).ifPresent(owner -> keepPrivate(call));
            call.next();
        }
    }

    /// What is one caller's is kept by no cache that others ask, and by none after signing out.
    private static void keepPrivate(RoutingContext call) {
        call.addHeadersEndHandler(
                ended -> {
                    if (!call.response().headers().contains("Cache-Control")) {
                        call.response().putHeader("Cache-Control", "private, no-cache");
                    }
                });
    }

    /// Lessons asked for are counted besides, by the resource that takes them.
    private Optional<Duration> count(RoutingContext call) {
        String path = CallPath.of(call.request());
        return PathNeed.isStatic(path) || path.startsWith("/q/health")
                ? Optional.empty()
                : limits.call(Client.of(call));
    }

    private static boolean isProvider(RoutingContext call) {
        return CallPath.of(call.request()).equals(PROVIDER);
    }

    /// Somebody goes to the provider, and does not come back from there.
    private boolean isProviderAsked(RoutingContext call, Optional<Caller> caller) {
        MultiMap query = call.queryParams();
        return logins.byProvider()
                && caller.isEmpty()
                && isProvider(call)
                && !query.contains("code")
                && !query.contains("error");
    }

    private void askProvider(RoutingContext call) {
        provider.getChallenge(call)
                .subscribe()
                .with(challenge -> send(call, challenge), call::fail);
    }

    private static void send(RoutingContext call, ChallengeData challenge) {
        call.response().setStatusCode(challenge.status);
        challenge.getHeaders().forEach((name, value) -> call.response().putHeader(name, value));
        call.response().end();
    }
}
