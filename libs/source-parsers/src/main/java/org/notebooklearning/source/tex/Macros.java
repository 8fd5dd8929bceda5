package org.notebooklearning.source.tex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the author has defined so far. A definition is forgotten at the end of the group or
/// environment that it stands in, unless it is a global one.
final class Macros {
    /// The most often that one macro is expanded; a loop ends here.
    private static final int USES = 100_000;

    /// An environment of the author's.
    record Environment(Macro begin, List<Token> end) {}

    /// The most scopes that are open at once; definitions in deeper ones belong to these.
    private static final int DEEPEST = 1000;

    /// A group or an environment, and what its definitions have hidden.
    private static final class Scope {
        private final String name;
        private final Map<String, Optional<Macro>> commands = new HashMap<>(0);
        private final Map<String, Optional<Environment>> environments = new HashMap<>(0);

        Scope(String name) {
            this.name = name;
        }
    }

    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Map<String, Macro> commands = new HashMap<>();
    private final Map<String, Environment> environments = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Boolean> switches = new HashMap<>();
    private final Set<String> spent = new HashSet<>();

    /// Opens the scope of an environment, or of a group whose name is empty.
    void open(String name) {
        if (scopes.size() < DEEPEST) {
            scopes.push(new Scope(name));
        }
    }

    /// Ends the innermost scope `name` with those in it; nothing where none is open. A group ends
    /// only within its environment.
    void close(String name) {
        boolean open =
                name.isEmpty()
                        ? !scopes.isEmpty() && scopes.element().name.isEmpty()
                        : scopes.stream().anyMatch(scope -> scope.name.equals(name));
        while (open) {
            open = !restore().equals(name);
        }
    }

    /// How many scopes are open.
    int depth() {
        return scopes.size();
    }

    /// Ends all scopes but the first `depth`, keeping what was defined in them.
    void settle(int depth) {
        while (scopes.size() > depth) {
            scopes.pop();
        }
    }

    private String restore() {
        Scope scope = scopes.pop();
        scope.commands.forEach(
                (name, before) ->
                        before.ifPresentOrElse(
                                macro -> commands.put(name, macro), () -> commands.remove(name)));
        scope.environments.forEach(
                (name, before) ->
                        before.ifPresentOrElse(
                                macro -> environments.put(name, macro),
                                () -> environments.remove(name)));
        return scope.name;
    }

    /// Defines `name`, for all scopes that are open where it is `global`.
    void define(String name, Macro macro, boolean global) {
        if (spent.contains(name)) {
            return;
        }
        if (global) {
            scopes.forEach(scope -> scope.commands.remove(name));
        } else if (!scopes.isEmpty()) {
            Optional<Macro> before = Optional.ofNullable(commands.get(name));
            scopes.element().commands.putIfAbsent(name, before);
        }
        commands.put(name, macro);
    }

    void forget(String name) {
        commands.remove(name);
    }

    void define(String name, Environment environment) {
        if (!scopes.isEmpty()) {
            Optional<Environment> before = Optional.ofNullable(environments.get(name));
            scopes.element().environments.putIfAbsent(name, before);
        }
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

    /// How many macros were used without end.
    int spent() {
        return spent.size();
    }

    void set(String name, boolean value) {
        switches.put(name, value);
    }

    @Nullable Boolean value(String name) {
        return switches.get(name);
    }
}
