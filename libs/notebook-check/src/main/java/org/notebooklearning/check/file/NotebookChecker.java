package org.notebooklearning.check.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.fix.AppliedFix;
import org.notebooklearning.check.fix.NotebookFixes;
import org.notebooklearning.check.fix.Unfixed;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.python.SyntaxCheck;
import org.notebooklearning.check.rule.CellReadings;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.MeaningJudge;
import org.notebooklearning.check.rule.ReadingJudge;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookText;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.Verdict;

/// Judges notebooks on disk, without services. What only the pipeline knows (plan, source) is not
/// there, and the rules that need it say so; a `utils.py` beside the notebook is read with it.
public final class NotebookChecker {
    private final Predicate<String> wanted;
    private final Runs runs;
    private final Readings readings;
    private final SyntaxCheck syntax;

    /// @param wanted the ids of the rules to judge by
    public NotebookChecker(Predicate<String> wanted) {
        this(wanted, (_, _) -> Optional.empty(), _ -> Optional.empty(), SyntaxCheck.none());
    }

    /// @param runs for the rules that are checked by execution
    /// @param readings for the rules on meaning
    /// @param syntax is asked whether code is Python
    public NotebookChecker(
            Predicate<String> wanted, Runs runs, Readings readings, SyntaxCheck syntax) {
        this.wanted = wanted;
        this.runs = runs;
        this.readings = readings;
        this.syntax = syntax;
    }

    /// Runs notebooks whose code is Python.
    @FunctionalInterface
    public interface Runs {
        /// What happened; empty where it is not run.
        ///
        /// @param utils text of the `utils.py` beside it; null where there is none
        Optional<Ran> of(Notebook notebook, @Nullable String utils);
    }

    /// What happened.
    ///
    /// @param executed the notebook with its outputs
    public record Ran(Notebook executed, RunFacts facts) {}

    /// Has notebooks read by somebody who judges what they mean.
    @FunctionalInterface
    public interface Readings {
        /// What is said about a notebook; empty where nobody reads it.
        Optional<MeaningReading> of(Notebook executed);
    }

    /// Verdicts on one file; whatever stands in it, there are verdicts.
    public CheckedFile check(Path file) throws IOException {
        return judged(file, read(file), List.of(), Optional.empty());
    }

    /// The same after the wanted rules have mended what they can. The file is written only where
    /// that changed something, and of a file of version 4 only what was changed: all else stays
    /// byte for byte. An older file is written in the form of nbformat 4.5, and never where it
    /// holds something that would be lost.
    public CheckedFile fix(Path file) throws IOException {
        if (!(read(file) instanceof NotebookUpgrade.Upgraded)) {
            return check(file);
        }
        // What is changed has to be what was read: the file may be saved again meanwhile.
        String text = Files.readString(file);
        if (!(NotebookUpgrade.read(text) instanceof NotebookUpgrade.Upgraded read)
                || !(read.isChangedInPlace() || read.whole())) {
            return check(file);
        }
        Set<String> rules =
                NotebookFixes.rules().stream().filter(wanted).collect(Collectors.toSet());
        NotebookFixes.Fixed fixed = NotebookFixes.apply(read.notebook(), rules);
        if (fixed.fixes().isEmpty()) {
            return check(file).withUnfixed(fixed.unfixed());
        }
        Optional<Ran> ran = run(file, LessonUnderCheck.of(read), fixed.notebook());
        List<Unfixed> undone =
                ran.isEmpty()
                        ? List.of()
                        : FixedRun.undone(
                                run(file, LessonUnderCheck.of(read), read.notebook())
                                        .orElseThrow()
                                        .facts(),
                                ran.get().facts(),
                                fixed.fixes());
        if (!undone.isEmpty() || !Files.readString(file).equals(text)) {
            return check(file).withUnfixed(undone);
        }
        byte[] after = written(text, read, fixed.notebook()).getBytes(StandardCharsets.UTF_8);
        replace(file, after);
        return judged(file, NotebookUpgrade.read(after), fixed.fixes(), ran)
                .withCells(LessonUnderCheck.of(read).cellNumbers())
                .withUnfixed(fixed.unfixed());
    }

    private Optional<Ran> run(Path file, LessonUnderCheck lesson, Notebook notebook)
            throws IOException {
        return lesson.otherLanguage().isPresent()
                ? Optional.empty()
                : runs.of(notebook, UtilsFile.beside(file, notebook).text());
    }

    private static String written(String text, NotebookUpgrade.Upgraded read, Notebook fixed) {
        return read.isChangedInPlace()
                ? NotebookText.changed(text, read.notebook(), fixed)
                : NotebookFormat.write(fixed);
    }

    /// A file that can not be read is one finding: the others are judged all the same.
    private static NotebookUpgrade.Result read(Path file) throws IOException {
        try {
            return NotebookUpgrade.read(file);
        } catch (AccessDeniedException e) {
            return NotebookUpgrade.notReadable("permission denied");
        } catch (FileSystemException e) {
            return NotebookUpgrade.notReadable(String.valueOf(e.getReason()));
        }
    }

    /// @param before what happened when this very notebook was run; empty where it was not yet
    private CheckedFile judged(
            Path file, NotebookUpgrade.Result result, List<AppliedFix> fixes, Optional<Ran> before)
            throws IOException {
        return switch (result) {
            case NotebookUpgrade.Upgraded read -> {
                String utils = UtilsFile.beside(file, read.notebook()).text();
                LessonUnderCheck told = LessonUnderCheck.of(read, utils, new CellReadings(syntax));
                Optional<Ran> ran = before.isPresent() ? before : run(file, told, read.notebook());
                LessonUnderCheck lesson = ran.map(Ran::facts).map(told::withRun).orElse(told);
                List<MeaningJudge> judges =
                        judges(ran.map(Ran::executed).orElseGet(read::notebook));
                yield new CheckedFile(
                        file,
                        RuleEngine.judge(lesson, judges, wanted, RuleObserver.none()),
                        lesson.cellNumbers(),
                        fixes,
                        List.of(),
                        given(read.notebook(), lesson.cellNumbers()));
            }
            case NotebookUpgrade.Refused refused -> {
                List<Verdict> verdicts = RuleEngine.unreadable(refused.problem());
                yield new CheckedFile(
                        file,
                        verdicts.stream().filter(it -> wanted.test(it.rule())).toList(),
                        Map.of(),
                        fixes,
                        List.of(),
                        Set.of());
            }
        };
    }

    /// Names of the cells that no lesson of the notebook wrote, where there is one.
    private static Set<String> given(Notebook notebook, Map<String, Integer> numbers) {
        if (LessonRecord.of(notebook).isEmpty()) {
            return Set.of();
        }
        Set<Integer> given = LessonRecord.givenCells(notebook);
        return numbers.keySet().stream()
                .filter(name -> given.contains(numbers.getOrDefault(name, 0) - 1))
                .collect(Collectors.toSet());
    }

    private List<MeaningJudge> judges(Notebook executed) {
        return ReadingJudge.before(readings.of(executed).orElse(null));
    }

    /// All at once: whoever opens the file meanwhile sees the old one or the new one.
    private static void replace(Path file, byte[] content) throws IOException {
        Path real = file.toRealPath();
        Path beside = Files.createTempFile(real.getParent(), ".lesson-check", ".ipynb");
        try {
            Files.write(beside, content);
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(real));
            Files.move(
                    beside,
                    real,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
