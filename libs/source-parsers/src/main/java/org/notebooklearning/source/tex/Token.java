package org.notebooklearning.source.tex;

/// What TeX reads instead of characters; the kinds are its category codes (The TeXbook, chapter 7).
///
/// @param text a command's name without its backslash, an environment's name, or the character
public record Token(Kind kind, String text) {
    /// The category of a token.
    public enum Kind {
        COMMAND,
        LETTER,
        OTHER,
        SPACE,
        BEGIN,
        END,
        MATH,
        ALIGN,
        SCRIPT,
        ACTIVE,
        PARAMETER,
        ENVIRONMENT,
        END_ENVIRONMENT,
        /// Text that is final as it stands.
        VERBATIM,
        /// Ends a piece of input that is read on its own.
        STOP
    }

    public static final Token SPACE = new Token(Kind.SPACE, " ");
    public static final Token PAR = new Token(Kind.COMMAND, "par");
    public static final Token BEGIN = new Token(Kind.BEGIN, "{");
    public static final Token END = new Token(Kind.END, "}");
    public static final Token MATH = new Token(Kind.MATH, "$");
    /// Stands for an optional argument that was not given; prints nothing.
    static final Token NO_VALUE = new Token(Kind.COMMAND, "no value");

    public static final Token STOP = new Token(Kind.STOP, "");
    private static final Token[] ASCII = new Token[128];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = new Token(kindOf(c), Character.toString(c));
        }
    }

    /// The command `\name`.
    public static Token command(String name) {
        return new Token(Kind.COMMAND, name);
    }

    /// Text that is not looked into any more.
    public static Token verbatim(String text) {
        return new Token(Kind.VERBATIM, text);
    }

    static Token character(int c) {
        return c < ASCII.length ? ASCII[c] : new Token(kindOf(c), Character.toString(c));
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean isCommand(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }

    /// Whether it is the character `c` and nothing special.
    public boolean isCharacter(String c) {
        return (kind == Kind.OTHER || kind == Kind.LETTER) && text.equals(c);
    }

    private static Kind kindOf(int c) {
        return switch (c) {
            case '{' -> Kind.BEGIN;
            case '}' -> Kind.END;
            case '$' -> Kind.MATH;
            case '&' -> Kind.ALIGN;
            case '^', '_' -> Kind.SCRIPT;
            case '~' -> Kind.ACTIVE;
            case '#' -> Kind.PARAMETER;
            case ' ', '\t', '\n' -> Kind.SPACE;
            default -> Character.isLetter(c) ? Kind.LETTER : Kind.OTHER;
        };
    }
}
