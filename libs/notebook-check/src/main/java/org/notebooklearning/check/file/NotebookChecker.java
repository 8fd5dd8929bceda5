package org.notebooklearning.check.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
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
        String json = text(file);
        Optional<String> utils = utilsBeside(file);
        try {
            LessonUnderCheck lesson = LessonUnderCheck.ofFile(json, utils.orElse(null));
            return new CheckedFile(
                    file,
                    RuleEngine.judge(lesson, wanted, RuleObserver.none()),
                    lesson.cellNumbers());
        } catch (NotebookFormatException e) {
            List<Verdict> verdicts =
                    RuleEngine.judgeFile(json).stream()
                            .filter(verdict -> wanted.test(verdict.rule()))
                            .toList();
            return new CheckedFile(file, verdicts, Map.of());
        }
    }

    /// Bytes that are no UTF-8 are replaced: what matters about them is found in the text.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Optional<String> utilsBeside(Path notebook) throws IOException {
        Path utils = notebook.resolveSibling("utils.py");
        return Files.isRegularFile(utils) ? Optional.of(text(utils)) : Optional.empty();
    }
}
