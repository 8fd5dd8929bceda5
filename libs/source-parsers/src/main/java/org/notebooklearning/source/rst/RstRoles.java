package org.notebooklearning.source.rst;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.text.LeftOut;
import org.notebooklearning.source.text.RunningText;

/// What interpreted text shows, by its role: those of docutils and Sphinx.
final class RstRoles {
    private static final Pattern TITLED =
            Pattern.compile("^(.*?)\\s*(?<!\\\\)<([^<>]+)>$", Pattern.DOTALL);
    private static final Pattern CHARACTER =
            Pattern.compile("(?:0x|x|\\\\x|U\\+?|u|\\\\u|&#x)([0-9A-Fa-f]{2,6});?|(\\d{1,7})");
    private static final Set<String> CODE =
            Set.of(
                    "code",
                    "literal",
                    "file",
                    "samp",
                    "command",
                    "program",
                    "option",
                    "envvar",
                    "makevar",
                    "regexp",
                    "mod",
                    "func",
                    "class",
                    "meth",
                    "attr",
                    "data",
                    "const",
                    "exc",
                    "obj",
                    "macro",
                    "type",
                    "member",
                    "any",
                    "confval",
                    "token",
                    "program-output");
    private static final Set<String> WORDS =
            Set.of(
                    "",
                    "ref",
                    "doc",
                    "term",
                    "emphasis",
                    "strong",
                    "title",
                    "title-reference",
                    "t",
                    "dfn",
                    "download",
                    "guilabel",
                    "kbd",
                    "manpage",
                    "mailheader",
                    "newsgroup",
                    "mimetype",
                    "keyword",
                    "numref",
                    "sd",
                    "abbr",
                    "abbreviation",
                    "ac",
                    "acronym",
                    "span");

    private final RstTargets targets;
    private final LeftOut leftOut;
    private String usual = "";

    RstRoles(RstTargets targets, LeftOut leftOut) {
        this.targets = targets;
        this.leftOut = leftOut;
    }

    /// Sets the role of text that says none, as the directive `default-role` does.
    void usual(String role) {
        usual = role;
    }

    /// Counts a substitution that nobody defines.
    void undefined(String substitution) {
        leftOut.unknown("the substitution |" + substitution + "|");
    }

    void append(String written, String content, RstInline inline) {
        String role = targets.role(written.isEmpty() ? usual : written);
        RunningText out = inline.out();
        switch (role) {
            case "math" -> out.verbatim("$" + content.strip() + "$");
            case "sup", "superscript" -> out.raised(unescaped(content));
            case "sub", "subscript" -> out.lowered(unescaped(content));
            case "eq" -> out.words("(" + content + ")");
            case "pep", "pep-reference" -> out.words("PEP " + titled(content));
            case "rfc", "rfc-reference" -> out.words("RFC " + titled(content));
            case "menuselection" -> out.words(unescaped(content).replace("-->", "▸"));
            case "index" -> out.words(titled(content));
            case "cite", "cite:p", "cite:t", "footcite", "cite:ps", "cite:ts" ->
                    out.words("[" + content + "]");
            case "raw" -> leftOut.left("raw text with the role " + written);
            default -> named(written, role, content, inline);
        }
    }

    private void named(String written, String role, String content, RstInline inline) {
        String name = role.substring(role.lastIndexOf(':') + 1);
        boolean domain = role.indexOf(':') > 0;
        if (name.equals("code") || name.equals("literal") || name.equals("samp")) {
            inline.out().code(name.equals("code") ? content : unescaped(content));
            return;
        }
        String words = titled(content);
        if (CODE.contains(name) || (domain && !WORDS.contains(name))) {
            inline.out().code(words);
            return;
        }
        if (!WORDS.contains(name) && !targets.ownRole(written)) {
            leftOut.unknown("the role " + written);
        }
        inline.out().words(words);
        Matcher address = TITLED.matcher(content);
        if (address.matches()) {
            inline.link(words, address.group(2).contains("://") ? address.group(2) : null);
        }
    }

    /// The text of a reference: its title where it has one; `~package.name` shows only the name.
    private static String titled(String content) {
        Matcher titled = TITLED.matcher(content);
        if (titled.matches() && !titled.group(1).isEmpty()) {
            return unescaped(titled.group(1)).replaceFirst("^!", "");
        }
        String plain = unescaped(titled.matches() ? titled.group(2) : content);
        return plain.startsWith("~")
                ? plain.substring(plain.lastIndexOf('.') + 1).replaceFirst("^~", "")
                : plain.replaceFirst("^!", "");
    }

    private static String unescaped(String content) {
        return content.replaceAll("\\\\\\s", "").replaceAll("\\\\(.)", "$1");
    }

    /// The text of a `unicode` substitution: numbers of characters and words, up to a comment.
    static String characters(String codes) {
        StringBuilder text = new StringBuilder();
        for (String word : codes.replaceFirst("(^|\\s)\\.\\. .*$", "").strip().split("\\s+", -1)) {
            Matcher code = CHARACTER.matcher(word);
            if (!code.matches()) {
                text.append(text.isEmpty() ? "" : " ").append(word);
                continue;
            }
            int point =
                    code.group(1) == null
                            ? Integer.parseInt(code.group(2))
                            : Integer.parseInt(code.group(1), 16);
            text.append(Character.isValidCodePoint(point) ? Character.toString(point) : word);
        }
        return text.toString();
    }
}
