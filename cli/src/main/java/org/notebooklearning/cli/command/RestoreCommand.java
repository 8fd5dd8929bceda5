package org.notebooklearning.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.notebooklearning.local.stack.StackBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts a backup in the place of what the local stack keeps.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the lessons of a backup in the place of those that are there.",
            "The stack has to be stopped; ./lesson up starts it with them."
        })
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What ./lesson backup wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--force",
            description =
                    "Also where there are lessons; they are kept aside until the next restore.")
    private boolean force;

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(file + " is not there");
        }
        StackBackup backup = new StackBackup(LessonCommand.folder());
        boolean replaces = backup.wouldReplace();
        if (replaces && !force) {
            throw new RefusedException(
                    "There are lessons already; --force puts the backup in their place");
        }
        Terminal terminal = Terminal.system();
        terminal.passing("restore    being read");
        Path kept = backup.restore(file);
        terminal.line("restore    done; ./lesson up starts the stack with it");
        if (replaces) {
            terminal.line("           what was there before lies in " + kept);
        }
        return 0;
    }
}
