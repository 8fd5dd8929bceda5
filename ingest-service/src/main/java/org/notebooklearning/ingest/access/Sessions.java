package org.notebooklearning.ingest.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.TokenEntry;
import org.notebooklearning.ingest.settings.AccessSettings;

/// What browsers stay signed in with: `name.end.seal`, where the seal is an HMAC-SHA256 over
/// name, end and the token's hash. Nothing is kept for it, so that any gateway with the same key
/// takes it; it ends with its time, and with the token that it was got for.
@Singleton
public final class Sessions {
    /// The cookie's name.
    public static final String COOKIE = "lesson-session";

    private static final int LEAST_KEY = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;
    private final Duration life;
    private final TokenFile tokens;
    private final Clock clock;

    Sessions(AccessSettings settings, TokenFile tokens, Clock clock) {
        this.key =
                new SecretKeySpec(
                        settings.sessionKey().map(Sessions::decoded).orElseGet(Sessions::random),
                        ALGORITHM);
        this.life = settings.sessionLife();
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A session for the bearer of `token`; empty where that is not good.
    public Optional<String> open(String token) {
        return AccessToken.of(token.strip()).flatMap(tokens::find).map(this::sealed);
    }

    /// How long a session holds.
    public Duration life() {
        return life;
    }

    /// The entry that `session` was opened with; empty where it is over, or was never opened.
    Optional<TokenEntry> find(String session) {
        int seal = session.lastIndexOf('.');
        int end = session.lastIndexOf('.', seal - 1);
        if (end < 1 || isOver(session.substring(end + 1, seal))) {
            return Optional.empty();
        }
        byte[] given = session.getBytes(StandardCharsets.UTF_8);
        return tokens.named(session.substring(0, end)).stream()
                .filter(
                        entry ->
                                MessageDigest.isEqual(
                                        given,
                                        sealed(entry, session.substring(end + 1, seal))
                                                .getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private boolean isOver(String end) {
        try {
            return Long.parseLong(end) <= clock.instant().getEpochSecond();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private String sealed(TokenEntry entry) {
        return sealed(entry, Long.toString(clock.instant().plus(life).getEpochSecond()));
    }

    private String sealed(TokenEntry entry, String end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String bound = entry.name() + "." + end;
            byte[] seal =
                    mac.doFinal((bound + "." + entry.sha256()).getBytes(StandardCharsets.UTF_8));
            return bound + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length < LEAST_KEY) {
            throw new IllegalArgumentException(
                    "gateway.session-key is at least 32 random bytes in base64: make one with"
                            + " openssl rand -base64 32");
        }
        return bytes;
    }

    private static byte[] random() {
        byte[] bytes = new byte[LEAST_KEY];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
