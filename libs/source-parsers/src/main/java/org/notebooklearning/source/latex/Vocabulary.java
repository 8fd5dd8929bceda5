package org.notebooklearning.source.latex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What LaTeX and its packages mean by a command or an environment. What prints a character and
/// what only changes the looks is listed in files beside this class, a name and its meaning a line.
final class Vocabulary {
    private static final Map<String, String> SYMBOLS = table("symbols.txt");
    private static final Map<String, String> FORMATTING = table("formatting.txt");
    private static final Map<String, String> ENVIRONMENTS = table("environments.txt");

    private final Map<String, Consumer<String>> commands = new HashMap<>();
    private final Map<String, Consumer<String>> environments = new HashMap<>();

    /// Tells what each of `names` does; it is called with the name.
    void command(Consumer<String> does, String... names) {
        for (String name : List.of(names)) {
            commands.put(name, does);
        }
    }

    /// Tells how each of the environments `names` begins.
    void environment(Consumer<String> begins, String... names) {
        for (String name : List.of(names)) {
            environments.put(name, begins);
        }
    }

    /// Has `name` do again what it did before; nothing where that is null.
    void restore(String name, @Nullable Consumer<String> before) {
        if (before == null) {
            commands.remove(name);
        } else {
            commands.put(name, before);
        }
    }

    @Nullable Consumer<String> command(String name) {
        return commands.get(name);
    }

    @Nullable Consumer<String> environment(String name) {
        return environments.get(name);
    }

    /// The text that `\name` prints; null for other commands.
    static @Nullable String symbol(String name) {
        return SYMBOLS.get(name);
    }

    /// The arguments that a command takes which only changes the looks: `*` for a star, `o` for an
    /// option, `m` for an argument, all passed over; null for other commands.
    static @Nullable String looks(String name) {
        return FORMATTING.get(name);
    }

    /// The same for environments whose content is read on as usual.
    static @Nullable String environmentLooks(String name) {
        return ENVIRONMENTS.get(name);
    }

    private static Map<String, String> table(String file) {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + Vocabulary.class);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int blank = line.indexOf(' ');
                if (blank > 0) {
                    table.put(line.substring(0, blank), line.substring(blank + 1).strip());
                } else if (!line.isBlank()) {
                    table.put(line, "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
