package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Mends what rules find, where it can be done without a person. A change is kept only if its rule
/// has fewer findings afterwards, no other rule has more, and all code that could be parsed still
/// can.
public final class NotebookFixes {
    private static final Map<String, Fixer> FIXERS = fixers();

    /// How often what a fix left behind is looked at again.
    private static final int ROUNDS = 8;

    private NotebookFixes() {}

    private static Map<String, Fixer> fixers() {
        Map<String, Fixer> fixers = new LinkedHashMap<>();
        fixers.put("NL005", new PositionFixer());
        fixers.put("NL004", new TorchFixer());
        fixers.put("NL007", new ImportFixer());
        return fixers;
    }

    /// What became of a notebook.
    ///
    /// @param fixes that were made, in their order
    /// @param unfixed findings of the same rules that are left
    public record Fixed(Notebook notebook, List<AppliedFix> fixes, List<Unfixed> unfixed) {
        public Fixed {
            fixes = List.copyOf(fixes);
            unfixed = List.copyOf(unfixed);
        }
    }

    /// Ids of the rules whose findings can be mended.
    public static Set<String> rules() {
        return Set.copyOf(FIXERS.keySet());
    }

    /// `notebook` with what the rules `ruleIds` find mended; ids of rules that mend nothing are
    /// passed over. Cells that nothing is mended in stay as they are. Doing it again changes
    /// nothing.
    public static Fixed apply(Notebook notebook, Set<String> ruleIds) {
        List<AppliedFix> fixes = new ArrayList<>();
        Notebook now = notebook;
        for (int round = 0; round < ROUNDS; round++) {
            int before = fixes.size();
            for (Map.Entry<String, Fixer> rule : FIXERS.entrySet()) {
                if (ruleIds.contains(rule.getKey())) {
                    now = new Attempt(rule.getKey(), rule.getValue(), now).fixed(fixes);
                }
            }
            if (fixes.size() == before) {
                break;
            }
        }
        return new Fixed(now, fixes, unfixed(now, ruleIds));
    }

    private static List<Unfixed> unfixed(Notebook notebook, Set<String> ruleIds) {
        List<Unfixed> unfixed = new ArrayList<>();
        for (Verdict verdict : judged(notebook)) {
            if (ruleIds.contains(verdict.rule()) && FIXERS.containsKey(verdict.rule())) {
                for (Finding finding : verdict.findings()) {
                    unfixed.add(
                            new Unfixed(
                                    verdict.rule(),
                                    finding.cell(),
                                    finding.line(),
                                    finding.message(),
                                    finding.fix()));
                }
            }
        }
        return unfixed;
    }

    private static List<Verdict> judged(Notebook notebook) {
        return RuleEngine.judge(LessonUnderCheck.of(notebook));
    }

    /// The fixes of one rule on one notebook.
    private static final class Attempt {
        private final String rule;
        private final Notebook notebook;
        private final List<Edit> proposed;
        private final Map<String, Integer> findings;
        private final int unparsed;

        /// Findings of the rule with what is kept so far.
        private int left;

        Attempt(String rule, Fixer fixer, Notebook notebook) {
            this.rule = rule;
            this.notebook = notebook;
            List<Verdict> verdicts = judged(notebook);
            this.findings = counts(verdicts);
            this.left = findings.getOrDefault(rule, 0);
            List<Finding> own =
                    verdicts.stream()
                            .filter(verdict -> verdict.rule().equals(rule))
                            .flatMap(verdict -> verdict.findings().stream())
                            .toList();
            this.proposed = own.isEmpty() ? List.of() : fixer.propose(notebook, own);
            this.unparsed = proposed.isEmpty() ? 0 : unparsed(notebook);
        }

        /// All changes at once where that is good, else as many as are, tried by halves.
        Notebook fixed(List<AppliedFix> fixes) {
            List<Edit> kept = new ArrayList<>();
            keep(proposed, kept);
            kept.forEach(edit -> fixes.addAll(edit.fixes()));
            return kept.isEmpty() ? notebook : Edit.apply(notebook, kept);
        }

        private void keep(List<Edit> edits, List<Edit> kept) {
            if (edits.isEmpty()) {
                return;
            }
            List<Edit> together = new ArrayList<>(kept);
            together.addAll(edits);
            if (isBetter(Edit.apply(notebook, together))) {
                kept.addAll(edits);
            } else if (edits.size() > 1) {
                keep(edits.subList(0, edits.size() / 2), kept);
                keep(edits.subList(edits.size() / 2, edits.size()), kept);
            }
        }

        private boolean isBetter(Notebook changed) {
            Map<String, Integer> after = counts(judged(changed));
            int own = after.getOrDefault(rule, 0);
            boolean better =
                    own < left
                            && after.entrySet().stream()
                                    .allMatch(
                                            e ->
                                                    e.getValue()
                                                            <= findings.getOrDefault(e.getKey(), 0))
                            && unparsed(changed) <= unparsed;
            if (better) {
                left = own;
            }
            return better;
        }

        private static Map<String, Integer> counts(List<Verdict> verdicts) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            verdicts.forEach(verdict -> counts.put(verdict.rule(), verdict.findings().size()));
            return counts;
        }

        private static int unparsed(Notebook notebook) {
            return (int)
                    notebook.codeCells().stream()
                            .map(Cell::source)
                            .filter(source -> !SyntaxTree.ofCell(source).problems().isEmpty())
                            .count();
        }
    }
}
