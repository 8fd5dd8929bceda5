package org.notebooklearning.html.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the commands of LaTeX's mathematics stand for that take no arguments: a line each in the
/// file `symbols.txt`, with the command, its kind and its character.
final class TexSymbols {
    private static final Map<String, Symbol> ALL = read();

    private TexSymbols() {}

    /// The symbol of the command `name`, which is without its backslash.
    static Optional<Symbol> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Symbol> read() {
        Map<String, Symbol> symbols = new HashMap<>();
        try (InputStream file = TexSymbols.class.getResourceAsStream("symbols.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(file, "symbols.txt"),
                                        StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" ", 3))
                    .forEach(
                            part ->
                                    symbols.put(
                                            part[0], new Symbol(Kind.valueOf(part[1]), part[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(symbols);
    }

    /// A character, or the name of a function.
    record Symbol(Kind kind, String text) {}

    /// What a symbol is: a letter, an operator or relation, a function's name, a function with its
    /// limits below, a large operator, a fence or a space in ems.
    enum Kind {
        LETTER,
        OPERATOR,
        FUNCTION,
        LIMIT,
        LARGE,
        FENCE,
        SPACE
    }
}
