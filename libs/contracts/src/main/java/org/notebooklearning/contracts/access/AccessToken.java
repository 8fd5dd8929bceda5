package org.notebooklearning.contracts.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.artifact.Sha256;

/// A secret that its bearer is known by: `nlt_` and 256 random bits in base64url, so that a search
/// for lost secrets finds it. What is kept of it anywhere is its SHA-256, which tells nothing about
/// so long a random text.
public final class AccessToken {
    /// What every token begins with.
    public static final String PREFIX = "nlt_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /// A token that nobody else has.
    public static AccessToken fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AccessToken(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The token in `text`; empty where it has not the form of one.
    public static Optional<AccessToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AccessToken(text)) : Optional.empty();
    }

    /// The SHA-256 of the token's characters, in lower-case hexadecimal digits.
    public String sha256() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// The secret itself, to be shown once.
    public String secret() {
        return text;
    }

    /// Not the secret, which has no place in logs.
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
