package org.notebooklearning.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.author.ConceptFolders;
import org.notebooklearning.contracts.lesson.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What authors of concepts work with.
@Command(
        name = "concept",
        mixinStandardHelpOptions = true,
        description = {
            "For authors: begins, checks and shows a concept, or keeps one of a lesson.",
            "How a concept is written down stands in docs/concept-format.md."
        },
        subcommands = {
            ConceptNewCommand.class,
            ConceptCheckCommand.class,
            ConceptPreviewCommand.class,
            ConceptKeepCommand.class
        })
final class ConceptCommand implements Runnable {
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /// Which concept it is about, and where the library is.
    static final class Place {
        private static final String BUILT_IN = "libs/concept-library/src/main/resources/concepts";
        private static final String LIBRARY = OwnConcepts.FOLDER;

        @Parameters(
                paramLabel = "NAME",
                description = "The concept's id, or the path of its folder.")
        Path name = Path.of("");

        @Option(
                names = "--concepts",
                paramLabel = "FOLDER",
                description = {
                    "The folder that holds the concepts' folders.",
                    "Default: "
                            + LIBRARY
                            + " in the environment, or else the library of this"
                            + " project."
                })
        private @Nullable Path library;

        ConceptFolders folders() {
            String named = System.getenv(LIBRARY);
            if (library != null) {
                return new ConceptFolders(library);
            }
            return new ConceptFolders(
                    named == null || named.isBlank()
                            ? LessonCommand.root().resolve(BUILT_IN)
                            : Path.of(named));
        }

        /// The concept's folder, as short as it can be written from here.
        Path concept() {
            Path found =
                    folders()
                            .find(name)
                            .orElseThrow(
                                    () ->
                                            new RefusedException(
                                                    "there is no concept "
                                                            + name
                                                            + " in "
                                                            + shown(folders().library())
                                                            + "; ./lesson concept new "
                                                            + name
                                                            + " begins one"));
            return shown(found);
        }

        /// `path` from the folder in which the command was given, where that is shorter.
        static Path shown(Path path) {
            Path whole = path.toAbsolutePath().normalize();
            Path here = Path.of("").toAbsolutePath();
            return whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole) : whole;
        }
    }

    /// The levels that were asked for.
    static final class Levels {
        @Option(
                names = "--level",
                paramLabel = "LEVEL",
                split = ",",
                converter = LessonCommand.LevelConverter.class,
                description = "beginner, intermediate or advanced. Default: all three.")
        private List<Level> levels = List.of(Level.values());

        List<Level> levels() {
            return levels;
        }
    }
}
