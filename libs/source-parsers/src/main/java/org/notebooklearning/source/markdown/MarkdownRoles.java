package org.notebooklearning.source.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.FormulaMacros;
import org.notebooklearning.source.text.RunningText;

/// What the roles of MyST show.
final class MarkdownRoles {
    private static final Pattern TITLED = Pattern.compile("^(.*?)\\s*<([^<>]+)>$", Pattern.DOTALL);
    private static final Set<String> CODE =
            Set.of("code", "literal", "file", "samp", "command", "program", "option", "envvar");
    private static final Set<String> WORDS =
            Set.of(
                    "ref",
                    "numref",
                    "doc",
                    "term",
                    "any",
                    "download",
                    "abbr",
                    "kbd",
                    "guilabel",
                    "menuselection",
                    "emphasis",
                    "strong",
                    "prf:ref",
                    "button",
                    "span",
                    "u",
                    "underline",
                    "del",
                    "delete",
                    "smallcaps",
                    "index",
                    "dfn");

    private final MarkdownContext context;
    private final @Nullable DocumentDraft draft;

    MarkdownRoles(MarkdownContext context, @Nullable DocumentDraft draft) {
        this.context = context;
        this.draft = draft;
    }

    void append(String role, String content, RunningText text) {
        switch (role) {
            case "math" ->
                    text.verbatim(
                            "$"
                                    + FormulaMacros.onOneLine(context.macros().expanded(content))
                                    + "$");
            case "sup", "superscript" -> text.raised(content);
            case "sub", "subscript" -> text.lowered(content);
            case "eq" -> text.words("(" + content + ")");
            case "footcite" -> text.words("[" + content + "]");
            case "raw", "eval", "glue" ->
                    context.leftOut().left("the role " + role + " " + content);
            default -> named(role, content, text);
        }
    }

    private void named(String role, String content, RunningText text) {
        if (role.startsWith("cite")) {
            text.words("[" + content + "]");
        } else if (role.startsWith("glue:")) {
            context.leftOut().left("the role " + role + " " + content);
        } else if (CODE.contains(role) || role.matches("(?:py|c|cpp|js|rst):\\w+|raw:\\w+")) {
            text.code(titled(content));
        } else {
            if (!WORDS.contains(role)) {
                context.leftOut().unknown("the role " + role);
            }
            text.words(titled(content));
        }
    }

    private String titled(String content) {
        Matcher titled = TITLED.matcher(content);
        if (!titled.matches()) {
            String shown = context.shown(content);
            return shown.startsWith("~") ? shown.substring(shown.lastIndexOf('.') + 1) : shown;
        }
        String words = titled.group(1).isEmpty() ? titled.group(2) : titled.group(1);
        link(words, titled.group(2));
        return words.replace("%s", titled.group(2)).replace("{number}", titled.group(2));
    }

    private void link(String words, String address) {
        try {
            if (draft != null && new URI(address).isAbsolute() && address.startsWith("http")) {
                draft.link(words, address);
            }
        } catch (URISyntaxException e) {
            // No address at all, but the name of something: the words stay as text.
            return;
        }
    }
}
