package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.recording.Recording;
import org.notebooklearning.contracts.recording.RecordingFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes what a language model replied for a lesson into a file that can be handed on.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a lesson that a language model wrote into one file: topic, source, your answers"
                    + " and changes of the plan, and every reply of the model.",
            "./lesson replay makes the lesson again of it, without a model and at no cost.",
            "No key and no address of this machine is in it; the text of the source is."
        })
final class RecordCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "LESSON",
            description = "The lesson's id, as ./lesson status lists it.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where it is written. Default: the lesson's id, ending with .jsonl.")
    private @Nullable Path file;

    @Option(names = "--force", description = "Overwrite a file that is there.")
    private boolean force;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.system();
        LessonId lesson = lesson();
        Path target = file == null ? Path.of(lesson + ".jsonl") : file;
        if (!force && Files.exists(target)) {
            throw new RefusedException(target + " is there already; --force overwrites it");
        }
        try (RunningStack stack =
                RunningStack.open(LessonCommand.root(), LessonCommand.folder(), terminal, false)) {
            byte[] recording = recording(stack.gateway(), lesson);
            Recording read = RecordingFormat.read(recording);
            Files.write(target, recording);
            terminal.line(
                    "recorded   "
                            + target
                            + ", "
                            + (read.outline().replies().size() + read.replies().size())
                            + " replies of "
                            + read.author().name());
            terminal.line("again      ./lesson replay " + target);
        }
        return 0;
    }

    private static byte[] recording(Gateway gateway, LessonId lesson) {
        if (!gateway.files(lesson).contains(RecordingFormat.FILE)) {
            throw new RefusedException(
                    lesson
                            + " has no recording: it is not stored yet, or no language model wrote"
                            + " it, or it is the second notebook of a lesson, or its source lies on"
                            + " a server of this machine");
        }
        return gateway.file(lesson, RecordingFormat.FILE);
    }

    private LessonId lesson() {
        try {
            return new LessonId(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + "; ./lesson status lists them");
        }
    }
}
