package org.notebooklearning.contracts.access;

import java.util.regex.Pattern;

/// A line of the gateway's file of tokens: who a token stands for, what they may do, and the
/// token's SHA-256, with spaces between: `alice learner 5f3c...`.
public record TokenEntry(String name, Role role, String sha256) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public TokenEntry {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a name has 1 to 64 of the characters a-z 0-9 . _ @ - and begins with a letter"
                            + " or digit");
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a hash has 64 of the digits 0-9 a-f");
        }
    }

    /// Whether a token can be given to somebody called `name`.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// The entry in `line`; IllegalArgumentException that says what is wrong where it is none.
    public static TokenEntry parse(String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException(
                    "a line is a name, a role and a hash with spaces between");
        }
        Role role =
                Role.named(words[1])
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "a role is learner or operator"));
        return new TokenEntry(words[0], role, words[2]);
    }

    /// The entry as it stands in the file.
    public String line() {
        return name + " " + role.word() + " " + sha256;
    }
}
