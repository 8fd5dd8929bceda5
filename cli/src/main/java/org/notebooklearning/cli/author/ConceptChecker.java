package org.notebooklearning.cli.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.check.ConceptCheck;
import org.notebooklearning.concepts.check.ConceptProblem;
import org.notebooklearning.concepts.check.LevelDifference;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptFormatException;
import org.notebooklearning.concepts.library.ConceptReading;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.runner.execution.RunProgress;

/// Says everything about a concept's files that can be said before a lesson is asked for.
///
/// 1. The format; where a file can not be read, nothing else.
/// 2. Questions, skills, links, exercises and what every level has to have.
/// 3. The lesson of each level by the rules, and whether all names are bound whatever is answered.
/// 4. Where a runner is given: the lesson run, its exercises proven.
public final class ConceptChecker {
    private final Path folder;
    private final List<Level> levels;
    private final @Nullable LessonRuns runs;
    private final Consumer<RunProgress> progress;

    /// @param runs null where nothing is to be run
    public ConceptChecker(
            Path folder,
            List<Level> levels,
            @Nullable LessonRuns runs,
            Consumer<RunProgress> progress) {
        this.folder = folder;
        this.levels = List.copyOf(levels);
        this.runs = runs;
        this.progress = progress;
    }

    /// Checks the files as they are now.
    public ConceptReport check() throws IOException, InterruptedException {
        ConceptReading reading = ConceptReading.of(folder);
        Concept concept = reading.concept();
        if (concept == null) {
            return ConceptReport.of(
                    folder,
                    reading.problems().stream().map(ConceptChecker::format).toList(),
                    List.of());
        }
        List<AuthorFinding> findings = new ArrayList<>();
        ConceptCheck.problems(concept).forEach(problem -> findings.add(concept(problem)));
        List<String> lines = new ArrayList<>();
        Map<String, LessonRuns.Ran> ranAt = new LinkedHashMap<>();
        String utils = ConceptFolders.utils(folder);
        for (Level level : levels) {
            if (AuthoredLesson.isTaughtAt(concept, level)) {
                LessonRuns.@Nullable Ran ran = level(concept, level, utils, findings, lines);
                if (ran != null) {
                    ranAt.put(level.word(), ran);
                }
            }
        }
        if (levels.contains(Level.BEGINNER) && levels.contains(Level.ADVANCED)) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "beginner and advanced differ in %.0f %% of their cells",
                            100
                                    * LevelDifference.between(
                                                    concept, Level.BEGINNER, Level.ADVANCED)
                                            .share()));
        }
        lines.addAll(LessonFacts.trials(ranAt));
        return ConceptReport.of(folder, findings, lines);
    }

    private LessonRuns.@Nullable Ran level(
            Concept concept,
            Level level,
            String utils,
            List<AuthorFinding> findings,
            List<String> lines)
            throws InterruptedException {
        String name = level.word();
        AuthoredLesson lesson = AuthoredLesson.full(concept, level, utils);
        LessonRuns.@Nullable Ran ran = runs == null ? null : runs.proven(lesson, progress);
        findings.addAll(new LessonFindings(lesson, name).all(ran == null ? null : ran.facts()));
        findings.addAll(
                new LessonFindings(
                                AuthoredLesson.shortened(concept, level, utils),
                                name + ", all answers right")
                        .ofNames());
        findings.addAll(
                new LessonFindings(
                                AuthoredLesson.extended(concept, level, utils),
                                name + ", all answers wrong")
                        .ofNames());
        lines.add(LessonFacts.line(lesson, ran));
        return ran;
    }

    private static AuthorFinding format(ConceptFormatException problem) {
        return new AuthorFinding(
                "format",
                true,
                problem.file().replaceFirst("^[^/]*/", ""),
                problem.line(),
                "",
                problem.problem(),
                "See docs/concept-format.md.",
                Set.of());
    }

    private static AuthorFinding concept(ConceptProblem problem) {
        return new AuthorFinding(
                "concept",
                problem.blocks(),
                problem.file(),
                problem.line(),
                "",
                problem.message(),
                "",
                Set.of());
    }
}
