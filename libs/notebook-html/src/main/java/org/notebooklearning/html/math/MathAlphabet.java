package org.notebooklearning.html.math;

import java.util.stream.Collectors;

/// The mathematical alphabets of Unicode (block U+1D400), which MathML Core has in place of the
/// attribute `mathvariant`.
enum MathAlphabet {
    ITALIC('A', 'a', '0', ""),
    UPRIGHT('A', 'a', '0', ""),
    BOLD(0x1D400, 0x1D41A, 0x1D7CE, ""),
    DOUBLE_STRUCK(0x1D538, 0x1D552, 0x1D7D8, "CℂHℍNℕPℙQℚRℝZℤ"),
    SCRIPT(0x1D49C, 0x1D4B6, 0, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
    FRAKTUR(0x1D504, 0x1D51E, 0, "CℭHℌIℑRℜZℨ"),
    SANS(0x1D5A0, 0x1D5BA, 0x1D7E2, ""),
    TYPEWRITER(0x1D670, 0x1D68A, 0x1D7F6, "");

    private final int capitals;
    private final int smalls;
    private final int digits;

    /// Letters that Unicode had before, each with its place.
    private final String elsewhere;

    MathAlphabet(int capitals, int smalls, int digits, String elsewhere) {
        this.capitals = capitals;
        this.smalls = smalls;
        this.digits = digits;
        this.elsewhere = elsewhere;
    }

    /// `text` in this alphabet; characters that it has not stay as they are.
    String of(String text) {
        return text.chars().mapToObj(c -> of((char) c)).collect(Collectors.joining());
    }

    private String of(char c) {
        int known = elsewhere.indexOf(c);
        if (known >= 0) {
            return elsewhere.substring(known + 1, known + 2);
        }
        if (c >= 'A' && c <= 'Z') {
            return Character.toString(capitals + c - 'A');
        }
        if (c >= 'a' && c <= 'z') {
            return Character.toString(smalls + c - 'a');
        }
        boolean digit = c >= '0' && c <= '9' && digits > 0;
        return digit ? Character.toString(digits + c - '0') : String.valueOf(c);
    }
}
