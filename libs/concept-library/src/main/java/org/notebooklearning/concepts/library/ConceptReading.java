package org.notebooklearning.concepts.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading one concept's folder as its author works on it: the concept, or everything
/// that keeps it from being one, a problem a file.
///
/// @param concept null where there are problems
public record ConceptReading(@Nullable Concept concept, List<ConceptFormatException> problems) {
    public ConceptReading {
        problems = List.copyOf(problems);
    }

    /// Reads the folder, which is called by the concept's id.
    public static ConceptReading of(Path folder) {
        Path library = folder.toAbsolutePath().normalize().getParent();
        if (library == null) {
            throw new IllegalArgumentException(folder + " is in no folder");
        }
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        return new ConceptFolder(id, path -> text(library, path)).reading();
    }

    private static String text(Path library, String path) {
        try {
            return Files.readString(library.resolve(path));
        } catch (NoSuchFileException e) {
            throw new ConceptFormatException(path, 0, "is not there", e);
        } catch (CharacterCodingException e) {
            throw new ConceptFormatException(path, 0, "is not text in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can not be read", e);
        }
    }
}
