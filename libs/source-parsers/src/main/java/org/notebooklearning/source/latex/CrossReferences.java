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
        vocabulary.command(_ -> label(composer.name(), composer.paragraphs().reference()), "label");
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
                "subref",
                "footref",
                "footnoteref",
                "zcref");
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
        String to = printed("labelcref", composer.name());
        composer.text().append(from + "–" + to);
    }

    /// What the reference `command` to `keys` prints; a `?` for what is not there, as LaTeX has it.
    String printed(String command, String keys) {
        List<String> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String key : keys.split(",", -1)) {
            Target target = before.labels().getOrDefault(key.strip(), Target.NONE);
            boolean brackets =
                    command.equals("eqref")
                            || (isClever(command) && target.kind().equals("equation"));
            String number = target.number().isEmpty() ? "?" : target.number();
            numbers.add(brackets ? "(" + number + ")" : number);
            names.add(name(target));
        }
        String name = names.getFirst();
        if (!isNaming(command) || names.stream().allMatch(String::isEmpty)) {
            return joined(numbers);
        }
        if (names.stream().allMatch(name::equals)) {
            return name + (numbers.size() > 1 ? "s " : " ") + joined(numbers);
        }
        List<String> each = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            each.add((names.get(i) + " " + numbers.get(i)).strip());
        }
        return joined(each);
    }

    private static boolean isClever(String command) {
        return command.toLowerCase(Locale.ROOT).endsWith("cref");
    }

    private static boolean isNaming(String command) {
        return switch (command) {
            case "autoref", "Autoref", "cref", "Cref", "vref", "fullref", "thref" -> true;
            default -> false;
        };
    }

    private static String name(Target target) {
        String kind = target.kind();
        boolean section = kind.contains("section") || kind.endsWith("paragraph");
        return NAMES.getOrDefault(kind, section ? "Section" : kind);
    }

    private static String joined(List<String> numbers) {
        int last = numbers.size() - 1;
        if (last == 0) {
            return numbers.getFirst();
        }
        return String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
    }
}
