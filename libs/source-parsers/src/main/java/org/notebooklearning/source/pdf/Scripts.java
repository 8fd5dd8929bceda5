package org.notebooklearning.source.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes a line with its raised and lowered parts as `10^{-3}` and `H_2O`. Ordinals stay as they
/// are, and what is raised behind a word or a sentence is no power: it points at a note or a
/// reference, and is written as `[3]`.
final class Scripts {
    private static final Pattern ORDINAL = Pattern.compile("st|nd|rd|th|er|re|ème|o|a|º|ª");
    private static final Pattern SIGNS = Pattern.compile("[∗*†‡§¶#′″'’°®™©]+|TM|SM");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:[,–-]\\s?\\d{1,3})*");

    /// Short words that are units or functions: what is raised behind them is a power.
    private static final Set<String> POWERED =
            Set.of(
                    "min", "mol", "rad", "sin", "cos", "tan", "log", "exp", "det", "cot", "sec",
                    "csc", "tanh", "sinh", "cosh", "sqrt", "tr", "deg", "nm", "mm", "cm", "km",
                    "kg", "mg", "ms", "ns", "kpc", "mpc", "px");

    /// What no script belongs to: a fraction stands behind it.
    private static final String OPERATORS = "√=+−-±×·(<>≤≥,/";

    private static final double WORD_GAP = 0.13;

    private final List<Glyph> glyphs;
    private final double baseline;
    private final double size;
    private final StringBuilder text = new StringBuilder();
    private final List<Glyph> plain = new ArrayList<>();

    private Scripts(List<Glyph> glyphs, double baseline, double size) {
        this.glyphs = glyphs;
        this.baseline = baseline;
        this.size = size;
    }

    /// The text of `glyphs` with scripts marked, where `plain` is their text without.
    static String marked(List<Glyph> glyphs, double baseline, double size, String plain) {
        Scripts scripts = new Scripts(glyphs, baseline, size);
        boolean leftward = Bidi.requiresBidi(plain.toCharArray(), 0, plain.length());
        return leftward || !scripts.any() ? plain : scripts.written();
    }

    static boolean isRaised(Glyph glyph, double baseline, double size) {
        return (glyph.size() < 0.85 * size && glyph.y() < baseline - 0.15 * size)
                || (glyph.size() < 0.97 * size && glyph.y() < baseline - 0.25 * size);
    }

    static boolean isLowered(Glyph glyph, double baseline, double size) {
        return glyph.size() < 0.85 * size && glyph.y() > baseline + 0.07 * size;
    }

    private boolean any() {
        for (Glyph glyph : glyphs) {
            if (isScript(glyph)) {
                return true;
            }
        }
        return false;
    }

    private boolean isScript(Glyph glyph) {
        return isRaised(glyph, baseline, size) || isLowered(glyph, baseline, size);
    }

    private String written() {
        int from = 0;
        while (from < glyphs.size()) {
            int to = from;
            while (to < glyphs.size() && isScript(glyphs.get(to)) && goesOn(from, to)) {
                to++;
            }
            if (to > from) {
                flush();
                script(glyphs.subList(from, to), from);
                from = to;
            } else {
                if (plain.isEmpty() && from > 0 && !text.isEmpty()) {
                    space(glyphs.get(from - 1), glyphs.get(from));
                }
                plain.add(glyphs.get(from));
                from++;
            }
        }
        flush();
        return text.toString().strip();
    }

    /// Whether the glyph at `at` belongs to the scripts that begin at `from`.
    private boolean goesOn(int from, int at) {
        return at == from || glyphs.get(at).x() - reach(from, at) < 0.45 * size;
    }

    private double reach(int from, int to) {
        double reach = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            reach = Math.max(reach, glyphs.get(i).right());
        }
        return reach;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            text.append(Spacing.text(plain));
            plain.clear();
        }
    }

    private void space(Glyph before, Glyph glyph) {
        double gap = glyph.x() - before.right();
        boolean script = isScript(before);
        if (gap > WORD_GAP * size * (script ? 1.4 : 1) || (glyph.spaced() && gap > 0.08 * size)) {
            text.append(' ');
        }
    }

    private void script(List<Glyph> group, int from) {
        List<Glyph> raised = group.stream().filter(g -> isRaised(g, baseline, size)).toList();
        List<Glyph> lowered = group.stream().filter(g -> !isRaised(g, baseline, size)).toList();
        boolean attached =
                from > 0
                        && group.getFirst().x() - glyphs.get(from - 1).right() < 0.2 * size
                        && !(OPERATORS.contains(glyphs.get(from - 1).text())
                                && isFraction(raised, lowered));
        if (from > 0 && !text.isEmpty() && !attached) {
            space(glyphs.get(from - 1), group.getFirst());
        }
        if (!attached) {
            text.append(
                    isFraction(raised, lowered)
                            ? Spacing.text(raised) + "/" + Spacing.text(lowered)
                            : Spacing.text(group));
            return;
        }
        if (!lowered.isEmpty()) {
            text.append('_').append(grouped(Spacing.text(lowered)));
        }
        if (!raised.isEmpty()) {
            raise(Spacing.text(raised), glyphs.get(from - 1));
        }
    }

    /// A small number over another one, with nothing before them that they could belong to.
    private static boolean isFraction(List<Glyph> raised, List<Glyph> lowered) {
        return !raised.isEmpty()
                && !lowered.isEmpty()
                && raised.getFirst().x() < lowered.getLast().right()
                && lowered.getFirst().x() < raised.getLast().right();
    }

    private void raise(String what, Glyph before) {
        String word = lastWord();
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean ordinal =
                Character.isDigit(last) && ORDINAL.matcher(what.toLowerCase(Locale.ROOT)).matches();
        boolean sign =
                SIGNS.matcher(what).matches() && (!before.face().maths() || "′″".contains(what));
        if (ordinal || sign) {
            text.append(what);
        } else if (NUMBERS.matcher(what).matches()
                && (".,;:!?”\"’".indexOf(last) >= 0 || (isWord(word) && !before.face().maths()))) {
            text.append(" [").append(what).append(']');
        } else {
            text.append('^').append(grouped(what));
        }
    }

    private String lastWord() {
        int start = text.length();
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    private static boolean isWord(String word) {
        return word.length() >= 3
                && !POWERED.contains(word.toLowerCase(Locale.ROOT))
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    private static String grouped(String script) {
        return script.codePointCount(0, script.length()) == 1 ? script : "{" + script + "}";
    }
}
