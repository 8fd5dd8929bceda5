package org.notebooklearning.source.tex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token.Kind;

/// The environments whose content is code: nothing in it is a command or a comment. An environment
/// of the author's that begins one of them is one itself.
public final class CodeEnvironments {
    /// An environment of the author's that stands for one of code.
    ///
    /// @param within the environment that the author's own one begins
    /// @param options what the author wrote behind its name
    /// @param parameters how many arguments the author's environment takes
    /// @param firstIsOption whether the first of them stands in brackets and may be absent
    public record Own(String within, String options, int parameters, boolean firstIsOption) {}

    private final Set<String> names = new HashSet<>();
    private final Map<String, Own> own = new HashMap<>();
    private Consumer<String> declared = _ -> {};

    /// Says that the environment `name` holds code.
    public void add(String name) {
        names.add(name);
    }

    /// Tells who is told of the author's own ones.
    public void declaredTo(Consumer<String> reader) {
        declared = reader;
    }

    /// What the author's environment `name` begins; null where it is not the author's.
    public @Nullable Own own(String name) {
        return own.get(name);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /// Takes the author's environment `name` as one of code; false where it begins none.
    boolean define(String name, Macro begin) {
        List<Token> body = begin.body();
        for (int i = 0; i + 1 < body.size(); i++) {
            Token token = body.get(i);
            boolean plain = token.is(Kind.COMMAND) && isPlain(token.text());
            String within = plain ? token.text() : begun(body, i);
            if (within != null && names.contains(within)) {
                int rest = plain ? i + 1 : i + 3 + within.length();
                keep(name, within, begin, body.subList(Math.min(rest, body.size()), body.size()));
                return true;
            }
        }
        if (!body.isEmpty() && body.getLast().is(Kind.COMMAND) && isPlain(body.getLast().text())) {
            keep(name, body.getLast().text(), begin, List.of());
            return true;
        }
        return false;
    }

    private void keep(String name, String within, Macro begin, List<Token> options) {
        boolean optional =
                !begin.parameters().isEmpty()
                        && begin.parameters().getFirst().form() == Macro.Form.OPTIONAL;
        names.add(name);
        own.put(name, new Own(within, Tokens.source(options), begin.parameters().size(), optional));
        declared.accept(name);
    }

    /// `\verbatim ... \endverbatim`, which needs no `\begin`.
    private static boolean isPlain(String command) {
        return command.equals("verbatim") || command.equals("lstlisting");
    }

    private static @Nullable String begun(List<Token> body, int at) {
        if (!body.get(at).isCommand("begin") || !body.get(at + 1).is(Kind.BEGIN)) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (int i = at + 2; i < body.size() && !body.get(i).is(Kind.END); i++) {
            name.append(body.get(i).text());
        }
        return name.toString();
    }
}
