package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.author.ConceptFolders;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptFiles;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.library.ConceptReading;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;

/// Takes the concept of a lesson into a folder of concepts:
///
/// 1. fetch it from the lesson's files, where a lesson that a model wrote has it;
/// 2. give it the id that is wanted, and check that it can be read;
/// 3. put its folder there whole.
///
/// @param folders where it is kept
record KeepConcept(Gateway gateway, ConceptFolders folders) {
    /// The lesson's file that holds the texts of its concept.
    private static final String FILE = "concept.json";

    /// What was done, in lines for people; [RefusedException] where it can not be.
    ///
    /// @param id it is to have; null for its own
    /// @param replace whether a concept of this id may go
    List<String> of(LessonId lesson, @Nullable String id, boolean replace) throws IOException {
        ConceptFiles fetched = fetched(lesson);
        ConceptFiles wanted = id == null ? fetched : called(fetched, id);
        Concept concept = readable(wanted);
        try {
            return told(folders.keep(wanted, replace), wanted, concept);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(
                    shown(Path.of(e.getFile()))
                            + " is there already; --as ID keeps it under another id, --replace"
                            + " instead of the one that is there");
        }
    }

    private ConceptFiles fetched(LessonId lesson) {
        List<String> files = gateway.files(lesson);
        if (files.isEmpty()) {
            throw new RefusedException(
                    lesson
                            + " has no files yet; ./lesson get "
                            + lesson
                            + " follows it to its end");
        }
        if (!files.contains(FILE)) {
            throw new RefusedException(
                    lesson
                            + " was made of a concept of the library and has none to keep; only"
                            + " lessons that a language model wrote have (./lesson model)");
        }
        try {
            return Json.read(gateway.file(lesson, FILE), ConceptFiles.class);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "the concept of "
                            + lesson
                            + " can not be read: a newer edition of this program may have written"
                            + " it");
        }
    }

    private static ConceptFiles called(ConceptFiles files, String id) {
        try {
            return files.called(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "a concept is named in small letters, digits and hyphens, such as"
                            + " gradient-descent");
        }
    }

    private static Concept readable(ConceptFiles files) {
        ConceptReading reading = files.reading();
        Concept concept = reading.concept();
        if (concept == null) {
            throw new RefusedException(
                    "the concept can not be taught: " + reading.problems().getFirst().getMessage());
        }
        return concept;
    }

    private List<String> told(Path folder, ConceptFiles files, Concept concept) {
        Path library = folders.library().toAbsolutePath().normalize();
        boolean isShipped = ConceptLibrary.shipped().concept(concept.id()).isPresent();
        return List.of(
                "kept       " + shown(folder) + ", " + files.texts().size() + " files",
                "check      ./lesson concept check "
                        + concept.id()
                        + " --concepts "
                        + shown(library)
                        + " --run",
                "teach      ./lesson \"" + concept.title() + "\", where the stack was started with",
                "           LESSON_CONCEPTS=" + library,
                isShipped
                        ? "           It is taught instead of this project's own " + concept.id()
                        : "           No model is asked for it any more.");
    }

    private static Path shown(Path path) {
        return ConceptCommand.Place.shown(path);
    }
}
