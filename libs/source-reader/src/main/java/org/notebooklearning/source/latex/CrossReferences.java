package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Labels and what refers to them, printed with the numbers of the run before.
final class CrossReferences {
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("equation", "Equation"),
                    Map.entry("figure", "Figure"),
                    Map.entry("subfigure", "Figure"),
                    Map.entry("table", "Table"),
                    Map.entry("subtable", "Table"),
                    Map.entry("chapter", "Chapter"),
                    Map.entry("part", "Part"),
                    Map.entry("appendix", "Appendix"),
                    Map.entry("algorithm", "Algorithm"),
                    Map.entry("lstlisting", "Listing"),
                    Map.entry("footnote", "Footnote"));

    private final Composer composer;
    private final Auxiliary before;
    private final Auxiliary now;

    CrossReferences(Composer composer, Auxiliary before, Auxiliary now) {
        this.composer = composer;
        this.before = before;
        this.now = now;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> label(composer.name(), composer.reference()), "label");
        vocabulary.command(
                this::append,
                "ref",
                "eqref",
                "autoref",
                "cref",
                "Cref",
                "labelcref",
                "vref",
                "fullref",
                "thref",
                "Autoref",
                "nameref",
                "pageref",
                "figref",
                "tabref",
                "secref",
                "subref");
        vocabulary.command(this::range, "crefrange", "Crefrange");
        vocabulary.command(_ -> hyperref(), "hyperref");
    }

    /// `\hyperref[key]{text}`, where only the text is printed.
    private void hyperref() {
        composer.input().option();
        composer.text().append(composer.argument());
    }

    /// Remembers what `key` stands for.
    void label(String key, Target target) {
        now.labels().putIfAbsent(key, target);
    }

    private void append(String command) {
        composer.input().takes("*");
        composer.text().append(printed(command, composer.name()));
    }

    private void range(String command) {
        String from = printed(command.substring(0, 4), composer.name());
        String to = printed("ref", composer.name());
        composer.text().append(from + "–" + to);
    }

    /// What the reference `command` to `keys` prints; a `?` for what is not there, as LaTeX has it.
    String printed(String command, String keys) {
        List<String> numbers = new ArrayList<>();
        String name = "";
        for (String key : keys.split(",", -1)) {
            Target target = before.labels().get(key.strip());
            if (target == null || target.number().isEmpty()) {
                numbers.add("?");
                continue;
            }
            boolean brackets =
                    command.equals("eqref")
                            || (command.toLowerCase(Locale.ROOT).endsWith("cref")
                                    && target.kind().equals("equation"));
            numbers.add(brackets ? "(" + target.number() + ")" : target.number());
            name =
                    NAMES.getOrDefault(
                            target.kind(),
                            target.kind().contains("section") || target.kind().endsWith("paragraph")
                                    ? "Section"
                                    : target.kind());
        }
        boolean named =
                switch (command) {
                    case "autoref", "Autoref", "cref", "Cref", "vref", "fullref", "thref" ->
                            !name.isEmpty();
                    default -> false;
                };
        String list = joined(numbers);
        return named ? name + (numbers.size() > 1 ? "s " : " ") + list : list;
    }

    private static String joined(List<String> numbers) {
        int last = numbers.size() - 1;
        if (last == 0) {
            return numbers.getFirst();
        }
        return String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
    }
}
