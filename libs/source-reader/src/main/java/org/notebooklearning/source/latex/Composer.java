package org.notebooklearning.source.latex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.tex.Expander;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.TokenInput;
import org.notebooklearning.source.tex.Tokens;

/// Reads tokens and appends what they print to the draft. What a command means is told by the
/// [Vocabulary]; this class knows the text, the open environments and the current reference.
final class Composer {
    private static final int OPEN_FRAMES = 500;
    private static final int NESTED_ARGUMENTS = 12;

    private final Expander expander;
    private final DocumentDraft draft;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final List<String> footnotes = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();
    private TextBuffer text = new TextBuffer();
    private Kind kind = Kind.TEXT;
    private boolean inline;
    private int nested;
    private boolean ended;
    private boolean inPreamble;
    private Target reference = Target.NONE;
    private Consumer<String> maths = _ -> {};
    private BooleanSupplier cells = () -> false;

    Composer(Expander expander, DocumentDraft draft) {
        this.expander = expander;
        this.draft = draft;
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

    TextBuffer text() {
        return text;
    }

    boolean isInline() {
        return inline;
    }

    /// Commands that nothing here knows, in order.
    Set<String> unknown() {
        return unknown;
    }

    /// Tells who reads formulas; called behind a `$`.
    void formulasBy(Consumer<String> reader) {
        maths = reader;
    }

    /// Tells who ends a cell at a `&`; that answers whether there was one.
    void cellsBy(BooleanSupplier reader) {
        cells = reader;
    }

    /// What `\label` names now.
    Target reference() {
        return reference;
    }

    void refer(String counter, String number) {
        reference = new Target(counter, number);
    }

    /// The document ends here, whatever follows in the file.
    void end() {
        ended = true;
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

    private void token(Token token) {
        switch (token.kind()) {
            case LETTER, OTHER, SCRIPT, PARAMETER -> text.character(token.text());
            case SPACE, ACTIVE -> text.space();
            case ALIGN -> {
                if (!cells.getAsBoolean()) {
                    text.space();
                }
            }
            case BEGIN, END -> text.brace(token.is(Token.Kind.BEGIN));
            case STOP -> {}
            case VERBATIM -> text.append(token.text());
            case MATH -> maths.accept("");
            case ENVIRONMENT -> begin(token.text());
            case END_ENVIRONMENT -> leave(token.text());
            case COMMAND -> command(token.text());
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
            text.append(symbol);
            return;
        }
        String mark = Accents.mark(name);
        if (mark != null) {
            text.append(Accents.on(inline(input().argument()), mark));
            return;
        }
        String looks = Vocabulary.looks(name);
        if (looks != null) {
            skip(looks);
        } else if (unknown.size() < 1000) {
            unknown.add("\\" + name);
        }
    }

    /// Passes over the arguments of a `signature`, see [Vocabulary#looks].
    void skip(String signature) {
        for (int i = 0; i < signature.length(); i++) {
            switch (signature.charAt(i)) {
                case '*' -> input().takes("*");
                case 'o' -> input().option();
                case '=' -> dimension();
                default -> input().argument();
            }
        }
    }

    /// A length in plain TeX: `=`, then everything up to a blank that could belong to it.
    private void dimension() {
        input().takes("=");
        List<Token> word = new ArrayList<>();
        Token token = input().next();
        while (token != null
                && (token.is(Token.Kind.OTHER)
                        || token.is(Token.Kind.LETTER)
                        || token.is(Token.Kind.COMMAND))
                && !token.isCommand("par")
                && word.size() < 12) {
            word.add(token);
            token = token.is(Token.Kind.COMMAND) ? null : input().next();
        }
        if (token != null && !token.is(Token.Kind.SPACE)) {
            input().push(token);
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
            unknown.add("\\begin{" + name.substring(0, Math.min(40, name.length())) + "}");
            input().option();
        }
        skip(looks);
        enter(name, kind, _ -> {});
    }

    /// Opens an environment whose text goes on in paragraphs of `kind`.
    void enter(String name, Kind paragraphs, Consumer<String> end) {
        push(new Frame(name, kind, inline, text, reference, end));
        kind = paragraphs;
    }

    /// Opens an environment whose text stays one piece and is given to `end`.
    void enterInline(String name, Consumer<String> end) {
        push(new Frame(name, kind, inline, text, reference, end));
        text = new TextBuffer();
        inline = true;
    }

    private void push(Frame frame) {
        while (frames.size() >= OPEN_FRAMES) {
            close();
        }
        frames.push(frame);
        open.merge(frame.environment(), 1, Integer::sum);
    }

    /// Ends the environment `name` with all that is open in it; nothing where it is not open.
    void leave(String name) {
        if (name.equals("document")) {
            end();
            return;
        }
        while (open.getOrDefault(name, 0) > 0) {
            if (close().equals(name)) {
                return;
            }
        }
    }

    private String close() {
        Frame frame = frames.pop();
        open.merge(frame.environment(), -1, Integer::sum);
        boolean own = text != frame.outside();
        String written = own ? text.takeLines() : "";
        if (!own) {
            flush();
        }
        text = frame.outside();
        inline = frame.inline();
        kind = frame.kind();
        frame.end().accept(written);
        reference = frame.reference();
        return frame.environment();
    }

    /// Closes what the document left open.
    void closeAll() {
        while (!frames.isEmpty()) {
            close();
        }
        flush();
    }

    /// Ends the paragraph.
    void flush() {
        if (inline) {
            text.space();
            return;
        }
        String paragraph = text.take();
        if (!inPreamble && paragraph.codePoints().anyMatch(Character::isLetterOrDigit)) {
            draft.paragraph(kind, paragraph, 0);
        }
        for (String footnote : List.copyOf(footnotes)) {
            draft.paragraph(Kind.FOOTNOTE, footnote, 0);
        }
        footnotes.clear();
    }

    /// Nothing is printed while the preamble is read.
    void preamble(boolean now) {
        inPreamble = now;
    }

    /// Keeps a footnote until its paragraph has ended.
    void footnote(String note) {
        footnotes.add(note);
    }

    /// The text that `tokens` print.
    String inline(List<Token> tokens) {
        return TextBuffer.collapsed(lines(tokens));
    }

    /// The same with its line breaks.
    String lines(List<Token> tokens) {
        if (nested >= NESTED_ARGUMENTS || !hasCommands(tokens)) {
            return Tokens.plain(tokens)
                    .replace('~', ' ')
                    .replace("---", "—")
                    .replace("--", "–")
                    .replace("``", "“")
                    .replace("''", "”")
                    .replace('\'', '’');
        }
        nested++;
        Deque<Frame> outer = new ArrayDeque<>(frames);
        Map<String, Integer> outerOpen = new HashMap<>(open);
        TextBuffer before = text;
        boolean inlineBefore = inline;
        boolean mathsBefore = expander.inMaths(false);
        frames.clear();
        open.clear();
        text = new TextBuffer();
        TextBuffer own = text;
        inline = true;
        input().push(Token.STOP);
        input().push(tokens);
        run();
        while (!frames.isEmpty()) {
            close();
        }
        frames.addAll(outer);
        open.putAll(outerOpen);
        text = before;
        inline = inlineBefore;
        expander.inMaths(mathsBefore);
        nested--;
        return own.takeLines();
    }

    private static boolean hasCommands(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(
                        t ->
                                switch (t.kind()) {
                                    case LETTER, OTHER, SPACE, BEGIN, END, ACTIVE -> false;
                                    default -> true;
                                });
    }

    /// The text that `latex` prints.
    String inline(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('$') < 0) {
            return TextBuffer.collapsed(
                    latex.replace("{", "").replace("}", "").replace('~', ' ').replace("--", "–"));
        }
        input().push(Token.STOP);
        List<Token> tokens = new ArrayList<>();
        if (input().open(latex)) {
            Token token = input().next();
            while (token != null && !token.is(Token.Kind.STOP)) {
                tokens.add(token);
                token = input().next();
            }
        }
        return inline(tokens);
    }

    /// The text of the argument that comes next.
    String argument() {
        return inline(input().argument());
    }

    /// The text of the option that comes next; null where there is none.
    @Nullable String option() {
        List<Token> option = input().option();
        return option == null ? null : inline(option);
    }

    /// A name that comes next as an argument, such as a key or a file.
    String name() {
        return Tokens.plain(input().argument());
    }

    Kind kind() {
        return kind;
    }

    /// Whether an environment of this name is open around here.
    boolean isIn(String environment) {
        return open.getOrDefault(environment, 0) > 0;
    }
}
