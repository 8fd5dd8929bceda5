package org.notebooklearning.gateway.pages;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.access.Caller;
import org.notebooklearning.gateway.access.CurrentCaller;
import org.notebooklearning.gateway.access.Logins;
import org.notebooklearning.gateway.access.Sessions;
import org.notebooklearning.gateway.intake.BodyKind;
import org.notebooklearning.gateway.intake.Takes;
import org.notebooklearning.gateway.settings.AccessSettings;
import org.notebooklearning.pipeline.log.UnavailableException;

/// Signing in and out at the pages.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LoginResource {
    private static final String NOT_GOOD =
            "This token is not good. It begins with nlt_; an operator makes new ones with"
                    + " ./lesson token.";
    private static final String NOT_VOUCHED_FOR =
            "The provider did not sign you in. Try again, or ask an operator.";
    private static final String STILL_SIGNED_IN =
            "You are still signed in: the database, which knows who is, can not be reached now";
    private static final int UNAUTHORIZED = 401;

    private final Logins logins;
    private final Sessions sessions;
    private final CurrentCaller caller;
    private final AccessSettings settings;
    private final Instance<OidcSession> provider;

    LoginResource(
            Logins logins,
            Sessions sessions,
            CurrentCaller caller,
            AccessSettings settings,
            Instance<OidcSession> provider) {
        this.logins = logins;
        this.sessions = sessions;
        this.caller = caller;
        this.settings = settings;
        this.provider = provider;
    }

    @GET
    @Path("/login")
    public Response form(
            @QueryParam("from") @Nullable String from,
            @QueryParam("trouble") @Nullable String trouble) {
        if (caller.find().isPresent()) {
            return seeOther(LocalAddress.of(from));
        }
        return Response.ok(page(from, trouble == null ? "" : NOT_VOUCHED_FOR))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/login")
    @Takes(BodyKind.LOGIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("token") @Nullable String token,
            @FormParam("from") @Nullable String from,
            @CookieParam(Sessions.COOKIE) @Nullable String before,
            @Context UriInfo uri) {
        Optional<String> session = sessions.open(token == null ? "" : token);
        if (session.isEmpty()) {
            return Response.status(UNAUTHORIZED)
                    .entity(page(from, NOT_GOOD))
                    .header("WWW-Authenticate", "Bearer realm=\"notebook-learning\"")
                    .header("Cache-Control", "no-store")
                    .build();
        }
        // Whoever signs in anew leaves what they were signed in with.
        end(before);
        int seconds = Math.toIntExact(sessions.life().toSeconds());
        return seeOther(LocalAddress.of(from), cookie(session.get(), seconds, uri));
    }

    /// Comes to its end with a caller whom the provider vouched for: until then the gate leads
    /// there.
    @GET
    @Path("/login/oidc")
    public Response back(@QueryParam("from") @Nullable String from) {
        return seeOther(
                caller.find().isPresent() ? LocalAddress.of(from) : "/login?trouble=provider");
    }

    /// Ends the session, or with `everywhere` all of the caller's: a cookie that somebody kept is
    /// good no longer, at no gateway. While that can not be done the browser keeps it, and the
    /// answer says so.
    @POST
    @Path("/logout")
    public Response signOut(
            @QueryParam("everywhere") boolean everywhere,
            @CookieParam(Sessions.COOKIE) @Nullable String session,
            @Context UriInfo uri) {
        try {
            if (everywhere) {
                caller.find().map(Caller::owner).ifPresent(sessions::endAll);
            }
            end(session);
        } catch (UnavailableException e) {
            throw new UnavailableException(STILL_SIGNED_IN, e);
        }
        return seeOther("/login", cookie("", 0, uri));
    }

    private void end(@Nullable String session) {
        if (session != null && !session.isEmpty()) {
            sessions.end(session);
        }
        if (logins.byProvider()) {
            provider.get().logout().await().indefinitely();
        }
    }

    private TemplateInstance page(@Nullable String from, String trouble) {
        String local = LocalAddress.of(from);
        return new LoginPage(
                local,
                logins.byToken(),
                logins.byProvider() ? settings.oidc().label() : "",
                "/login/oidc?from=" + URLEncoder.encode(local, StandardCharsets.UTF_8),
                trouble);
    }

    private static Response seeOther(String address, NewCookie... cookies) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", address)
                .header("Cache-Control", "no-store")
                .cookie(cookies)
                .build();
    }

    private static NewCookie cookie(String value, int seconds, UriInfo uri) {
        return new NewCookie.Builder(Sessions.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(uri.getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
