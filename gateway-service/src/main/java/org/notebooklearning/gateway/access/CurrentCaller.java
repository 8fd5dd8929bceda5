package org.notebooklearning.gateway.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.notebooklearning.gateway.readmodel.Viewer;

/// Who makes the call that is being answered. Works wherever the framework's request context is
/// active, which is in resources and what they call, on whatever thread; routes without one ask
/// [#of(RoutingContext)].
@Singleton
public final class CurrentCaller implements Viewer {
    static final String ATTRIBUTE = "caller";
    /// The attribute of an identity that tells, each time it is asked, whether it would be taken
    /// again: a [BooleanSupplier]. One without it holds for good.
    static final String STILL_GOOD = "still-good";

    private static final String UNKNOWN = CurrentCaller.class.getName() + ".unknown";

    private final CurrentIdentityAssociation association;

    CurrentCaller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /// The caller; IllegalStateException where nobody is known, which the gate lets happen at
    /// public addresses alone, and outside of calls.
    public Caller get() {
        return find().orElseThrow(
                        () -> new IllegalStateException("Nobody is known who makes this call"));
    }

    /// The caller; empty where nobody is known.
    public Optional<Caller> find() {
        return Arc.container().requestContext().isActive()
                ? caller(association.getIdentity())
                : Optional.empty();
    }

    /// Whether what the caller came with is still good, to be asked while an answer goes on.
    BooleanSupplier stillGood() {
        BooleanSupplier good =
                Arc.container().requestContext().isActive()
                        ? association.getIdentity().getAttribute(STILL_GOOD)
                        : null;
        return good == null ? () -> true : good;
    }

    @Override
    public Optional<String> onlyOwner() {
        return get().onlyOwner();
    }

    /// The caller behind `call`; empty where nobody is known.
    public static Optional<Caller> of(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user
                ? caller(user.getSecurityIdentity())
                : Optional.empty();
    }

    /// Whether what the caller behind `call` came with is still good, to be asked while an answer
    /// goes on.
    public static BooleanSupplier stillGood(RoutingContext call) {
        BooleanSupplier good =
                call.user() instanceof QuarkusHttpUser user
                        ? user.getSecurityIdentity().getAttribute(STILL_GOOD)
                        : null;
        return good == null ? () -> true : good;
    }

    /// Says that who makes `call` can not be found out now.
    static void markUnknown(RoutingContext call) {
        call.put(UNKNOWN, true);
    }

    /// Whether who makes `call` can not be found out now.
    static boolean isUnknown(RoutingContext call) {
        return call.get(UNKNOWN) != null;
    }

    private static Optional<Caller> caller(SecurityIdentity identity) {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(caller);
    }
}
