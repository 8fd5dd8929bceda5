package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;

/// NL502: every equation is accounted for. A displayed equation is the source's (its letters and
/// digits are found there), or part of a derivation (by tag, or of two steps and more), or words
/// beside it say where it comes from, which term it defines, or that it is the lesson's own.
final class EquationsAccounted implements Rule {
    private static final Pattern CODE =
            Pattern.compile("(?ms)^ {0,3}(```+|~~~+).*?(^ {0,3}\\1|\\z)|(`++)[^`]++\\3");
    private static final Set<CellRole> DERIVES =
            EnumSet.of(CellRole.DERIVATION, CellRole.QUOTE, CellRole.CHECK);
    private static final Pattern STEP =
            Pattern.compile("(?<![<>!:])=|\\\\Rightarrow|\\\\to\\b|\\\\approx|\\\\implies|\\\\iff");
    private static final int FEWEST_WORDS = 4;

    /// Words that say where an equation comes from. "So", "where", "let" and "gives" stand beside
    /// nearly every equation and say nothing of the kind.
    private static final Pattern FROM_WHERE =
            Pattern.compile(
                    "(?i)\\b(in (letters|symbols)|(written|writing it|write it|put) (as|out|down"
                            + "|in|with)|we write|shorthand|notation|defin\\w+|(is|are) (called"
                            + "|named|known as)|we call|call (it|this|that)|given by|(our|my|lesson['’]s) own"
                            + "|(equations?|formulas?|formulae|expressions?|law|rule) (for|of"
                            + "|by|from|in)|equation \\(?\\d|\\w+ (rule|law|theorem|lemma|identity"
                            + "|formula|equation)|deriv(e|es|ed|ation|ations)|prov(e|es|ed|en|ing)"
                            + "|proof|follows|multipl(y|ied) out|multiplying out|substitut\\w+"
                            + "|rearrang\\w+|expanding|simplif\\w+|plug(ging|ged)? in|put in"
                            + "|therefore|hence|thus|according to|as (explained|described|shown"
                            + "|seen|introduced)|paper|authors|et al)\\b");

    /// A term in bold is being introduced, and the equation tells what it means.
    private static final Pattern TERM = Pattern.compile("\\*\\*\\p{Ll}[^*\\n:]+\\*\\*");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\\\(?:begin|end|text|mathrm|mathbf|operatorname|label|tag)\\b|\\\\[a-zA-Z]+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        String source = lesson.source().map(EquationsAccounted::letters).orElse("");
        List<Finding> findings = new ArrayList<>();
        int equations = 0;
        for (LessonCell cell : lesson.markdownCells()) {
            if (!Displayed.mayStandIn(cell.source())) {
                continue;
            }
            String text = CODE.matcher(cell.source()).replaceAll(EquationsAccounted::blanked);
            List<Displayed> displayed = Displayed.in(text);
            boolean told = !displayed.isEmpty() && isTold(lesson, cell, text);
            for (Displayed found : displayed) {
                equations++;
                if (!told && !isAccounted(found.inside(), source)) {
                    findings.add(unaccounted(cell, found));
                }
            }
        }
        if (equations == 0) {
            return new NotChecked("No displayed equation.");
        }
        String beside = source.isEmpty() ? "" : ", against the source";
        return new Checked(equations + " displayed equations" + beside, findings);
    }

    private static String blanked(MatchResult found) {
        return found.group().replaceAll("[^\\n]", " ");
    }

    private static Finding unaccounted(LessonCell cell, Displayed found) {
        return cell.finding(
                found.line(),
                "Nothing says where this equation comes from",
                "Derive it, name the source's equation, or say that it is the lesson's own.");
    }

    /// Whether all equations of the cell are accounted for by its part or by the words around them.
    private static boolean isTold(LessonUnderCheck lesson, LessonCell cell, String text) {
        return cell.kind() == BeatKind.DERIVATION
                || cell.isOneOf(DERIVES)
                || isIntroduced(text)
                || neighbour(lesson, cell, -1)
                || neighbour(lesson, cell, 1);
    }

    private static boolean isAccounted(String equation, String source) {
        return STEP.matcher(equation).results().count() >= 2
                || (!source.isEmpty() && stands(equation, source));
    }

    /// Whether the markdown cell beside it says so in the paragraph that touches this one.
    private static boolean neighbour(LessonUnderCheck lesson, LessonCell cell, int step) {
        int at = cell.index() + step;
        if (at < 0 || at >= lesson.cells().size() || !lesson.cells().get(at).isMarkdown()) {
            return false;
        }
        List<String> paragraphs =
                PARAGRAPHS.splitAsStream(lesson.cells().get(at).source().strip()).toList();
        return isIntroduced(step < 0 ? paragraphs.getLast() : paragraphs.getFirst());
    }

    private static boolean isIntroduced(String markdown) {
        String prose = Prose.of(markdown);
        return Prose.wordsOf(prose) >= FEWEST_WORDS
                && (FROM_WHERE.matcher(prose).find() || TERM.matcher(prose).find());
    }

    /// Letters and digits of the equation in the source's order, commands and signs left out.
    private static boolean stands(String equation, String source) {
        String wanted = plain(equation);
        return wanted.length() >= 2 && source.contains(wanted);
    }

    private static String letters(SourceDocument source) {
        return plain(
                Stream.concat(
                                source.equations().stream()
                                        .flatMap(
                                                e ->
                                                        Stream.concat(
                                                                Optional.ofNullable(e.latex())
                                                                        .stream(),
                                                                Stream.of(e.text()))),
                                source.paragraphs().map(Paragraph::text))
                        .collect(Collectors.joining(" ")));
    }

    private static String plain(String text) {
        return OTHER.matcher(COMMAND.matcher(text).replaceAll(" "))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
