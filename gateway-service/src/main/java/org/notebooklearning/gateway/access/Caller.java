package org.notebooklearning.gateway.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.access.Role;

/// Somebody who calls.
///
/// @param owner the name that their lessons bear; null for the one at a gateway without sign-in
/// @param name what they are called on pages; empty where nobody has to say who they are
public record Caller(@Nullable String owner, Role role, String name) {
    /// Whoever is at the machine of a gateway that listens on loopback and knows no logins.
    public static final Caller LOCAL = new Caller(null, Role.OPERATOR, "");

    private static final int LONGEST = 200;

    public Caller {
        if (owner != null && !isOwner(owner)) {
            throw new IllegalArgumentException("Not the name of an owner");
        }
    }

    /// Whether lessons can bear `text`: 1 to 200 characters that can be seen.
    public static boolean isOwner(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.codePoints()
                        .noneMatch(
                                point ->
                                        Character.isISOControl(point)
                                                || Character.getType(point) == Character.SURROGATE);
    }

    public boolean isOperator() {
        return role == Role.OPERATOR;
    }

    /// The owner whose lessons alone they see; empty where they see all.
    public Optional<String> onlyOwner() {
        return isOperator() ? Optional.empty() : Optional.of(String.valueOf(owner));
    }
}
