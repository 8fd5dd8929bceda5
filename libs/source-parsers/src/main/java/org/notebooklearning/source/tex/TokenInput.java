package org.notebooklearning.source.tex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token.Kind;

/// The tokens of a document in the order in which they are read: files within files and lists that
/// were pushed back. What is pushed is paid for from a budget, so that reading ends.
public final class TokenInput {
    /// Tokens that may be read a second time; a long paper needs some hundred thousand.
    private static final int BUDGET = 6_000_000;

    private static final int OPEN_SOURCES = 20_000;
    private static final int OPEN_FILES = 25;
    private static final int LONGEST_OPTION = 1000;
    private static final int LONGEST_STEPS = 40;
    private static final int LONGEST_ADDRESS = 5000;
    private static final long CHARACTERS = 20_000_000;

    private static final Pattern STEPS =
            Pattern.compile(
                    "<(?:[\\d+.,: -]|\\|@?|(?:only|alert|visible|uncover|presentation|article|beamer|handout|all|trans)[@:]?)*>");

    private final Deque<Source> sources = new ArrayDeque<>();
    private final Catcodes catcodes = new Catcodes();
    private final CodeEnvironments code = new CodeEnvironments();
    private final Unclosed unclosed = new Unclosed();
    private int budget = BUDGET;
    private long characters;
    private int files;
    private boolean endedEarly;

    /// The next token; null at the end of the document.
    public @Nullable Token next() {
        while (true) {
            Source top = sources.peek();
            if (top == null) {
                return null;
            }
            Token token = top.next();
            if (token != null) {
                return token;
            }
            pop();
        }
    }

    private void pop() {
        if (sources.pop() instanceof Mouth) {
            files--;
        }
    }

    /// Reads `tokens` next.
    public void push(List<Token> tokens) {
        budget -= tokens.size() + 1;
        if (!tokens.isEmpty()) {
            sources.push(new TokenList(tokens));
        }
    }

    /// Reads `token` next.
    public void push(Token token) {
        push(List.of(token));
    }

    /// Reads `text` as a file next; false where too much is open or was read.
    public boolean open(String text) {
        characters += text.length() + 100;
        if (files >= OPEN_FILES || characters > CHARACTERS) {
            return false;
        }
        files++;
        sources.push(new Mouth(text, catcodes));
        return true;
    }

    /// Whether a list of `size` may still be pushed.
    boolean affords(int size) {
        return size < budget && sources.size() < OPEN_SOURCES;
    }

    int budget() {
        return budget;
    }

    /// Keeps most of the budget for what comes after a file of definitions; gives how much.
    int reserve() {
        int reserve = budget / 4 * 3;
        budget -= reserve;
        return reserve;
    }

    /// Gives back what was kept.
    void release(int reserve) {
        budget = Math.max(0, budget) + reserve;
    }

    /// Goes on with the characters of the next token, as `\string` does, or of the next argument.
    void spelt(boolean argument) {
        Token token = argument ? null : next();
        List<Token> tokens = argument ? argument() : token == null ? List.of() : List.of(token);
        push(Token.verbatim(Tokens.source(tokens).strip()));
    }

    /// The environments that hold code.
    public CodeEnvironments code() {
        return code;
    }

    /// What was opened and never closed.
    public Unclosed unclosed() {
        return unclosed;
    }

    /// Whether `@` belongs to names from now on; tells what was so before.
    public boolean atIsLetter(boolean now) {
        return catcodes.atIsLetter(now);
    }

    void explSyntax(boolean now) {
        catcodes.explSyntax(now);
    }

    /// Whether an author ended a file before its last line.
    public boolean wasEndedEarly() {
        return endedEarly;
    }

    /// Ends the file that is being read, as `\endinput` does.
    void closeFile() {
        for (Source source : sources) {
            if (source instanceof TokenList list && list.holdsStop()) {
                // That file has been read to its end, and the next one began it.
                return;
            }
            if (source instanceof Mouth file) {
                endedEarly = true;
                file.close();
                return;
            }
        }
    }

    /// Passes over spaces.
    public void skipSpaces() {
        Token token = next();
        while (token != null && token.is(Kind.SPACE)) {
            token = next();
        }
        if (token != null) {
            push(token);
        }
    }

    /// A mandatory argument: a group without its braces, or one token.
    public List<Token> argument() {
        Token token = next();
        while (token != null && (token.is(Kind.SPACE) || token.isCommand("par"))) {
            token = next();
        }
        if (token == null) {
            return List.of();
        }
        if (token.is(Kind.BEGIN)) {
            return group();
        }
        if (token.is(Kind.END) || token.is(Kind.STOP)) {
            push(token);
            return List.of();
        }
        return List.of(token);
    }

    /// The rest of a group whose opening brace was read.
    List<Token> group() {
        List<Token> tokens = new ArrayList<>();
        int depth = 1;
        while (true) {
            Token token = next();
            if (token == null) {
                return runaway(tokens, "a brace");
            }
            if (token.is(Kind.STOP)) {
                push(token);
                return tokens;
            }
            if (token.is(Kind.BEGIN)) {
                depth++;
            } else if (token.is(Kind.END) && --depth == 0) {
                return tokens;
            }
            tokens.add(token);
            if (sources.peek() instanceof Mouth file) {
                CodeInArguments.take(token, file, code, tokens);
            }
        }
    }

    /// The argument that `tokens` begin with, which go to the end of the document since nothing
    /// ends it; what stands behind it is read next.
    List<Token> runaway(List<Token> tokens, String thing) {
        unclosed.add(thing);
        int end = unclosed.endOfArgument(tokens);
        List<Token> argument = new ArrayList<>(tokens.subList(0, end));
        int open = 0;
        for (Token token : argument) {
            open += token.is(Kind.BEGIN) ? 1 : token.is(Kind.END) ? -1 : 0;
        }
        for (; open > 0; open--) {
            argument.add(Token.END);
        }
        push(List.copyOf(tokens.subList(end, tokens.size())));
        return argument;
    }

    /// An argument in brackets; null, and nothing is read but spaces, where there is none.
    public @Nullable List<Token> option() {
        List<Token> read = new ArrayList<>();
        int depth = 0;
        boolean open = false;
        while (read.size() < LONGEST_OPTION) {
            Token token = next();
            if (token == null) {
                break;
            }
            read.add(token);
            if (!open && token.is(Kind.SPACE)) {
                continue;
            }
            if (!open) {
                if (!token.isCharacter("[")) {
                    break;
                }
                open = true;
            } else if (token.is(Kind.BEGIN)) {
                depth++;
            } else if (token.is(Kind.END) && --depth < 0) {
                break;
            } else if (token.is(Kind.STOP) || token.isCommand("par")) {
                break;
            } else if (depth == 0 && token.isCharacter("]")) {
                return within(read);
            }
        }
        push(read);
        return null;
    }

    private static List<Token> within(List<Token> read) {
        int open = 0;
        while (read.get(open).is(Kind.SPACE)) {
            open++;
        }
        return List.copyOf(read.subList(open + 1, read.size() - 1));
    }

    /// An argument between the characters `open` and `close`; null, and nothing is read but spaces,
    /// where there is none.
    @Nullable List<Token> between(String open, String close) {
        if (!takes(open)) {
            return null;
        }
        List<Token> read = new ArrayList<>();
        int depth = 0;
        int nested = 0;
        while (read.size() < LONGEST_OPTION) {
            Token token = next();
            if (token == null || token.is(Kind.STOP) || token.isCommand("par")) {
                if (token != null) {
                    read.add(token);
                }
                break;
            }
            depth += token.is(Kind.BEGIN) ? 1 : token.is(Kind.END) ? -1 : 0;
            if (depth == 0 && nested == 0 && token.isCharacter(close)) {
                return List.copyOf(read);
            }
            if (depth == 0 && !open.equals(close)) {
                nested += token.isCharacter(open) ? 1 : token.isCharacter(close) ? -1 : 0;
            }
            read.add(token);
            if (depth < 0) {
                break;
            }
        }
        read.addFirst(Token.character(open.codePointAt(0)));
        push(read);
        return null;
    }

    /// Whether the character `c` comes next; then it is read.
    public boolean takes(String c) {
        List<Token> read = new ArrayList<>();
        Token token = next();
        while (token != null && token.is(Kind.SPACE)) {
            read.add(token);
            token = next();
        }
        if (token != null && token.isCharacter(c)) {
            return true;
        }
        if (token != null) {
            read.add(token);
        }
        push(read);
        return false;
    }

    /// The file that is read now; null where what comes next was pushed back.
    private @Nullable Mouth file() {
        while (sources.peek() instanceof TokenList list && list.isExhausted()) {
            sources.pop();
        }
        return sources.peek() instanceof Mouth file ? file : null;
    }

    /// Code on one line up to `delimiter`; all of the line where that does not come.
    public String codeOnLine(String delimiter) {
        Mouth file = file();
        if (file != null && !file.holdsInLine(delimiter)) {
            unclosed.add("code on a line");
        }
        return raw(delimiter, true);
    }

    /// The characters up to `end` as they stand in the file, or as close to it as the tokens are.
    public String raw(String end, boolean withinLine) {
        Mouth file = file();
        if (file != null) {
            return file.raw(end, withinLine);
        }
        StringBuilder text = new StringBuilder();
        while (true) {
            Token token = next();
            if (token == null) {
                return text.toString();
            }
            if (token.is(Kind.STOP)) {
                push(token);
                return text.toString();
            }
            text.append(Tokens.source(List.of(token)));
            int start = text.length() - end.length();
            if (start >= 0 && text.indexOf(end, start) == start) {
                return text.substring(0, start);
            }
        }
    }

    /// What stands in the environment `name` as it is in the file. Where nothing ends it, it ends
    /// before the next heading or environment; `dropped` content ends with its paragraph.
    public String environment(String name, boolean dropped) {
        String end = "\\end{" + name + "}";
        Mouth file = file();
        if (file != null && !file.holds(end)) {
            unclosed.add("\\begin{" + name + "}");
            return file.rawToBreak(dropped);
        }
        return raw(end, false);
    }

    /// Passes over the steps of a slide, such as `<1-2>`, where they come next.
    public void overlay() {
        List<Token> read = new ArrayList<>();
        Token token = next();
        while (token != null && read.size() < LONGEST_STEPS) {
            read.add(token);
            boolean steps = read.size() == 1 ? token.isCharacter("<") : isStep(token);
            if (!steps) {
                break;
            }
            if (token.isCharacter(">")) {
                if (STEPS.matcher(Tokens.source(read)).matches()) {
                    return;
                }
                break;
            }
            token = next();
        }
        push(read);
    }

    private static boolean isStep(Token token) {
        return (token.is(Kind.OTHER) && "0123456789-+.,:|()@>".contains(token.text()))
                || token.is(Kind.SPACE)
                || token.is(Kind.LETTER);
    }

    /// Whether a group comes next, without a blank before it.
    public boolean isGroupAtOnce() {
        Token token = next();
        if (token != null) {
            push(token);
        }
        return token != null && token.is(Kind.BEGIN);
    }

    /// Whether a group comes next, after blanks.
    public boolean isGroupNext() {
        skipSpaces();
        return isGroupAtOnce();
    }

    /// An argument as it stands in the file, such as an address in which `%` is no comment.
    public String rawArgument() {
        String first = rawCharacter();
        while (first.equals(" ") || first.equals("\n")) {
            first = rawCharacter();
        }
        if (first.isEmpty()) {
            return "";
        }
        return first.equals("{") ? rawGroup() : raw(first, true);
    }

    /// The rest of a group in braces as it stands in the file.
    public String rawGroup() {
        StringBuilder text = new StringBuilder();
        Mouth file = file();
        if (file != null && !file.holdsInParagraph("}")) {
            unclosed.add("a brace");
            return file.rawWord();
        }
        int depth = 1;
        while (depth > 0 && text.length() < LONGEST_ADDRESS) {
            String part = raw("}", false);
            depth += (int) part.chars().filter(c -> c == '{').count() - 1;
            text.append(part).append(depth > 0 ? "}" : "");
            if (part.isEmpty() && sources.isEmpty()) {
                break;
            }
        }
        return text.toString();
    }

    /// The character that delimits a `\verb`.
    public String rawCharacter() {
        Mouth file = file();
        if (file != null) {
            return file.rawCharacter();
        }
        Token token = next();
        if (token != null && token.is(Kind.STOP)) {
            push(token);
            return "";
        }
        return token == null ? "" : token.text();
    }
}
