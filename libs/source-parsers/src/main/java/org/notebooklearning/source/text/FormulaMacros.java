package org.notebooklearning.source.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The macros that a page or a text defines for its formulas, put in their places so that each
/// formula renders alone. Definitions hold from where they stand on, as in MathJax.
public final class FormulaMacros {
    /// A macro.
    ///
    /// @param body with `#1` for the first argument
    /// @param arguments how many there are
    /// @param first what the first argument is where it is left out; null where it can not be
    private record Macro(String body, int arguments, @Nullable String first) {}

    private static final Pattern DEFINITION =
            Pattern.compile(
                    "\\\\(?:newcommand|renewcommand|providecommand|DeclareRobustCommand|DeclareMathOperator"
                            + "|DeclarePairedDelimiter|g?def|let|require)(?![A-Za-z])\\*?");
    private static final Pattern ARGUMENT = Pattern.compile("#([1-9])");
    private static final int LONGEST = 20_000;
    private static final int MOST_STEPS = 2_000;

    private final Map<String, Macro> macros = new HashMap<>();

    /// Whether a definition begins at `at`.
    public static boolean isDefinition(String text, int at) {
        return DEFINITION.matcher(text).region(at, Math.min(text.length(), at + 40)).lookingAt();
    }

    /// The end of the definition that begins at `at`; -1 where it is not whole.
    public static int end(String text, int at) {
        return new FormulaMacros().define(text, at);
    }

    /// Defines the macro `name`, without its backslash.
    public void define(String name, String body, int arguments, @Nullable String first) {
        macros.put("\\" + name, new Macro(body, Math.clamp(arguments, 0, 9), first));
    }

    /// The same with as many arguments as the body has.
    public void define(String name, String body) {
        Matcher argument = ARGUMENT.matcher(body);
        int most = 0;
        while (argument.find()) {
            most = Math.max(most, argument.group(1).charAt(0) - '0');
        }
        define(name, body, most, null);
    }

    /// `latex` without comments and definitions, its macros put in their places. Empty where it
    /// only defined something.
    public String expanded(String latex) {
        String plain = withoutComments(latex);
        if (macros.isEmpty() && !DEFINITION.matcher(plain).find()) {
            return trimmed(plain);
        }
        StringBuilder out = new StringBuilder(plain);
        int steps = 0;
        int i = 0;
        while (i < out.length() && steps < MOST_STEPS && out.length() < LONGEST) {
            if (out.charAt(i) != '\\') {
                i++;
                continue;
            }
            String text = out.toString();
            int defined = isDefinition(text, i) ? define(text, i) : -1;
            if (defined > 0) {
                out.delete(i, defined);
                continue;
            }
            int nameEnd = Group.nameEnd(text, i);
            Macro macro = macros.get(text.substring(i, nameEnd));
            int end = macro == null ? -1 : expand(macro, text, i, nameEnd, out);
            steps += macro == null ? 0 : 1;
            i = end < 0 ? nameEnd : i;
        }
        return trimmed(out.toString());
    }

    /// `latex` without white space around; a backslash keeps the space behind it.
    public static String trimmed(String latex) {
        String plain = latex.strip();
        int slashes = 0;
        while (slashes < plain.length() && plain.charAt(plain.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1 ? plain + " " : plain;
    }

    /// `latex` on one line.
    public static String onOneLine(String latex) {
        return trimmed(withoutComments(latex).replaceAll("\\s*\\R\\s*", " "));
    }

    private static String withoutComments(String latex) {
        return latex.indexOf('%') < 0
                ? latex
                : latex.replaceAll("(?m)(?<!\\\\)((?:\\\\\\\\)*+)%.*$\\R?[ \\t]*", "$1");
    }

    /// Puts the macro's text in the place of its call; -1 where its arguments are not there.
    private int expand(Macro macro, String text, int begin, int nameEnd, StringBuilder out) {
        List<String> arguments = new ArrayList<>();
        int at = nameEnd;
        if (macro.body().startsWith(STAR)) {
            boolean star = at < text.length() && text.charAt(at) == '*';
            at = star ? at + 1 : at;
            return paired(macro.body(), star, text, begin, at, out);
        }
        if (macro.first() != null) {
            int option = Group.optionEnd(text, at);
            arguments.add(option < 0 ? macro.first() : Group.inside(text, at, option));
            at = option < 0 ? at : option;
        }
        while (arguments.size() < macro.arguments()) {
            int end = Group.end(text, at);
            if (end < 0) {
                return -1;
            }
            arguments.add(Group.inside(text, at, end));
            at = end;
        }
        out.replace(begin, at, placed(filled(macro.body(), arguments), text, begin, at));
        return begin;
    }

    /// Marks the body of a paired delimiter: its left and right signs follow, parted by a tab.
    private static final String STAR = "\0";

    private int paired(
            String body, boolean star, String text, int begin, int from, StringBuilder out) {
        int at = Group.optionEnd(text, from);
        int argument = at < 0 ? from : at;
        int end = Group.end(text, argument);
        if (end < 0) {
            return -1;
        }
        int tab = body.indexOf('\t');
        String left = body.substring(1, tab);
        String right = body.substring(tab + 1);
        String inside = Group.inside(text, argument, end);
        String size = at < 0 ? "" : Group.inside(text, from, at).strip();
        String set =
                star
                        ? "\\left" + left + " " + inside + " \\right" + right
                        : size.isEmpty()
                                ? left + " " + inside + " " + right
                                : size + "l" + left + " " + inside + " " + size + "r" + right;
        out.replace(begin, end, placed(set, text, begin, end));
        return begin;
    }

    /// `expansion` so that it does not run together with what stands around its call.
    private static String placed(String expansion, String text, int begin, int end) {
        int before = begin - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean script = before >= 0 && "^_".indexOf(text.charAt(before)) >= 0;
        boolean letter = end < text.length() && Character.isLetter(text.charAt(end));
        boolean word = expansion.matches("(?s).*\\\\[A-Za-z]+");
        return script ? "{" + expansion + "}" : expansion + (word && letter ? " " : "");
    }

    private static String filled(String body, List<String> arguments) {
        StringBuilder filled = new StringBuilder();
        Matcher argument = ARGUMENT.matcher(body);
        int done = 0;
        while (argument.find()) {
            int index = argument.group(1).charAt(0) - '1';
            filled.append(body, done, argument.start());
            String value = index < arguments.size() ? arguments.get(index) : "";
            boolean joins =
                    !value.isEmpty()
                            && Character.isLetter(value.charAt(0))
                            && filled.toString().matches("(?s).*\\\\[A-Za-z]+");
            filled.append(joins ? " " : "").append(value);
            done = argument.end();
            if (filled.length() > LONGEST) {
                break;
            }
        }
        return filled.append(body, done, body.length()).toString();
    }

    /// Takes in the definition at `at` and gives its end; -1 where it is not whole.
    private int define(String text, int at) {
        int command = Group.nameEnd(text, at);
        String kind = text.substring(at, command);
        int i = command < text.length() && text.charAt(command) == '*' ? command + 1 : command;
        i = Group.skipped(text, i);
        int nameEnd = Group.end(text, i);
        if (nameEnd < 0) {
            return -1;
        }
        String name = Group.inside(text, i, nameEnd).strip();
        return switch (kind) {
            case "\\require" -> nameEnd;
            case "\\let" -> let(name, text, nameEnd);
            case "\\def", "\\gdef" -> byParameters(name, text, nameEnd);
            case "\\DeclareMathOperator" ->
                    operator(name, text.charAt(command) == '*' ? "*" : "", text, nameEnd);
            case "\\DeclarePairedDelimiter" -> delimiter(name, text, nameEnd);
            default -> command(name, text, nameEnd);
        };
    }

    private int let(String name, String text, int from) {
        int i = Group.skipped(text, from);
        i = i < text.length() && text.charAt(i) == '=' ? Group.skipped(text, i + 1) : i;
        int end = Group.end(text, i);
        if (end > 0) {
            String body = text.substring(i, end);
            macros.put(name, macros.getOrDefault(body, new Macro(body, 0, null)));
        }
        return end;
    }

    private int byParameters(String name, String text, int from) {
        int open = text.indexOf('{', from);
        if (open < 0 || !text.substring(from, open).strip().matches("(?:#[1-9])*")) {
            return -1;
        }
        int end = Group.end(text, open);
        if (end > 0) {
            int arguments = text.substring(from, open).strip().length() / 2;
            macros.put(name, new Macro(Group.inside(text, open, end), arguments, null));
        }
        return end;
    }

    private int operator(String name, String star, String text, int from) {
        int end = Group.end(text, from);
        if (end > 0) {
            String words = Group.inside(text, from, end);
            macros.put(name, new Macro("\\operatorname" + star + "{" + words + "}", 0, null));
        }
        return end;
    }

    private int delimiter(String name, String text, int from) {
        int left = Group.end(text, from);
        int right = left < 0 ? -1 : Group.end(text, left);
        if (right > 0) {
            String signs =
                    STAR + Group.inside(text, from, left) + "\t" + Group.inside(text, left, right);
            macros.put(name, new Macro(signs, 1, null));
        }
        return right;
    }

    private int command(String name, String text, int from) {
        int count = Group.optionEnd(text, from);
        int arguments = 0;
        String first = null;
        int i = from;
        if (count > 0) {
            String stated = Group.inside(text, from, count).strip();
            arguments = stated.matches("[1-9]") ? stated.charAt(0) - '0' : 0;
            int option = Group.optionEnd(text, count);
            first = option < 0 ? null : Group.inside(text, count, option);
            i = option < 0 ? count : option;
        }
        int end = Group.end(text, i);
        if (end > 0 && name.startsWith("\\")) {
            macros.put(name, new Macro(Group.inside(text, i, end), arguments, first));
        }
        return end;
    }

    /// Where tokens and groups of TeX end.
    private static final class Group {
        private Group() {}

        static int skipped(String text, int from) {
            int i = from;
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            return i;
        }

        /// The end of the control sequence that begins at `at`.
        static int nameEnd(String text, int at) {
            int i = at + 1;
            while (i < text.length() && isLetter(text.charAt(i))) {
                i++;
            }
            return i == at + 1 ? Math.min(text.length(), at + 2) : i;
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        /// The end of the token or group from `from`, white space passed over; -1 for none.
        static int end(String text, int from) {
            int i = skipped(text, from);
            if (i >= text.length() || text.charAt(i) == '}') {
                return -1;
            }
            return switch (text.charAt(i)) {
                case '{' -> closing(text, i, '{', '}');
                case '\\' -> nameEnd(text, i);
                default -> i + Character.charCount(text.codePointAt(i));
            };
        }

        /// The end of an option in brackets from `from`; -1 for none.
        static int optionEnd(String text, int from) {
            int i = skipped(text, from);
            return i < text.length() && text.charAt(i) == '[' ? closing(text, i, '[', ']') : -1;
        }

        private static int closing(String text, int open, char begin, char end) {
            int depth = 0;
            for (int i = open; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == begin || (begin == '[' && c == '{')) {
                    depth++;
                } else if (c == end || (begin == '[' && c == '}')) {
                    depth--;
                    if (depth == 0) {
                        return i + 1;
                    }
                }
            }
            return -1;
        }

        /// What the token or group from `from` to `end` holds.
        static String inside(String text, int from, int end) {
            String group = text.substring(skipped(text, from), end);
            boolean braced = group.startsWith("{") || (group.startsWith("[") && group.length() > 1);
            return braced ? group.substring(1, group.length() - 1) : group;
        }
    }
}
