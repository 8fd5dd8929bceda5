package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.tex.Expander;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.TokenInput;

/// Reads tokens and does what each means: what it prints goes to the [ParagraphBuilder], what a
/// command means is told by the [Vocabulary], and its [Arguments] are read for it.
final class Composer {
    private final Expander expander;
    private final DocumentDraft draft;
    private final Vocabulary vocabulary = new Vocabulary();
    private final ParagraphBuilder paragraphs;
    private final Arguments arguments;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int definitions;
    private final Map<String, Runnable> shorthands = new HashMap<>();
    private boolean ended;
    private int braces;
    private Consumer<String> maths = _ -> {};
    private BooleanSupplier cells = () -> false;
    private Predicate<String> unknownEnvironments = _ -> false;

    Composer(Expander expander, DocumentDraft draft) {
        this.expander = expander;
        this.draft = draft;
        this.paragraphs = new ParagraphBuilder(draft, this::unclosed);
        this.arguments = new Arguments(expander, paragraphs, this::run);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Expander expander() {
        return expander;
    }

    TokenInput input() {
        return expander.input();
    }

    DocumentDraft draft() {
        return draft;
    }

    ParagraphBuilder paragraphs() {
        return paragraphs;
    }

    TextBuffer text() {
        return paragraphs.text();
    }

    /// Commands that nothing here knows, in order, and how often each stands there.
    Map<String, Integer> unknown() {
        return unknown;
    }

    /// Tells who reads formulas; called behind a `$`.
    void formulasBy(Consumer<String> reader) {
        maths = reader;
    }

    /// Tells who reads environments that nothing here knows; that answers whether it did.
    void unknownEnvironmentsBy(Predicate<String> reader) {
        unknownEnvironments = reader;
    }

    /// Tells who ends a cell at a `&`; that answers whether there was one.
    void cellsBy(BooleanSupplier reader) {
        cells = reader;
    }

    /// Reads on to the end of the document, or of the argument that is read.
    void run() {
        while (!ended) {
            Token token = expander.next();
            if (token == null || token.is(Token.Kind.STOP)) {
                return;
            }
            token(token);
        }
    }

    /// Reads `latex`, a file of definitions. What it prints goes nowhere, and what is known here
    /// keeps its meaning unless it `redefines` that. Gives whether it was read to its end.
    boolean definitions(String latex, boolean redefines) {
        definitions++;
        boolean mutedBefore = input().unclosed().mute(true);
        boolean whole =
                expander.definitions(
                        redefines ? _ -> false : this::isKnown,
                        () ->
                                paragraphs.aside(
                                        () -> {
                                            input().push(Token.STOP);
                                            if (input().open(latex)) {
                                                run();
                                            } else {
                                                input().next();
                                            }
                                        }));
        input().unclosed().mute(mutedBefore);
        definitions--;
        return whole;
    }

    private boolean isKnown(String name) {
        return vocabulary.command(name) != null
                || vocabulary.environment(name) != null
                || Vocabulary.symbol(name) != null
                || Vocabulary.looks(name) != null
                || Vocabulary.environmentLooks(name) != null;
    }

    private void token(Token token) {
        switch (token.kind()) {
            case LETTER, OTHER, SCRIPT, PARAMETER -> character(token.text());
            case SPACE, ACTIVE -> text().space();
            case ALIGN -> {
                if (!cells.getAsBoolean()) {
                    text().space();
                }
            }
            case BEGIN, END -> brace(token.is(Token.Kind.BEGIN));
            case STOP -> {}
            case VERBATIM -> text().append(token.text());
            case MATH -> maths.accept("");
            case ENVIRONMENT -> begin(token.text());
            case END_ENVIRONMENT -> leave(token.text());
            case COMMAND -> command(token.text());
        }
    }

    private void brace(boolean opens) {
        braces = Math.max(0, braces + (opens ? 1 : -1));
        text().brace(opens);
    }

    /// Hears of an environment that nobody ends; that of the document ends all.
    private void unclosed(String environment) {
        boolean closed = ended || input().wasEndedEarly();
        if (!closed || !environment.equals("document")) {
            input().unclosed().add("\\begin{" + environment + "}");
        }
    }

    /// Reads the whole document.
    void readAll() {
        run();
        if (braces > 0) {
            input().unclosed().add("a brace");
        }
        paragraphs.closeAll();
    }

    private void character(String c) {
        Runnable stands = shorthands.get(c);
        if (stands == null) {
            text().character(c);
        } else {
            stands.run();
        }
    }

    /// Lets the character `mark` do something from now on; nothing but print itself where `does`
    /// is null.
    void shorthand(String mark, @Nullable Runnable does) {
        if (does == null) {
            shorthands.remove(mark);
        } else {
            shorthands.put(mark, does);
        }
    }

    private void command(String name) {
        Consumer<String> does = vocabulary.command(name);
        if (does != null) {
            does.accept(name);
            return;
        }
        String symbol = Vocabulary.symbol(name);
        if (symbol != null) {
            text().append(symbol);
            return;
        }
        String mark = Accents.mark(name);
        if (mark != null) {
            text().append(Accents.on(argument(), mark));
            return;
        }
        String looks = Vocabulary.looks(name);
        if (looks != null) {
            skip(looks);
        } else {
            unknown("\\" + name);
        }
    }

    private void unknown(String command) {
        boolean counts = definitions == 0 && !paragraphs.isInPreamble();
        if (counts && (unknown.size() < 1000 || unknown.containsKey(command))) {
            unknown.merge(command, 1, Integer::sum);
        }
    }

    private void begin(String name) {
        Consumer<String> begins = vocabulary.environment(name);
        if (begins != null) {
            begins.accept(name);
            return;
        }
        String looks = Vocabulary.environmentLooks(name);
        if (looks == null) {
            looks = "";
            if (unknownEnvironments.test(name)) {
                return;
            }
            unknown("\\begin{" + name.substring(0, Math.min(40, name.length())) + "}");
            input().option();
        }
        skip(looks);
        paragraphs.enter(name, paragraphs.kind(), _ -> {});
    }

    /// The document ends with its environment, whatever follows in the file.
    private void leave(String name) {
        if (name.equals("document")) {
            ended = true;
        } else {
            paragraphs.leave(name);
        }
    }

    void skip(String signature) {
        arguments.skip(signature);
    }

    String name() {
        return arguments.name();
    }

    String argument() {
        return arguments.argument();
    }

    @Nullable String option() {
        return arguments.option();
    }

    String inline(List<Token> tokens) {
        return arguments.inline(tokens);
    }

    String inline(String latex) {
        return arguments.inline(latex);
    }

    String lines(List<Token> tokens) {
        return arguments.lines(tokens);
    }
}
