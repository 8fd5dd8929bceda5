package org.notebooklearning.concepts.compose;

import java.util.regex.Pattern;

/// Text of a source as Markdown shows it: nothing in it is markup, maths or HTML.
final class MarkdownText {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>$#|~]");

    private MarkdownText() {}

    static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ").strip())
                .replaceAll(
                        match ->
                                match.group().equals("<")
                                        ? "&lt;"
                                        : "\\\\"
                                                + (match.group().equals("$")
                                                                || match.group().equals("\\")
                                                        ? "\\" + match.group()
                                                        : match.group()));
    }
}
