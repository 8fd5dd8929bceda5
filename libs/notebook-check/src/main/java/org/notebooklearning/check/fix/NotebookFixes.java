package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.rule.CellReadings;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Mends what rules find, where it can be done without a person. A change is kept only if its rule
/// has fewer findings afterwards, no other rule has more, all code that could be parsed still can,
/// and every import has the same before it as it had. In a notebook to which a lesson was added,
/// the lesson's cells alone are changed.
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
        CellReadings readings = new CellReadings();
        Judged now = Judged.of(notebook, readings);
        for (int round = 0; round < ROUNDS; round++) {
            int before = fixes.size();
            for (Map.Entry<String, Fixer> rule : FIXERS.entrySet()) {
                if (ruleIds.contains(rule.getKey())) {
                    now = new Attempt(rule.getKey(), rule.getValue(), now, readings).fixed(fixes);
                }
            }
            if (fixes.size() == before) {
                break;
            }
        }
        return new Fixed(now.notebook(), fixes, unfixed(now, ruleIds));
    }

    private static List<Unfixed> unfixed(Judged notebook, Set<String> ruleIds) {
        List<Unfixed> unfixed = new ArrayList<>();
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            String rule = entry.id();
            if (ruleIds.contains(rule) && FIXERS.containsKey(rule)) {
                for (Finding finding : notebook.findings(rule)) {
                    unfixed.add(
                            new Unfixed(
                                    rule,
                                    finding.cell(),
                                    finding.line(),
                                    finding.message(),
                                    finding.fix(),
                                    whyNot(rule, notebook.notebook(), finding)));
                }
            }
        }
        return unfixed;
    }

    private static String whyNot(String rule, Notebook notebook, Finding finding) {
        if (isGiven(notebook, finding)) {
            return "this cell was given, and only the lesson's are mended";
        }
        return Objects.requireNonNull(FIXERS.get(rule)).whyNot(notebook, finding).orElse("");
    }

    private static boolean isGiven(Notebook notebook, Finding finding) {
        return CodeCells.given(notebook).stream()
                .map(index -> CodeCells.name(notebook.cells().get(index), index))
                .anyMatch(name -> name.equals(finding.cell()));
    }

    /// The fixes of one rule on one notebook.
    private static final class Attempt {
        private final String rule;
        private final Judged before;
        private final CellReadings readings;
        private final List<Edit> proposed;

        /// The notebook with what is kept so far.
        private Judged now;

        Attempt(String rule, Fixer fixer, Judged before, CellReadings readings) {
            this.rule = rule;
            this.before = before;
            this.now = before;
            this.readings = readings;
            List<Finding> own = before.findings(rule);
            Set<Integer> given = CodeCells.given(before.notebook());
            this.proposed =
                    own.isEmpty()
                            ? List.of()
                            : fixer.propose(before.notebook(), own).stream()
                                    .filter(edit -> !edit.changesOneOf(given))
                                    .toList();
        }

        /// All changes at once where that is good, else as many as are, tried by halves.
        Judged fixed(List<AppliedFix> fixes) {
            List<Edit> kept = new ArrayList<>();
            keep(proposed, kept);
            kept.forEach(edit -> fixes.addAll(edit.fixes()));
            return now;
        }

        private void keep(List<Edit> edits, List<Edit> kept) {
            if (edits.isEmpty()) {
                return;
            }
            List<Edit> together = new ArrayList<>(kept);
            together.addAll(edits);
            Notebook changed = Edit.apply(before.notebook(), together);
            Optional<Judged> better =
                    ImportOrder.isKept(before.notebook(), changed, readings)
                            ? before.better(changed, rule, now.findings(rule).size(), readings)
                            : Optional.empty();
            if (better.isPresent()) {
                kept.addAll(edits);
                now = better.get();
            } else if (edits.size() > 1) {
                keep(edits.subList(0, edits.size() / 2), kept);
                keep(edits.subList(edits.size() / 2, edits.size()), kept);
            }
        }
    }
}
