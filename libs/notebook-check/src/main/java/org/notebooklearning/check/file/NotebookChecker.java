package org.notebooklearning.check.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.contracts.report.Verdict;

/// Judges notebooks on disk, without services. What only the pipeline knows (plan, source, run) is
/// not there, and the rules that need it say so; a `utils.py` beside the notebook is read with it.
public final class NotebookChecker {
    private final Predicate<String> wanted;

    /// @param wanted the ids of the rules to judge by
    public NotebookChecker(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /// Verdicts on one file; whatever stands in it, there are verdicts.
    public CheckedFile check(Path file) throws IOException {
        return switch (NotebookUpgrade.read(Files.readAllBytes(file))) {
            case NotebookUpgrade.Upgraded read -> {
                LessonUnderCheck lesson = LessonUnderCheck.of(read, utilsBeside(file));
                yield new CheckedFile(
                        file,
                        RuleEngine.judge(lesson, wanted, RuleObserver.none()),
                        lesson.cellNumbers());
            }
            case NotebookUpgrade.Refused refused -> {
                List<Verdict> verdicts = RuleEngine.unreadable(refused.problem());
                yield new CheckedFile(
                        file,
                        verdicts.stream().filter(it -> wanted.test(it.rule())).toList(),
                        Map.of());
            }
        };
    }

    private static @Nullable String utilsBeside(Path notebook) throws IOException {
        Path utils = notebook.resolveSibling("utils.py");
        // Bytes that are no UTF-8 are replaced: what matters about them is found in the text.
        return Files.isRegularFile(utils)
                ? new String(Files.readAllBytes(utils), StandardCharsets.UTF_8)
                : null;
    }
}
