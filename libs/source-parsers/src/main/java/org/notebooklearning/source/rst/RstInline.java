package org.notebooklearning.source.rst;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.RunningText;
import org.notebooklearning.source.text.RunningText.Words;

/// The text of a paragraph without its marks, by the rules of docutils for where a mark may begin
/// and end. Links and pictures go to the draft.
final class RstInline {
    /// Marks are looked for within this many characters, whatever strangers write.
    private static final int LONGEST = 4000;

    private static final String BEFORE = " \t\n'\"([{<-/:‘“’«¡¿‐‑‒–—";
    private static final String AFTER = " \t\n'\")]}>-/:.,;!?\\’”»‐‑‒–—";
    private static final Pattern ROLE = Pattern.compile(":([A-Za-z][\\w:.+-]{0,60}):`");
    private static final Pattern SUFFIX = Pattern.compile(":([A-Za-z][\\w:.+-]{0,60}):(?![\\w`])");
    private static final Pattern NOTE = Pattern.compile("\\[(#?[\\w.-]{0,60}|\\*)\\]_(?!\\w)");
    private static final Pattern WORD =
            Pattern.compile(
                    "([A-Za-z0-9À-ɏ]{1,60}(?:[-._:+][A-Za-z0-9À-ɏ]{1,60}){0,20}+)(__?)(?!\\w)");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?|ftp)://[^\\s<>`]{1,2000}[^\\s<>`.,;:!?)\\]}'\"*]|(?:https?|ftp)://[^\\s<>`]");

    /// What Sphinx fills in when it builds the pages.
    private static final Set<String> BUILT = Set.of("version", "release", "today");

    private final DocumentDraft draft;
    private final RstTargets targets;
    private final RstRoles roles;
    private RunningText out = new RunningText();
    private int depth;

    RstInline(DocumentDraft draft, RstTargets targets, RstRoles roles) {
        this.draft = draft;
        this.targets = targets;
        this.roles = roles;
    }

    /// `text` without marks.
    String plain(String text) {
        return words(text).text();
    }

    /// The same with what is set apart in it.
    Words words(String text) {
        RunningText before = out;
        out = new RunningText();
        depth++;
        scan(text);
        depth--;
        Words words = out.take();
        out = before;
        return words;
    }

    private void scan(String text) {
        int i = 0;
        int plain = 0;
        while (i < text.length()) {
            int end = "\\`*|_[:hf".indexOf(text.charAt(i)) >= 0 || wordBegins(text, i) ? i : -1;
            if (end >= 0) {
                end = mark(text, i, plain);
            }
            if (end > i) {
                plain = end;
                i = end;
            } else {
                i++;
            }
        }
        out.words(text.substring(plain));
    }

    private static boolean wordBegins(String text, int i) {
        return Character.isLetterOrDigit(text.charAt(i))
                && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
    }

    /// Appends the mark that begins at `i`, and before it the words from `plain` on; gives where it
    /// ends, or `i` where none begins.
    private int mark(String text, int i, int plain) {
        char c = text.charAt(i);
        if (c == '\\') {
            out.words(text.substring(plain, i));
            return escaped(text, i);
        }
        if (i > 0 && BEFORE.indexOf(text.charAt(i - 1)) < 0) {
            return i;
        }
        return switch (c) {
            case '`' -> quoted(text, i, i, "", plain);
            case ':' -> {
                Matcher role = ROLE.matcher(text).region(i, text.length());
                yield role.lookingAt() ? quoted(text, role.end() - 1, i, role.group(1), plain) : i;
            }
            case '*' -> emphasis(text, i, plain);
            case '|' -> substitution(text, i, plain);
            case '_' -> text.startsWith("_`", i) ? target(text, i, plain) : i;
            case '[' -> note(text, i, plain);
            default -> word(text, i, plain);
        };
    }

    private int escaped(String text, int i) {
        if (i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1))) {
            out.verbatim(text.substring(i + 1, i + 2));
        }
        return Math.min(text.length(), i + 2);
    }

    /// Where `close` ends a mark whose content begins at `from`; -1 where it does not.
    private static int close(String text, int from, String close, boolean literal) {
        int limit = Math.min(text.length(), from + LONGEST);
        if (from >= text.length() || Character.isWhitespace(text.charAt(from))) {
            return -1;
        }
        for (int i = from; i < limit; i++) {
            if (!literal && text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(close, i)
                    && i > from
                    && !Character.isWhitespace(text.charAt(i - 1))) {
                int after = i + close.length();
                char next = after < text.length() ? text.charAt(after) : ' ';
                if (AFTER.indexOf(next) >= 0 || (close.equals("`") && next == '_')) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int quoted(String text, int tick, int begin, String role, int plain) {
        if (role.isEmpty() && text.startsWith("``", tick)) {
            int end = close(text, tick + 2, "``", true);
            if (end < 0) {
                return begin;
            }
            out.words(text.substring(plain, begin));
            out.code(text.substring(tick + 2, end));
            return end + 2;
        }
        int end = close(text, tick + 1, "`", false);
        if (end < 0) {
            return begin;
        }
        out.words(text.substring(plain, begin));
        String content = text.substring(tick + 1, end);
        int after = end + 1;
        if (role.isEmpty()) {
            if (text.startsWith("__", after) || text.startsWith("_", after)) {
                int marks = text.startsWith("__", after) ? 2 : 1;
                reference(content, marks == 2);
                return after + marks;
            }
            Matcher suffix = SUFFIX.matcher(text).region(after, text.length());
            if (suffix.lookingAt()) {
                roles.append(suffix.group(1), content, this);
                return suffix.end();
            }
        }
        roles.append(role, content, this);
        return after;
    }

    private int emphasis(String text, int i, int plain) {
        String mark = text.startsWith("**", i) ? "**" : "*";
        int end = close(text, i + mark.length(), mark, false);
        boolean quotedMark =
                i > 0
                        && i + mark.length() < text.length()
                        && "'\"()[]<>".indexOf(text.charAt(i - 1)) >= 0
                        && closes(text.charAt(i - 1), text.charAt(i + mark.length()));
        if (end < 0 || quotedMark) {
            return i;
        }
        out.words(text.substring(plain, i));
        nested(text.substring(i + mark.length(), end));
        return end + mark.length();
    }

    private static boolean closes(char open, char close) {
        int at = "'\"([<".indexOf(open);
        return at >= 0 && "'\")]>".charAt(at) == close;
    }

    /// Marks in marks are no reStructuredText; what is escaped is.
    private void nested(String content) {
        out.words(content.replaceAll("\\\\\\s", "").replaceAll("\\\\(.)", "$1"));
    }

    private int substitution(String text, int i, int plain) {
        int bar = text.indexOf('|', i + 1, Math.min(text.length(), i + 120));
        boolean reference = bar > i + 1 && text.startsWith("|_", bar);
        int end = reference ? bar : bar < 0 ? -1 : close(text, i + 1, "|", false);
        if (end < 0 || end - i > 120) {
            return i;
        }
        String name = text.substring(i + 1, end);
        RstDirective directive = targets.substitution(name);
        int after = end + 1;
        while (after < text.length() && after < end + 3 && text.charAt(after) == '_') {
            after++;
        }
        out.words(text.substring(plain, i));
        if (directive == null && !BUILT.contains(name)) {
            roles.undefined(name);
        }
        int begin = after - end - 1;
        String shown = directive == null ? name : shown(directive);
        out.words(shown);
        String address =
                begin == 0 ? null : begin == 1 ? targets.address(name) : targets.nextAnonymous();
        link(shown, address);
        return after;
    }

    private String shown(RstDirective directive) {
        String argument = directive.argument();
        return switch (directive.name()) {
            case "replace" -> {
                String whole = (argument + " " + directive.text()).strip();
                yield depth > 8 ? whole : words(whole).text();
            }
            case "unicode" -> RstRoles.characters(argument);
            case "date" -> "";
            case "image", "figure" -> {
                String alt = directive.option("alt");
                draft.figure(
                        "",
                        depth > 8 ? "" : words(directive.text()).text(),
                        targets.absolute(argument.replaceAll("\\s+", "")).orElse(null),
                        alt.isEmpty() ? null : alt,
                        0);
                yield "";
            }
            default -> (argument + " " + directive.text()).strip();
        };
    }

    private int target(String text, int i, int plain) {
        int end = close(text, i + 2, "`", false);
        if (end < 0) {
            return i;
        }
        out.words(text.substring(plain, i));
        nested(text.substring(i + 2, end));
        return end + 1;
    }

    private int note(String text, int i, int plain) {
        Matcher note = NOTE.matcher(text).region(i, text.length());
        if (!note.lookingAt()) {
            return i;
        }
        out.words(text.substring(plain, i));
        out.words("[" + targets.note(note.group(1)) + "]");
        return note.end();
    }

    private int word(String text, int i, int plain) {
        Matcher address = ADDRESS.matcher(text).region(i, text.length());
        if (address.lookingAt()) {
            out.words(text.substring(plain, i));
            out.words(address.group());
            draft.link(address.group(), address.group());
            return address.end();
        }
        Matcher word = WORD.matcher(text).region(i, text.length());
        if (!word.lookingAt()) {
            return i;
        }
        String address2 =
                word.group(2).length() == 2
                        ? targets.nextAnonymous()
                        : targets.address(word.group(1));
        out.words(text.substring(plain, i));
        out.words(word.group(1));
        link(word.group(1), address2);
        return word.end();
    }

    private void reference(String content, boolean anonymous) {
        int open = content.endsWith(">") ? content.lastIndexOf('<') : -1;
        if (open < 0 || (open > 0 && content.charAt(open - 1) == '\\')) {
            nested(content);
            link(content, anonymous ? targets.nextAnonymous() : targets.address(content));
            return;
        }
        String inside = content.substring(open + 1, content.length() - 1);
        String address = inside.replaceAll("\\s+", "");
        String words = content.substring(0, open).strip();
        nested(words.isEmpty() ? address.replaceAll("_$", "") : words);
        String named = inside.endsWith("_") ? targets.address(inside.replaceAll("_$", "")) : null;
        link(words.isEmpty() ? address : words, named == null ? address : named);
    }

    /// Adds a link to the draft where `address` is one of the web.
    void link(String words, @Nullable String address) {
        String shown = words.replaceAll("\\\\(.)", "$1").replaceAll("\\s+", " ").strip();
        if (address != null && !address.isEmpty() && !shown.isEmpty()) {
            targets.absolute(address).ifPresent(a -> draft.link(shown, a));
        }
    }

    RunningText out() {
        return out;
    }
}
