package org.notebooklearning.gateway.intake;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusedCallException;
import org.notebooklearning.gateway.settings.GatewaySettings;

/// Lets a body in, once it is known which method of which resource it is for and who sends it, and
/// before anything of it is kept:
///
/// 1. is it larger than that method takes, by what its head says;
/// 2. is there room for it in the budget of the process;
/// 3. is it larger or slower than it may be, while it arrives.
@Singleton
final class BodyAdmission {

    // Filters are made before the settings are read.
    private final Provider<BodyBudget> budget;
    private final Provider<GatewaySettings> settings;

    BodyAdmission(Provider<BodyBudget> budget, Provider<GatewaySettings> settings) {
        this.budget = budget;
        this.settings = settings;
    }

    @ServerRequestFilter
    void admit(
            ResteasyReactiveContainerRequestContext call, ResourceInfo method, RoutingContext route)
            throws IOException {
        BodyHead head = BodyHead.of(route.request());
        if (!head.isThere()) {
            return;
        }
        BodyKind kind = kindOf(method);
        if (head.length() > kind.limit()) {
            throw new RefusedCallException(new Refusal.TooLarge(kind.inWords()));
        }
        BodyBudget.Share share = budget.get().await(kind, head.lengthIn(kind));
        ((ResteasyReactiveRequestContext) call.getServerRequestContext())
                .registerCompletionCallback(
                        thrown -> {
                            share.close();
                            discardRest(route.request(), head);
                        });
        ArrivingBody body =
                new ArrivingBody(
                        call.getEntityStream(), kind, head.longest(kind, settings.get().bodies()));
        call.setEntityStream(kind.isSmall() ? new ByteArrayInputStream(body.readAllBytes()) : body);
    }

    private static BodyKind kindOf(ResourceInfo method) {
        Takes takes = method.getResourceMethod().getAnnotation(Takes.class);
        return takes == null ? BodyKind.DECISION : takes.value();
    }

    /// What still arrives after the answer is not kept. Where nobody says how much that is, the
    /// connection ends.
    private static void discardRest(HttpServerRequest request, BodyHead head) {
        synchronized (request.connection()) {
            if (request.isEnded()) {
                return;
            }
            request.handler(buffer -> {});
        }
        if (head.length() < 0) {
            request.connection().close();
        }
    }
}
