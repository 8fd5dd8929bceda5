package org.notebooklearning.cli.author;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.notebooklearning.concepts.library.ConceptFiles;
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

    /// Puts the concept into the library as a folder, which is there whole or not at all, and
    /// returns it; FileAlreadyExistsException where something is called so and is not to be
    /// replaced.
    public Path keep(ConceptFiles concept, boolean replace) throws IOException {
        Path target = library.resolve(concept.id());
        Files.createDirectories(library);
        // Whoever teaches from the folder passes over hidden names.
        Path draft = Files.createTempDirectory(library, "." + concept.id() + "-");
        try {
            for (Map.Entry<String, String> file : concept.texts().entrySet()) {
                Path path = draft.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(path, file.getValue());
            }
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(library));
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } else if (replace) {
                exchange(draft, target);
            } else {
                throw new FileAlreadyExistsException(target.toString());
            }
            return target;
        } finally {
            deleteAll(draft);
        }
    }

    private static void exchange(Path draft, Path target) throws IOException {
        Path before = draft.resolveSibling(draft.getFileName() + "-before");
        Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(before, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        deleteAll(before);
    }

    /// Deletes a folder with all that is in it; links go, and what they lead to stays.
    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
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
