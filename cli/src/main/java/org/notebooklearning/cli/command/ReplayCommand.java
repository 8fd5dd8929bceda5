package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.recording.Recording;
import org.notebooklearning.contracts.recording.RecordingFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a lesson again of what was recorded.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a lesson again of a FILE that ./lesson record wrote: the same source, the same"
                    + " answers, the same replies. No model is asked, none needs to be configured,"
                    + " and it costs nothing.",
            "Where something is asked that was not recorded, the lesson fails and says what is"
                    + " different."
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TOPIC",
            description = "Default: the recording's own, which is the only one it can teach.")
    private @Nullable String topic;

    @Option(
            names = "--notebook",
            paramLabel = "FILE",
            description = "Where the lesson is written. Default: the topic's name.")
    private @Nullable Path notebook;

    @Option(
            names = "--solutions",
            description = "Write the worked solutions, too: beside FILE, as FILE-solutions.ipynb.")
    private boolean solutions;

    @Option(
            names = "--install",
            description =
                    "Have the packages installed that the lesson was written with beyond what every"
                            + " lesson has.")
    private boolean install;

    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Recording recording = recorded(file);
        Recording.Asked asked = recording.asked();
        Terminal terminal = Terminal.system();
        requireAgreement(recording, terminal);
        OrderedLesson order =
                OrderedLesson.of(
                        topic == null ? asked.topic() : topic,
                        asked.scope(),
                        file.toString(),
                        null,
                        asked.level(),
                        asked.minutes(),
                        null,
                        true,
                        notebook,
                        false,
                        null,
                        false,
                        solutions,
                        force);
        return new MakeLesson(LessonCommand.root(), LessonCommand.folder(), terminal).make(order);
    }

    /// Who hands a recording on does not decide what is installed here.
    private void requireAgreement(Recording recording, Terminal terminal) {
        InstalledPackages packages = recording.author().installed();
        if (packages == null || install) {
            return;
        }
        String names = String.join(", ", packages.pins());
        boolean agreed =
                terminal.isInteractive()
                        && terminal.ask("This lesson needs " + names + ": install? [y/N] ")
                                .toLowerCase(Locale.ROOT)
                                .startsWith("y");
        if (!agreed) {
            throw new RefusedException(
                    "The lesson was written with "
                            + names
                            + " and can not be made without; --install has them installed, for"
                            + " this lesson alone");
        }
    }

    private static Recording recorded(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(file + " is no file that is there");
        }
        if (!RecordingFormat.isRecording(file)) {
            throw new RefusedException(
                    file + " is no recording of a lesson; ./lesson record LESSON makes one");
        }
        try {
            return RecordingFormat.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(file + " can not be read: " + e.getMessage());
        }
    }
}
