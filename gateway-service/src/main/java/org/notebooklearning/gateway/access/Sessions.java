package org.notebooklearning.gateway.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.notebooklearning.contracts.access.TokenEntry;
import org.notebooklearning.gateway.settings.AccessSettings;

/// What browsers stay signed in with after they showed a token. A cookie is good while all of this
/// holds: its seal is a gateway's, its time is not over, its token stands in the file of tokens,
/// and nobody has signed out with it.
@Singleton
public final class Sessions {
    /// The cookie's name.
    public static final String COOKIE = "lesson-session";

    private final SessionSeal seal;
    private final OpenSessions open;
    private final Duration life;

    Sessions(SessionSeal seal, OpenSessions open, AccessSettings settings) {
        this.seal = seal;
        this.open = open;
        this.life = settings.sessionLife();
    }

    /// A cookie for the bearer of `token`; empty where that is not good.
    /// [org.notebooklearning.pipeline.log.UnavailableException] where the database can not be
    /// reached, here and below.
    public Optional<String> open(String token) {
        Optional<SessionSeal.Sealed> made = seal.make(token);
        made.ifPresent(one -> open.open(one.cookie(), one.owner(), one.end()));
        return made.map(SessionSeal.Sealed::cookie);
    }

    /// Ends the session of `cookie` at all gateways, within two seconds.
    public void end(String cookie) {
        open.end(cookie);
    }

    /// Ends all sessions of `owner` at all gateways, within two seconds: those with a token and
    /// those at the provider.
    public void endAll(String owner) {
        open.endAll(owner);
    }

    /// How long a session holds.
    public Duration life() {
        return life;
    }

    /// The entry that `cookie` was made for, which its bearer may have signed out with since; empty
    /// where it is over or was never made.
    Optional<TokenEntry> sealed(String cookie) {
        return seal.find(cookie);
    }
}
