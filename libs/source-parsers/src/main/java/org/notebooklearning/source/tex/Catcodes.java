package org.notebooklearning.source.tex;

/// The category codes that documents change: that of `@`, and those of the language of LaTeX 3.
final class Catcodes {
    private boolean atIsLetter;
    private boolean explSyntax;

    /// Tells what was so before.
    boolean atIsLetter(boolean now) {
        boolean before = atIsLetter;
        atIsLetter = now;
        return before;
    }

    /// Names hold `_` and `:` where code of LaTeX 3 stands.
    void explSyntax(boolean now) {
        explSyntax = now;
    }

    boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c == '@' && atIsLetter)
                || ((c == '_' || c == ':') && explSyntax);
    }
}
