package org.notebooklearning.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.notebooklearning.concepts.library.ConceptLibrary;

/// The folder in which concepts are looked for and made.
///
/// @param library the folder with one folder for each concept
public record ConceptFolders(Path library) {
    private static final String ABOUT = "concept.yaml";
    private static final String UTILS = "utils.py";

    /// The folder of the concept `name`: its id, or the path of its folder. Empty where there is
    /// none.
    public Optional<Path> find(Path name) {
        Path inLibrary = library.resolve(name);
        if (Files.isDirectory(inLibrary)) {
            return Optional.of(inLibrary);
        }
        boolean isConcept = Files.isRegularFile(name.resolve(ABOUT));
        return isConcept ? Optional.of(name) : Optional.empty();
    }

    /// Text of the `utils.py` that lessons of the concept in `folder` import: the one of its
    /// library, or else the one that is shipped.
    static String utils(Path folder) throws IOException {
        Path utils = folder.toAbsolutePath().normalize().resolveSibling(UTILS);
        return Files.isRegularFile(utils)
                ? Files.readString(utils)
                : ConceptLibrary.shipped().utils();
    }
}
