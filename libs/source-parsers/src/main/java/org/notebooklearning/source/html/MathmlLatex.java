package org.notebooklearning.source.html;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Presentation MathML (MathML Core, W3C) as LaTeX, for pages that have no other source of their
/// formulas. Spacing and styles are left out; what they mean is not.
final class MathmlLatex {
    private static final Map<String, String> SYMBOLS =
            Map.ofEntries(
                    Map.entry("α", "\\alpha"),
                    Map.entry("β", "\\beta"),
                    Map.entry("γ", "\\gamma"),
                    Map.entry("δ", "\\delta"),
                    Map.entry("ϵ", "\\epsilon"),
                    Map.entry("ε", "\\varepsilon"),
                    Map.entry("ζ", "\\zeta"),
                    Map.entry("η", "\\eta"),
                    Map.entry("θ", "\\theta"),
                    Map.entry("κ", "\\kappa"),
                    Map.entry("λ", "\\lambda"),
                    Map.entry("μ", "\\mu"),
                    Map.entry("ν", "\\nu"),
                    Map.entry("ξ", "\\xi"),
                    Map.entry("π", "\\pi"),
                    Map.entry("ρ", "\\rho"),
                    Map.entry("σ", "\\sigma"),
                    Map.entry("τ", "\\tau"),
                    Map.entry("ϕ", "\\phi"),
                    Map.entry("φ", "\\varphi"),
                    Map.entry("χ", "\\chi"),
                    Map.entry("ψ", "\\psi"),
                    Map.entry("ω", "\\omega"),
                    Map.entry("Γ", "\\Gamma"),
                    Map.entry("Δ", "\\Delta"),
                    Map.entry("Θ", "\\Theta"),
                    Map.entry("Λ", "\\Lambda"),
                    Map.entry("Σ", "\\Sigma"),
                    Map.entry("Φ", "\\Phi"),
                    Map.entry("Ψ", "\\Psi"),
                    Map.entry("Ω", "\\Omega"),
                    Map.entry("∑", "\\sum"),
                    Map.entry("∏", "\\prod"),
                    Map.entry("∫", "\\int"),
                    Map.entry("∞", "\\infty"),
                    Map.entry("∂", "\\partial"),
                    Map.entry("∇", "\\nabla"),
                    Map.entry("×", "\\times"),
                    Map.entry("·", "\\cdot"),
                    Map.entry("⋅", "\\cdot"),
                    Map.entry("±", "\\pm"),
                    Map.entry("≤", "\\leq"),
                    Map.entry("≥", "\\geq"),
                    Map.entry("≠", "\\neq"),
                    Map.entry("≈", "\\approx"),
                    Map.entry("∼", "\\sim"),
                    Map.entry("∝", "\\propto"),
                    Map.entry("∈", "\\in"),
                    Map.entry("∉", "\\notin"),
                    Map.entry("⊂", "\\subset"),
                    Map.entry("⊆", "\\subseteq"),
                    Map.entry("∪", "\\cup"),
                    Map.entry("∩", "\\cap"),
                    Map.entry("∀", "\\forall"),
                    Map.entry("∃", "\\exists"),
                    Map.entry("→", "\\to"),
                    Map.entry("←", "\\leftarrow"),
                    Map.entry("⇒", "\\Rightarrow"),
                    Map.entry("…", "\\ldots"),
                    Map.entry("⋯", "\\cdots"),
                    Map.entry("⊙", "\\odot"),
                    Map.entry("⊗", "\\otimes"),
                    Map.entry("⊕", "\\oplus"),
                    Map.entry("∥", "\\|"),
                    Map.entry("‖", "\\|"),
                    Map.entry("⟨", "\\langle"),
                    Map.entry("⟩", "\\rangle"),
                    Map.entry("⊤", "\\top"),
                    Map.entry("ℓ", "\\ell"),
                    Map.entry("ℝ", "\\mathbb{R}"),
                    Map.entry("−", "-"),
                    Map.entry("∗", "*"),
                    Map.entry("{", "\\{"),
                    Map.entry("}", "\\}"),
                    Map.entry("%", "\\%"),
                    Map.entry("\u2061", ""),
                    Map.entry("\u2062", ""),
                    Map.entry("\u2063", ""),
                    Map.entry("\u200b", ""));
    private static final Map<String, String> ACCENTS =
            Map.of(
                    "^",
                    "\\hat",
                    "ˆ",
                    "\\hat",
                    "~",
                    "\\tilde",
                    "˜",
                    "\\tilde",
                    "¯",
                    "\\bar",
                    "‾",
                    "\\overline",
                    "→",
                    "\\vec",
                    "˙",
                    "\\dot",
                    ".",
                    "\\dot");
    private static final List<String> FUNCTIONS =
            List.of(
                    "log", "exp", "sin", "cos", "tan", "tanh", "max", "min", "arg", "lim", "ln",
                    "det", "sup", "inf", "Pr");

    private MathmlLatex() {}

    /// The LaTeX of a `math` element; empty where it holds nothing.
    static String of(Element math) {
        return row(math).replaceAll(" {2,}", " ").strip();
    }

    private static String row(Element parent) {
        StringBuilder latex = new StringBuilder();
        for (Element child : parent.children()) {
            String next = element(child);
            boolean command = latex.toString().matches("(?s).*\\\\[A-Za-z]+$");
            boolean letter = !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0));
            latex.append(command && letter ? " " : "").append(next);
        }
        return latex.toString();
    }

    private static String element(Element element) {
        Elements parts = element.children();
        return switch (element.normalName()) {
            case "mi", "mo", "mn" -> token(element);
            case "mtext", "ms" -> "\\text{" + element.text().strip() + "}";
            case "mspace", "annotation", "annotation-xml" -> "";
            case "mfrac" -> "\\frac" + part(parts, 0) + part(parts, 1);
            case "msqrt" -> "\\sqrt{" + row(element) + "}";
            case "mroot" -> "\\sqrt[" + bare(parts, 1) + "]" + part(parts, 0);
            case "msub" -> base(parts) + "_" + part(parts, 1);
            case "msup" -> base(parts) + "^" + part(parts, 1);
            case "msubsup", "munderover" ->
                    base(parts) + "_" + part(parts, 1) + "^" + part(parts, 2);
            case "munder" -> base(parts) + "_" + part(parts, 1);
            case "mover" -> over(parts);
            case "mtable" -> "\\begin{matrix}" + rows(element) + "\\end{matrix}";
            case "mfenced" -> fenced(element);
            case "semantics" -> parts.isEmpty() ? "" : element(parts.getFirst());
            default -> row(element);
        };
    }

    private static String token(Element token) {
        String text = token.wholeText().strip();
        if (FUNCTIONS.contains(text)) {
            return "\\" + text;
        }
        StringBuilder latex = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(c -> latex.append(SYMBOLS.getOrDefault(c, c)));
        boolean name = token.normalName().equals("mi") && text.length() > 1;
        boolean bold = token.attr("mathvariant").contains("bold");
        if (name && text.chars().allMatch(Character::isLetter)) {
            return (bold ? "\\mathbf{" : "\\mathrm{") + latex + "}";
        }
        return bold ? "\\mathbf{" + latex + "}" : latex.toString();
    }

    private static String over(Elements parts) {
        String above = parts.size() < 2 ? "" : parts.get(1).text().strip();
        String accent = ACCENTS.get(above);
        return accent == null ? base(parts) + "^" + part(parts, 1) : accent + part(parts, 0);
    }

    private static String rows(Element table) {
        return String.join(
                " \\\\ ",
                table.children().stream()
                        .map(
                                row ->
                                        String.join(
                                                " & ",
                                                row.children().stream()
                                                        .map(MathmlLatex::row)
                                                        .toList()))
                        .toList());
    }

    private static String fenced(Element fenced) {
        String open = fenced.hasAttr("open") ? fenced.attr("open") : "(";
        String close = fenced.hasAttr("close") ? fenced.attr("close") : ")";
        return open
                + String.join(", ", fenced.children().stream().map(MathmlLatex::element).toList())
                + close;
    }

    private static String base(Elements parts) {
        String base = bare(parts, 0);
        boolean single = base.length() <= 1 || base.matches("\\\\[A-Za-z]+(\\{[^{}]*\\})?");
        return single ? base : "{" + base + "}";
    }

    private static String part(Elements parts, int i) {
        return "{" + bare(parts, i) + "}";
    }

    private static String bare(Elements parts, int i) {
        return i < parts.size() ? element(parts.get(i)) : "";
    }
}
