package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Tokens;

/// Displayed formulas with the numbers that LaTeX prints (amsmath user's guide, chapter 3). Where
/// several rows have a number each, every one is a formula of its own.
final class DisplayMaths {
    private static final Set<String> ONE_NUMBER =
            Set.of("equation", "multline", "dmath", "displaymath", "math", "numcases");

    private final Composer composer;
    private final Maths maths;
    private final Counters counters;
    private final CrossReferences references;
    private @Nullable String group;
    private int within;

    /// Labels of rows that have no number; they mean the next one.
    private final List<String> pending = new ArrayList<>();

    DisplayMaths(Composer composer, Maths maths, Counters counters, CrossReferences references) {
        this.composer = composer;
        this.maths = maths;
        this.counters = counters;
        this.references = references;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> unnumbered(composer, maths.bracketed()), "[");
        for (String name :
                List.of(
                        "equation",
                        "multline",
                        "align",
                        "gather",
                        "eqnarray",
                        "alignat",
                        "flalign",
                        "dmath",
                        "xalignat",
                        "numcases",
                        "subnumcases",
                        "IEEEeqnarray")) {
            vocabulary.environment(this::environment, name, name + "*");
        }
        vocabulary.environment(this::environment, "displaymath", "empheq");
        vocabulary.environment(this::mathEnvironment, "math");
        vocabulary.environment(this::subequations, "subequations");
    }

    /// Appends a formula that has no number.
    static void unnumbered(Composer composer, List<Formula> rows) {
        Formula row = rows.getFirst();
        append(composer, row.latex(), row.tag());
    }

    private static void append(Composer composer, String latex, @Nullable String label) {
        if (latex.isBlank()) {
            return;
        }
        if (composer.paragraphs().isInline()) {
            composer.text().append("$" + latex + "$");
            return;
        }
        composer.paragraphs().flush();
        composer.draft().equation(latex, latex, label, false, 0);
    }

    private void mathEnvironment(String name) {
        composer.text().append("$" + maths.environment(name, false).getFirst().latex() + "$");
    }

    private void subequations(String name) {
        String number = counters.step("equation");
        int outer = counters.value("equation");
        composer.paragraphs().refer("equation", number);
        composer.paragraphs()
                .enter(
                        name,
                        composer.paragraphs().kind(),
                        _ -> {
                            group = null;
                            counters.set("equation", outer);
                        });
        group = number;
        within = 0;
        composer.paragraphs().refer("equation", number);
    }

    private void environment(String name) {
        String base = name.replace("*", "");
        boolean starredInside = false;
        if (base.endsWith("alignat")) {
            composer.input().argument();
        } else if (base.equals("IEEEeqnarray")) {
            composer.input().option();
            composer.input().argument();
        }
        String before = base.endsWith("numcases") ? Tokens.source(composer.input().argument()) : "";
        if (base.equals("empheq")) {
            composer.input().option();
            String inner = composer.name();
            base = inner.replace("*", "");
            starredInside = inner.endsWith("*");
        }
        boolean starred = starredInside || name.endsWith("*") || base.equals("displaymath");
        List<Formula> rows = maths.environment(name, !ONE_NUMBER.contains(base));
        if (rows.size() > 1 && rows.getLast().isBlank()) {
            rows.removeLast();
        }
        List<List<Formula>> parts = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<Formula> part = new ArrayList<>();
        for (Formula row : rows) {
            part.add(row);
            String number = number(row, starred);
            if (number != null) {
                numbers.add(number);
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            if (parts.size() == 1) {
                parts.getFirst().addAll(part);
            } else {
                parts.add(part);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            append(
                    composer,
                    before + latex(base, parts.get(i)),
                    i < numbers.size() ? numbers.get(i) : null);
        }
    }

    private @Nullable String number(Formula row, boolean starred) {
        String number = row.tag();
        if (number == null && !starred && !row.isUnnumbered()) {
            number =
                    group == null
                            ? counters.step("equation")
                            : group + Counters.format("alph", ++within);
        }
        pending.addAll(row.labels());
        if (number != null) {
            for (String key : pending) {
                references.label(key, new Target("equation", number));
            }
            pending.clear();
            composer.paragraphs().refer("equation", number);
        }
        return number;
    }

    /// The environment that sets the same inside of a formula, as KaTeX and MathJax need it.
    private static String latex(String base, List<Formula> rows) {
        String joined =
                rows.stream()
                        .map(Formula::latex)
                        .filter(l -> !l.isEmpty())
                        .collect(Collectors.joining(" \\\\ "));
        boolean columns = rows.stream().anyMatch(Formula::hasColumns);
        boolean plain = !base.equals("multline") && !base.endsWith("numcases");
        if (ONE_NUMBER.contains(base) && plain) {
            return joined;
        }
        if (rows.size() == 1 && !columns && !joined.contains("\\\\")) {
            return joined;
        }
        return switch (base) {
            case "gather", "multline" -> "\\begin{gathered} " + joined + " \\end{gathered}";
            case "numcases", "subnumcases" -> "\\begin{cases} " + joined + " \\end{cases}";
            case "eqnarray", "IEEEeqnarray" -> "\\begin{array}{rcl} " + joined + " \\end{array}";
            default -> "\\begin{aligned} " + joined + " \\end{aligned}";
        };
    }
}
