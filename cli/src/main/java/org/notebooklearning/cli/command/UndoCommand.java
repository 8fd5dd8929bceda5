package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes back what was written into a notebook last.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a notebook back what it held before a lesson was written into it.",
            "Again and again: each time one step further back."
        })
final class UndoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The notebook.")
    private Path notebook = Path.of("");

    @Option(
            names = "--force",
            description =
                    "Even where FILE was changed since. What it holds now goes into a file beside"
                            + " it.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Terminal.system();
        undo(notebook, force).forEach(terminal::line);
        return 0;
    }

    /// Takes it back, and returns what to tell.
    static List<String> undo(Path notebook, boolean force) throws IOException {
        PreviousVersions versions = PreviousVersions.of(notebook);
        if (!versions.isThere()) {
            throw new RefusedException(
                    "No earlier version of " + notebook + " is kept: nothing was written into it");
        }
        boolean unchanged = versions.isUnchanged();
        if (!unchanged && !force) {
            throw new RefusedException(
                    notebook
                            + " was changed since the lesson was written into it. --force goes back"
                            + " all the same, and puts what it holds now into a file beside it");
        }
        Path aside = unchanged ? versions.file() : aside(versions.file());
        versions.restore(aside);
        return unchanged
                ? List.of("restored   " + notebook)
                : List.of("kept       " + aside, "restored   " + notebook);
    }

    private static Path aside(Path file) {
        String stem = file.getFileName().toString().replaceAll("\\.ipynb$", "");
        Path aside = file.resolveSibling(stem + "-undone.ipynb");
        for (int number = 2; OutputFile.isTaken(aside); number++) {
            aside = file.resolveSibling(stem + "-undone-" + number + ".ipynb");
        }
        return aside;
    }
}
