package org.notebooklearning.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.notebooklearning.cli.author.ConceptChecker;
import org.notebooklearning.cli.author.ConceptReport;
import org.notebooklearning.cli.author.LessonRuns;
import org.notebooklearning.cli.author.NotRunException;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what is to be mended in a concept, with the places.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a concept: its files, and its lesson at each level by the rules of"
                    + " docs/rules.md.",
            "What only the learner's source or wishes decide is left to the pipeline."
        },
        footer = {
            "",
            "Exit code: 0 nothing blocks, 1 something does, 2 the command could not be done."
        })
final class ConceptCheckCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    @Mixin private ConceptCommand.Place place = new ConceptCommand.Place();

    @Mixin private ConceptCommand.Levels levels = new ConceptCommand.Levels();

    @Option(
            names = "--run",
            description = "Run the lessons too, in the sandbox, and prove their exercises.")
    private boolean run;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.system();
        try {
            ConceptReport report = report(terminal);
            terminal.text(report.text());
            return report.passed() ? 0 : FAILED;
        } catch (NotRunException | RefusedException e) {
            System.err.println("lesson: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private ConceptReport report(Terminal terminal) throws IOException, InterruptedException {
        var folder = place.concept();
        if (!run) {
            return new ConceptChecker(folder, levels.levels(), null, _ -> {}).check();
        }
        try (NotebookRunner runner = SandboxedRuns.runner(terminal, levels.levels().size() > 1)) {
            return new ConceptChecker(
                            folder,
                            levels.levels(),
                            new LessonRuns(runner),
                            step -> show(step, terminal))
                    .check();
        }
    }

    static void show(RunProgress step, Terminal terminal) {
        if (step instanceof RunProgress.CellStarted(String cell, int number, int of)) {
            terminal.passing("     code cell " + number + " of " + of + "  " + cell);
        }
    }
}
