package org.notebooklearning.source.tex;

/// The one category code that documents change: that of `@`.
final class Catcodes {
    private boolean atIsLetter;

    void atIsLetter(boolean now) {
        atIsLetter = now;
    }

    boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c == '@' && atIsLetter);
    }
}
