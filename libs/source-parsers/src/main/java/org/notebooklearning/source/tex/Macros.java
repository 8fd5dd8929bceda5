package org.notebooklearning.source.tex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the author has defined so far. Definitions hold to the end of the document, also those that
/// TeX would forget at the end of their group.
final class Macros {
    /// The most often that one macro is expanded; a loop ends here.
    private static final int USES = 100_000;

    /// An environment of the author's.
    record Environment(Macro begin, List<Token> end) {}

    private final Map<String, Macro> commands = new HashMap<>();
    private final Map<String, Environment> environments = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Boolean> switches = new HashMap<>();
    private final Set<String> spent = new HashSet<>();

    void define(String name, Macro macro) {
        if (!spent.contains(name)) {
            commands.put(name, macro);
        }
    }

    void forget(String name) {
        commands.remove(name);
    }

    void define(String name, Environment environment) {
        environments.put(name, environment);
    }

    boolean isDefined(String name) {
        return commands.containsKey(name);
    }

    @Nullable Macro command(String name) {
        return commands.get(name);
    }

    @Nullable Environment environment(String name) {
        return environments.get(name);
    }

    /// Counts one use; a macro that is used without end is forgotten.
    void use(String name) {
        if (uses.merge(name, 1, Integer::sum) >= USES) {
            commands.remove(name);
            environments.remove(name);
            spent.add(name);
        }
    }

    boolean anySpent() {
        return !spent.isEmpty();
    }

    void set(String name, boolean value) {
        switches.put(name, value);
    }

    @Nullable Boolean value(String name) {
        return switches.get(name);
    }
}
