package org.notebooklearning.source.html;

/// White space as a browser shows it.
final class Whitespace {
    private Whitespace() {}

    /// `text` on one line with single spaces, without invisible characters.
    static String collapsed(String text) {
        return text.replaceAll("[\u200b\u200c\u2060\ufeff\u00ad]", "")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replaceAll(" (?=[,;)\\]])", "")
                .strip();
    }
}
