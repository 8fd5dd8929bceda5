package org.notebooklearning.gateway.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody has to be to ask for a path. What is not named here needs a caller who is known,
/// whatever is added to the service.
enum PathNeed {
    /// Nobody: signing in, and what its page is made of; whether the service is well.
    NOTHING,
    /// Somebody who is known.
    LOGIN,
    /// An operator.
    OPERATOR;

    private static final Set<String> PUBLIC = Set.of("/login", "/login/oidc", "/logout");
    private static final String STATIC = "/app/";
    private static final String HEALTH = "/q/health";
    private static final List<String> OPERATORS = List.of("/api/operations", "/operations", "/q");
    private static final String DESCRIPTION = "/q/openapi";

    // Nothing in it that one reader of paths takes for something else than another one does.
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*)+/?");
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

    /// What `path` needs, as it came and as the router reads it.
    static PathNeed of(String path, String normalized) {
        if (PLAIN.matcher(path).matches()
                && (PUBLIC.contains(path) || isStatic(path) || isWithin(HEALTH, path))) {
            return NOTHING;
        }
        String bare = PARAMETERS.matcher(normalized).replaceAll("");
        if (isWithin(DESCRIPTION, bare)) {
            return LOGIN;
        }
        return OPERATORS.stream().anyMatch(root -> isWithin(root, bare)) ? OPERATOR : LOGIN;
    }

    /// Whether `path` is one of the files that pages are made of, which no client is counted for.
    static boolean isStatic(String path) {
        return PLAIN.matcher(path).matches() && path.startsWith(STATIC);
    }

    private static boolean isWithin(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
