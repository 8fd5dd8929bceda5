package org.notebooklearning.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.local.stack.StackFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what the processes logged, or the story of one lesson in all of them.
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the end of the logs, or the story of one lesson in all of them.",
            "A story has its lines in the order in which they were written, from all services."
        })
final class LogsCommand implements Callable<Integer> {
    private static final int USUAL = 40;

    @Parameters(
            paramLabel = "LESSON|PROCESS",
            arity = "0..1",
            description =
                    "A lesson's id, or stack, gateway, ingest, planner, writer or validator."
                            + " Default: all processes.")
    private @Nullable String about;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many lines at most. Default: 40 of each process, all of a lesson.")
    private @Nullable Integer lines;

    @Override
    public Integer call() throws IOException {
        StackFolder folder = LessonCommand.folder();
        Terminal terminal = Terminal.system();
        LogStory story = new LogStory(folder);
        if (about != null && !LogStory.PROCESSES.contains(about)) {
            tell(story.of(lesson(about)), about, terminal);
            return 0;
        }
        for (String process : about == null ? LogStory.PROCESSES : List.of(about)) {
            terminal.line("== " + process + "  " + folder.log(process));
            story.end(process, lines == null ? USUAL : lines).forEach(terminal::line);
        }
        return 0;
    }

    private void tell(List<LogLine> story, String lesson, Terminal terminal) {
        if (story.isEmpty()) {
            throw new RefusedException(
                    "Nothing is logged about " + lesson + "; ./lesson status lists the lessons");
        }
        int first = lines == null ? 0 : Math.max(0, story.size() - lines);
        story.subList(first, story.size()).forEach(line -> line.told().forEach(terminal::line));
    }

    private static String lesson(String text) {
        try {
            return new LessonId(text).value();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    text
                            + " is no lesson's id. Logs are kept for "
                            + String.join(", ", LogStory.PROCESSES));
        }
    }
}
