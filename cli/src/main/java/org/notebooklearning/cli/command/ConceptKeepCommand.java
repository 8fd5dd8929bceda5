package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.author.ConceptFolders;
import org.notebooklearning.cli.client.GatewayException;
import org.notebooklearning.contracts.lesson.LessonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Keeps what a language model wrote, to be taught again without it.
@Command(
        name = "keep",
        mixinStandardHelpOptions = true,
        description = {
            "Takes the concept of a lesson that a language model wrote into your own folder of"
                    + " concepts, from where it is taught again without a model.",
            "A concept that is there is not touched."
        },
        footer = {"", "Exit code: 0 it was kept, 2 it could not be."})
final class ConceptKeepCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    @Parameters(
            paramLabel = "LESSON",
            description = "The lesson's id, as ./lesson status lists it.")
    private String id = "";

    @Option(
            names = "--concepts",
            paramLabel = "FOLDER",
            description = {
                "The folder that holds the concepts' folders; it is made where it is not there.",
                "Default: " + OwnConcepts.FOLDER + " in the environment."
            })
    private @Nullable Path library;

    @Option(
            names = "--as",
            paramLabel = "ID",
            description = "The id that it is kept under. Default: its own.")
    private @Nullable String name;

    @Option(names = "--replace", description = "Replace a concept of this id.")
    private boolean replace;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.system();
        try {
            LessonId lesson = lesson();
            ConceptFolders folders = folders();
            try (RunningStack stack =
                    RunningStack.open(
                            LessonCommand.root(), LessonCommand.folder(), terminal, false)) {
                new KeepConcept(stack.gateway(), folders)
                        .of(lesson, name, replace)
                        .forEach(terminal::line);
            }
            return 0;
        } catch (RefusedException | GatewayException e) {
            System.err.println("lesson: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private LessonId lesson() {
        try {
            return new LessonId(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + "; ./lesson status lists them");
        }
    }

    /// Never the library of the project, which is not the learner's.
    private ConceptFolders folders() {
        if (library != null) {
            return new ConceptFolders(library);
        }
        String named = System.getenv().getOrDefault(OwnConcepts.FOLDER, "").strip();
        if (named.isEmpty()) {
            throw new RefusedException(
                    "name the folder in which you keep concepts: --concepts FOLDER, or "
                            + OwnConcepts.FOLDER
                            + " in the environment, which the stack teaches from, too");
        }
        return new ConceptFolders(Path.of(named));
    }
}
