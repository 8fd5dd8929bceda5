package org.notebooklearning.source.latex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token;

/// The commands that set and print counters.
final class CounterCommands {
    private final Composer composer;
    private final Counters counters;
    private final Sectioning sectioning;
    private int depth;

    CounterCommands(Composer composer, Counters counters, Sectioning sectioning) {
        this.composer = composer;
        this.counters = counters;
        this.sectioning = sectioning;
        counters.redefinedBy(this::redefined);
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> set(), "setcounter");
        vocabulary.command(_ -> add(), "addtocounter");
        vocabulary.command(_ -> counters.step(composer.name()), "stepcounter");
        vocabulary.command(_ -> refer(), "refstepcounter");
        vocabulary.command(_ -> within(), "numberwithin", "counterwithin");
        vocabulary.command(_ -> counters.declare(composer.name()), "newcounter");
        for (String style : List.of("arabic", "roman", "Roman", "alph", "Alph")) {
            vocabulary.command(
                    name ->
                            composer.text()
                                    .append(Counters.format(name, counters.value(composer.name()))),
                    style);
        }
        for (String name :
                List.of(
                        "section",
                        "subsection",
                        "chapter",
                        "equation",
                        "figure",
                        "table",
                        "part",
                        "subsubsection",
                        "theorem",
                        "page",
                        "algorithm")) {
            vocabulary.command(_ -> composer.text().append(counters.printed(name)), "the" + name);
        }
    }

    /// What the author made of `\the<counter>`; null where it is as LaTeX has it.
    private @Nullable String redefined(String counter) {
        String name = "the" + counter;
        if (depth > 5 || !composer.expander().isDefined(name)) {
            return null;
        }
        depth++;
        String printed = composer.inline(List.of(Token.command(name)));
        depth--;
        return printed;
    }

    private void set() {
        String name = composer.name();
        int value = number(composer.argument());
        if (name.equals("secnumdepth")) {
            sectioning.numberedTo(value);
        } else {
            counters.set(name, value);
        }
    }

    private void add() {
        String name = composer.name();
        int value = number(composer.argument());
        if (!name.equals("secnumdepth")) {
            counters.set(name, counters.value(name) + value);
        }
    }

    private void refer() {
        String name = composer.name();
        composer.paragraphs().refer(name, counters.step(name));
    }

    private void within() {
        composer.input().takes("*");
        composer.input().option();
        String name = composer.name();
        counters.within(name, composer.name());
    }

    private static int number(String text) {
        return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
