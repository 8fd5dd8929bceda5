package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.local.stack.StackBackup;
import org.notebooklearning.local.stack.StackControl;
import org.notebooklearning.local.stack.StackFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes everything that the local stack keeps into one file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all lessons and what belongs to them into FILE, to be restored from.",
            "A stack that runs is stopped meanwhile and started again; lessons go on then.",
            "FILE holds your sources and the stack's passwords: keep it to yourself."
        })
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Such as lessons.tar.gz.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Overwrite FILE where it is there.")
    private boolean force;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (Files.exists(file) && !force) {
            throw new RefusedException(file + " is there already; --force overwrites it");
        }
        @Nullable Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new RefusedException("There is no folder for " + file);
        }
        StackFolder folder = LessonCommand.folder();
        Terminal terminal = Terminal.system();
        StackBackup backup = new StackBackup(folder);
        if (!backup.wouldReplace()) {
            throw new RefusedException("There is nothing to keep yet in " + folder.data());
        }
        boolean ran = new StackControl(LessonCommand.root(), folder).stop();
        try {
            terminal.passing("backup     being written");
            backup.write(file);
            terminal.line(
                    String.format(
                            Locale.ROOT,
                            "backup     %s, %.1f MiB",
                            file,
                            Files.size(file) / (1024.0 * 1024.0)));
        } finally {
            if (ran) {
                RunningStack.open(LessonCommand.root(), folder, terminal, true).close();
            }
        }
        return 0;
    }
}
