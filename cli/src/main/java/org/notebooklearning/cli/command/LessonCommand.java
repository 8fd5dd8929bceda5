package org.notebooklearning.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.GatewayException;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.engines.UnsafeFolderException;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.local.stack.StackFailedException;
import org.notebooklearning.local.stack.StackFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./lesson`: makes a lesson, or runs the local stack.
@Command(
        name = "lesson",
        mixinStandardHelpOptions = true,
        version = "Notebook Learning 0.1.0",
        description = {
            "Makes an interactive Jupyter lesson on TOPIC and proves it by running it.",
            "The plan is shown first, with a few questions; your answers change it."
        },
        footer = {
            "",
            "Examples:",
            "  ./lesson \"RMSNorm\" --source paper.pdf --notebook rmsnorm.ipynb",
            "  ./lesson RoPE --level beginner --yes --notebook rope.ipynb",
            "  ./lesson RoPE --notebook mine.ipynb --add      among the cells of mine.ipynb",
            "  ./lesson undo mine.ipynb                       and out of it again",
            "  ./lesson export F  writes what a notebook exports as a Python module",
            "  ./lesson up        starts the stack and leaves it running",
            "  ./lesson logs L    what all services logged about a lesson, in its order",
            "  ./lesson read S    reads sources and prints what the pipeline sees in them",
            "  ./lesson check F   checks notebooks on disk by the rules",
            "  ./lesson run F     runs notebooks on disk in the sandbox",
            "  ./lesson concept   for authors: begins, checks and shows a concept of the library",
            "  ./lesson model     the language model for topics beyond the library",
            "  ./lesson record L  writes what a model replied for a lesson into a file",
            "  ./lesson replay F  makes that lesson again, without a model",
            "  ./lesson kernel    the Python environment that notebooks are run with",
            "  ./lesson backup F  writes all lessons into one file; restore F puts them back",
            "  ./lesson token N   makes a token for somebody who calls a gateway",
            "  ./lesson test      builds and runs every check and test"
        },
        subcommands = {
            StackCommands.Up.class,
            StackCommands.Down.class,
            StackCommands.Status.class,
            LogsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            GetCommand.class,
            UndoCommand.class,
            ExportCommand.class,
            ReadCommand.class,
            CheckCommand.class,
            RunCommand.class,
            ConceptCommand.class,
            ModelCommand.class,
            EvalCommand.class,
            RecordCommand.class,
            ReplayCommand.class,
            CalibrateCommand.class,
            KernelCommand.class,
            TokenCommand.class,
        })
public final class LessonCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "The concept to teach.")
    private @Nullable String topic;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "A file (PDF, page, LaTeX, Markdown, notebook, text), a link, an arXiv id or a"
                            + " DOI. None: the topic alone.")
    private @Nullable String source;

    @Option(names = "--excerpt", paramLabel = "TEXT", description = "Text pasted from a source.")
    private @Nullable String excerpt;

    @Option(
            names = "--scope",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What of the topic you want covered.")
    private String scope = "";

    @Option(
            names = "--notebook",
            paramLabel = "FILE",
            description = "Where the lesson is written. Default: the topic's name.")
    private @Nullable Path notebook;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = LevelConverter.class,
            description = "beginner, intermediate or advanced. Named, no questions are asked.")
    private @Nullable Level level;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long the lesson may take you; at least 5.")
    private @Nullable Integer minutes;

    @Option(
            names = "--author",
            paramLabel = "AUTHOR",
            converter = AuthorConverter.class,
            description =
                    "Who writes it: library, model, or assistant (yours, over MCP). None: the"
                            + " library where it teaches TOPIC, else the language model, where one"
                            + " is set up.")
    private @Nullable Author author;

    @Option(
            names = {"-y", "--yes"},
            description = "Ask nothing: take the plan as it is drafted.")
    private boolean yes;

    @Option(
            names = "--add",
            description =
                    "Put the lesson among the cells of FILE, which stay as they are. Where it is"
                            + " there already, its own cells are brought up to date.")
    private boolean add;

    @Option(
            names = "--after",
            paramLabel = "CELL",
            description =
                    "With --add: the cell behind which the lesson goes, by its id, its number from"
                            + " 1 or its heading. Default: the last one.")
    private @Nullable String after;

    @Option(
            names = "--preview",
            description = "With --add: show the whole difference to FILE, and write nothing.")
    private boolean preview;

    @Option(
            names = "--solutions",
            description = "Write the worked solutions, too: beside FILE, as FILE-solutions.ipynb.")
    private boolean solutions;

    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new LessonCommand());
        command.setExecutionExceptionHandler(LessonCommand::explain);
        // `--author model` names an author, and not the command of that name.
        command.setAllowSubcommandsAsOptionParameters(true);
        return command;
    }

    @Override
    public Integer call() throws Exception {
        if (topic == null) {
            CommandLine.usage(this, System.out);
            return 2;
        }
        if (source == null && excerpt == null && scope.isBlank() && level == null) {
            MeantCommand.of(topic)
                    .ifPresent(
                            said -> {
                                throw new RefusedException(said);
                            });
        }
        OrderedLesson order =
                OrderedLesson.of(
                        topic, scope, source, excerpt, level, minutes, author, yes, notebook, add,
                        after, preview, solutions, force);
        return new MakeLesson(root(), folder(), Terminal.system()).make(order);
    }

    /// The folder of the built project, as the launcher script names it.
    static Path root() {
        return Path.of(System.getProperty("lesson.root", ".")).toAbsolutePath().normalize();
    }

    static StackFolder folder() {
        return new StackFolder(KernelEnvironment.defaultDataFolder());
    }

    /// What people can do something about is one line; anything else is a bug and shows its trace.
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof RefusedException
                || e instanceof UnsafeFolderException
                || e instanceof GatewayException
                || e instanceof StackFailedException) {
            command.getErr().println("lesson: " + e.getMessage());
            return 1;
        }
        throw e;
    }

    /// Reads an author.
    static final class AuthorConverter implements CommandLine.ITypeConverter<Author> {
        @Override
        public Author convert(String word) {
            try {
                return Author.named(word);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /// Reads a level; picocli lists the choices in its error.
    static final class LevelConverter implements CommandLine.ITypeConverter<Level> {
        @Override
        public Level convert(String word) {
            try {
                return Level.named(word);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(
                        String.join(" ", List.of(String.valueOf(e.getMessage()))));
            }
        }
    }
}
