package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.latex.Auxiliary.Work;
import org.notebooklearning.source.tex.Token;

/// Citations as natbib and biblatex print them, with the labels of the run before.
final class Citations {
    private final Composer composer;
    private final Auxiliary before;
    private final Auxiliary now;

    Citations(Composer composer, Auxiliary before, Auxiliary now) {
        this.composer = composer;
        this.before = before;
        this.now = now;
        Vocabulary vocabulary = composer.vocabulary();
        for (String name :
                List.of(
                        "cite",
                        "citep",
                        "citet",
                        "citealp",
                        "citealt",
                        "citeauthor",
                        "citeyear",
                        "citeyearpar",
                        "parencite",
                        "textcite",
                        "autocite",
                        "footcite",
                        "smartcite",
                        "supercite",
                        "onlinecite",
                        "fullcite",
                        "Citet",
                        "Citep",
                        "citenum",
                        "shortcite",
                        "citeNP",
                        "citeA",
                        "Textcite",
                        "Parencite",
                        "Autocite",
                        "citation",
                        "citetext",
                        "citeN",
                        "citeasnoun",
                        "newcite",
                        "posscite")) {
            vocabulary.command(this::cite, name);
        }
        for (String name :
                List.of(
                        "cites",
                        "parencites",
                        "textcites",
                        "autocites",
                        "footcites",
                        "smartcites",
                        "supercites",
                        "Cites",
                        "Parencites",
                        "Textcites",
                        "Autocites")) {
            vocabulary.command(this::several, name);
        }
        vocabulary.command(_ -> keys(composer.name()), "nocite");
    }

    private List<String> keys(String names) {
        List<String> keys = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            String key = name.strip();
            if (!key.isEmpty()) {
                keys.add(key);
                now.cited().add(key);
            }
        }
        return keys;
    }

    /// `\cites(before)(after)[before][after]{key}[after]{key}...` of biblatex.
    private void several(String command) {
        String first = parenthesized();
        String second = first == null ? null : parenthesized();
        String before = second == null ? "" : first;
        String behind = second == null ? first : second;
        composer.text().append(before == null || before.isEmpty() ? "" : before + " ");
        String one = command.substring(0, command.length() - 1);
        cite(one);
        while (goesOn()) {
            composer.text().append(", ");
            cite(one);
        }
        composer.text().append(behind == null || behind.isEmpty() ? "" : ", " + behind);
    }

    private @Nullable String parenthesized() {
        return composer.input().takes("(") ? composer.input().raw(")", true) : null;
    }

    /// Whether a further work follows, at once or behind options.
    private boolean goesOn() {
        List<Token> read = new ArrayList<>();
        boolean group = composer.input().isGroupAtOnce();
        if (group) {
            return true;
        }
        List<Token> option = composer.input().option();
        if (option == null) {
            return false;
        }
        boolean follows = composer.input().isGroupNext();
        List<Token> second = follows ? null : composer.input().option();
        follows = follows || (second != null && composer.input().isGroupNext());
        bracketed(option, read);
        if (second != null) {
            bracketed(second, read);
        }
        composer.input().push(read);
        return follows;
    }

    private static void bracketed(List<Token> option, List<Token> all) {
        all.add(new Token(Token.Kind.OTHER, "["));
        all.addAll(option);
        all.add(new Token(Token.Kind.OTHER, "]"));
    }

    private void cite(String command) {
        composer.input().takes("*");
        @Nullable String one = composer.option();
        @Nullable String two = one == null ? null : composer.option();
        List<Work> works = keys(composer.name()).stream().map(this::work).toList();
        String after = two != null ? two : one != null ? one : "";
        String lead = two != null && one != null && !one.isEmpty() ? one + " " : "";
        String tail = after.isEmpty() ? "" : ", " + after;
        composer.text().append(printed(command, works, lead, tail));
    }

    private Work work(String key) {
        return before.works().getOrDefault(key, new Work(key, "", ""));
    }

    private static String printed(String command, List<Work> works, String lead, String tail) {
        boolean dated = works.stream().allMatch(work -> work.label().isEmpty());
        boolean named = works.stream().noneMatch(work -> work.authors().isEmpty());
        if (command.equals("citeauthor") && named) {
            return works.stream().map(Work::authors).collect(Collectors.joining(", "));
        }
        if (command.startsWith("citeyear") && named) {
            String years = works.stream().map(Work::year).collect(Collectors.joining(", "));
            return command.equals("citeyear") ? years : "(" + years + ")";
        }
        boolean inText =
                switch (command) {
                    case "citet",
                            "Citet",
                            "textcite",
                            "Textcite",
                            "citeA",
                            "citeN",
                            "citealt",
                            "citeasnoun",
                            "newcite" ->
                            named;
                    default -> false;
                };
        if (inText) {
            return works.stream()
                    .map(
                            work ->
                                    work.authors()
                                            + (dated
                                                    ? " (" + lead + work.year() + tail + ")"
                                                    : " [" + lead + work.label() + tail + "]"))
                    .collect(Collectors.joining(", "));
        }
        if (dated && named) {
            String list =
                    works.stream()
                            .map(w -> w.authors() + ", " + w.year())
                            .collect(Collectors.joining("; "));
            return command.equals("citealp") ? list : "(" + lead + list + tail + ")";
        }
        String list =
                works.stream()
                        .map(w -> w.label().isEmpty() ? w.authors() + ", " + w.year() : w.label())
                        .collect(Collectors.joining(", "));
        return "[" + lead + list + tail + "]";
    }
}
