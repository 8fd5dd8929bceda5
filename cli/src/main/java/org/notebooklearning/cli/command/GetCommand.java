package org.notebooklearning.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Follows a lesson that was submitted before, and fetches it.
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = "Follows a submitted lesson to its end and writes its notebook.")
final class GetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The lesson's id, as ./lesson status lists it.")
    private String id = "";

    @Option(names = "--notebook", paramLabel = "FILE", description = "Where it is written.")
    private @Nullable Path notebook;

    @Option(
            names = "--solutions",
            description = "Write the worked solutions, too: beside FILE, as FILE-solutions.ipynb.")
    private boolean solutions;

    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        LessonId lesson;
        try {
            lesson = new LessonId(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + "; ./lesson status lists them");
        }
        Terminal terminal = Terminal.system();
        Path target = notebook == null ? Path.of(lesson + ".ipynb") : notebook;
        LessonFiles files = new LessonFiles(target, null, solutions, force, terminal);
        files.requireFree();
        try (RunningStack stack =
                RunningStack.open(LessonCommand.root(), LessonCommand.folder(), terminal, false)) {
            stack.owns(lesson);
            return new FollowLesson(stack.gateway(), terminal, lesson, true, stack::isInterrupted)
                    .toTheEnd(files);
        }
    }
}
