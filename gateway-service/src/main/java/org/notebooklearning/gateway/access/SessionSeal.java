package org.notebooklearning.gateway.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.TokenEntry;
import org.notebooklearning.gateway.settings.AccessSettings;

/// What stands in the cookie of somebody who signed in with a token: `name.end.id.seal`, where the
/// id is random and the seal is an HMAC-SHA256 over the three and the token's hash. Any gateway
/// with the same key takes it, and none asks the database about a cookie that was made up. It is
/// over with its time, and with the token that it was got for; [OpenSessions] knows whether
/// somebody has signed out since.
@Singleton
final class SessionSeal {
    private static final int LEAST_KEY = 32;
    private static final int ID_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec key;
    private final Duration life;
    private final TokenFile tokens;
    private final Clock clock;

    SessionSeal(AccessSettings settings, TokenFile tokens, Clock clock) {
        this.key =
                new SecretKeySpec(
                        settings.sessionKey()
                                .map(SessionSeal::decoded)
                                .orElseGet(() -> random(LEAST_KEY)),
                        ALGORITHM);
        this.life = settings.sessionLife();
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A new session for the bearer of `token`; empty where that is not good.
    Optional<Sealed> make(String token) {
        return AccessToken.of(token.strip()).flatMap(tokens::find).map(this::sealed);
    }

    /// The entry that `cookie` was made for; empty where it is over, or was never made.
    Optional<TokenEntry> find(String cookie) {
        int seal = cookie.lastIndexOf('.');
        int id = cookie.lastIndexOf('.', seal - 1);
        int end = cookie.lastIndexOf('.', id - 1);
        if (end < 1 || isOver(cookie.substring(end + 1, id))) {
            return Optional.empty();
        }
        byte[] given = cookie.getBytes(StandardCharsets.UTF_8);
        return tokens.named(cookie.substring(0, end)).stream()
                .filter(
                        entry ->
                                MessageDigest.isEqual(
                                        given,
                                        sealed(entry, cookie.substring(0, seal))
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

    private Sealed sealed(TokenEntry entry) {
        Instant end = clock.instant().plus(life);
        String id = BASE64.encodeToString(random(ID_BYTES));
        String bound = entry.name() + "." + end.getEpochSecond() + "." + id;
        return new Sealed(sealed(entry, bound), entry.name(), end);
    }

    private String sealed(TokenEntry entry, String bound) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] seal =
                    mac.doFinal((bound + "." + entry.sha256()).getBytes(StandardCharsets.UTF_8));
            return bound + "." + BASE64.encodeToString(seal);
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

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// A cookie that was made.
    ///
    /// @param owner whom it lets in
    /// @param end when it is over
    record Sealed(String cookie, String owner, Instant end) {}
}
